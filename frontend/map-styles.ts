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
  .map.picking {
    cursor: crosshair;
  }
  .pick-cross {
    display: none;
    position: absolute;
    left: 50%;
    top: 50%;
    width: 25px;
    height: 25px;
    margin: -13px 0 0 -13px;
    pointer-events: none;
    background:
      linear-gradient(var(--dl-accent), var(--dl-accent)) center / 25px 2px no-repeat,
      linear-gradient(var(--dl-accent), var(--dl-accent)) center / 2px 25px no-repeat;
  }
  .map:focus-visible ~ .pick-cross {
    display: block;
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
