import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 160px;
    background: var(--dl-water);
    color: var(--dl-ink);
    font-family: var(--dl-font);
    font-size: var(--dl-text-1);
    line-height: 1.35;
    isolation: isolate;
  }
  :host([hidden]) {
    display: none;
  }
  .map {
    position: absolute;
    inset: 0;
    background: none;
    font: inherit;
    outline: none;
    cursor: grab;
    touch-action: none;
  }
  .map.over {
    cursor: pointer;
  }
  .map.leaflet-dragging {
    cursor: grabbing;
  }
  .map:focus-visible ~ .focus-frame {
    position: absolute;
    inset: 3px;
    z-index: 600;
    border: 2px solid var(--dl-accent);
    border-radius: 2px;
    pointer-events: none;
  }
  .stage {
    position: absolute;
    inset: 0;
    z-index: 450;
    overflow: hidden;
    pointer-events: none;
  }
  .stage canvas {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  button:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--dl-accent);
    outline-offset: 1px;
  }
  a {
    color: inherit;
  }
  .panel {
    position: absolute;
    z-index: 500;
    background: color-mix(in srgb, var(--dl-panel) 93%, transparent);
    border-radius: 4px;
    box-shadow: var(--dl-shadow);
  }
  .tooltip {
    position: absolute;
    z-index: 520;
    max-width: min(320px, 80vw);
    padding: 8px 12px;
    background: var(--dl-panel);
    border-radius: 4px;
    box-shadow: var(--dl-shadow);
    pointer-events: none;
  }
  .tooltip h3 {
    margin: 0;
    font-size: var(--dl-text-2);
    font-weight: 650;
  }
  .tooltip p {
    margin: 0;
    color: var(--dl-muted);
  }
  .tooltip ol {
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  .tooltip li {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 0 6px;
    padding: 2px 0;
  }
  .tooltip time {
    grid-column: 2;
    color: var(--dl-muted);
    font-variant-numeric: tabular-nums;
  }
  svg.sign {
    width: 15px;
    height: 15px;
    vertical-align: -2px;
    flex: none;
  }
  .visually-hidden:not(:focus-within) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .places:focus-within {
    position: absolute;
    z-index: 540;
    left: 12px;
    top: 12px;
    margin: 0;
    padding: 4px;
    max-height: 45%;
    overflow: auto;
    list-style: none;
    background: var(--dl-panel);
    border-radius: 4px;
    box-shadow: var(--dl-shadow);
  }
  .places {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .places button {
    width: 100%;
    padding: 4px 8px;
    text-align: left;
  }
  .state {
    left: 50%;
    top: 16px;
    transform: translateX(-50%);
    max-width: calc(100% - 32px);
    padding: 8px 16px;
    font-size: var(--dl-text-2);
    text-align: center;
  }
  .state button {
    margin-left: 8px;
    color: var(--dl-accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;

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
