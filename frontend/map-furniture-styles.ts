import { css } from 'lit';

/** The controls over the map. */
export const furnitureStyles = css`
  .toggle {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0 12px;
    font-weight: 600;
  }
  svg.chevron {
    width: 10px;
    height: 10px;
  }
  .left {
    position: absolute;
    z-index: 500;
    inset: 12px auto 12px 12px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    max-width: min(272px, calc(100% - 24px));
    pointer-events: none;
  }
  .left > .panel {
    position: static;
    min-height: 34px;
    overflow: auto;
    pointer-events: auto;
  }
  .force {
    flex: 0 3 auto;
  }
  .force ul {
    margin: 0;
    padding: 0 12px 6px;
    list-style: none;
  }
  .force li button {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 0 6px;
    width: 100%;
    padding: 3px 0;
    text-align: left;
  }
  .force > .since {
    padding: 0 12px 8px;
  }
  .force .since {
    display: block;
    color: var(--dl-muted);
    font-variant-numeric: tabular-nums;
  }
  .legend {
    flex: 0 1 auto;
    margin-top: auto;
    padding: 0 0 4px;
  }
  .legend button.category {
    display: grid;
    grid-template-columns: 18px 1fr auto;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 24px;
    padding: 1px 12px;
    text-align: left;
  }
  .legend button.category:hover {
    background: color-mix(in srgb, var(--dl-accent) 9%, transparent);
  }
  .legend .number {
    min-width: 2.5ch;
    text-align: right;
    color: var(--dl-muted);
    font-variant-numeric: tabular-nums;
  }
  .legend button[aria-pressed='false'] .name {
    color: var(--dl-muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .legend button[aria-pressed='false'] svg {
    opacity: 0.25;
  }
  .legend .row {
    display: flex;
    gap: 12px;
    padding: 2px 12px 2px;
  }
  .legend .key {
    display: grid;
    grid-template-columns: 18px 1fr;
    align-items: center;
    gap: 8px;
    min-height: 22px;
    padding: 0 12px;
    color: var(--dl-muted);
  }
  .legend hr {
    margin: 4px 12px;
    border: 0;
    border-top: 1px solid var(--dl-hairline);
  }
  .link {
    color: var(--dl-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .corner {
    position: absolute;
    z-index: 490;
    right: 12px;
    bottom: 8px;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 8px;
    pointer-events: none;
  }
  .corner > * {
    pointer-events: auto;
  }
  .zoom {
    position: static;
    display: flex;
    flex-direction: column;
  }
  .zoom button {
    display: grid;
    place-items: center;
    width: 34px;
    height: 34px;
  }
  .zoom button + button {
    border-top: 1px solid var(--dl-hairline);
  }
  .zoom svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .tray {
    position: static;
    padding: 6px 12px;
  }
  .scale {
    color: var(--dl-label);
    font-size: 12px;
    text-align: right;
    text-shadow: 0 0 3px var(--dl-halo), 0 0 3px var(--dl-halo);
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .scale div {
    height: 5px;
    margin-left: auto;
    border: 1.5px solid var(--dl-label);
    border-top: 0;
  }
  .credits {
    max-width: min(560px, calc(100vw - 24px));
    padding: 0 4px;
    color: var(--dl-label);
    background: color-mix(in srgb, var(--dl-halo) 62%, transparent);
    border-radius: 2px;
    font-size: 12px;
    text-align: right;
  }
  :host([narrow]) .credits {
    max-width: 210px;
  }
  :host([narrow]) .zoom button {
    width: 40px;
    height: 40px;
  }
`;
