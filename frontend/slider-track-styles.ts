import { css } from 'lit';

export const trackStyles = css`
  :host {
    display: block;
    height: 74px;
    padding: 0 14px;
  }
  .track {
    position: relative;
    height: 100%;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  canvas {
    position: absolute;
    inset: 2px 0 auto;
    width: 100%;
    pointer-events: none;
  }
  .base {
    position: absolute;
    inset: 48px 0 auto;
    border-top: 1px solid var(--dl-border);
    pointer-events: none;
  }
  .band {
    position: absolute;
    top: 0;
    height: 48px;
    background: color-mix(in srgb, var(--dl-accent) 9%, transparent);
  }
  .band.window {
    cursor: grab;
  }
  .dragging,
  .dragging .band {
    cursor: grabbing;
  }
  .tick {
    position: absolute;
    top: 48px;
    height: 6px;
    border-left: 1px solid var(--dl-hairline);
    font-size: 12px;
    line-height: 16px;
    color: var(--dl-muted);
    pointer-events: none;
  }
  .tick.day {
    top: 0;
    height: 72px;
  }
  .tick span {
    position: absolute;
    top: 8px;
    white-space: nowrap;
  }
  .tick.hour span {
    transform: translateX(-50%);
  }
  .tick.day span {
    top: 56px;
    left: 5px;
    color: var(--dl-ink);
    font-weight: 600;
  }
  .scale {
    position: absolute;
    top: 0;
    left: 5px;
    padding: 0 3px;
    font-size: 12px;
    line-height: 16px;
    color: var(--dl-muted);
    background: color-mix(in srgb, var(--dl-panel) 75%, transparent);
    pointer-events: none;
  }
  .thumb {
    position: absolute;
    top: 0;
    width: 44px;
    height: 72px;
    margin-left: -22px;
    cursor: ew-resize;
    outline: none;
  }
  .thumb::before {
    content: '';
    position: absolute;
    left: 21px;
    top: 0;
    height: 48px;
    border-left: 2px solid var(--dl-accent);
  }
  .thumb::after {
    content: '';
    position: absolute;
    left: 14px;
    top: 40px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    border: 2px solid var(--dl-panel);
    background: var(--dl-accent);
    box-shadow: 0 0 0 1px var(--dl-accent);
  }
  .thumb:hover::after,
  .dragging .thumb::after {
    box-shadow: 0 0 0 3px var(--dl-accent);
  }
  .thumb:focus-visible::after {
    box-shadow:
      0 0 0 2px var(--dl-accent),
      0 0 0 4px var(--dl-panel),
      0 0 0 6px var(--dl-accent);
  }
  @media (forced-colors: active) {
    .thumb::before,
    .thumb::after {
      border-color: ButtonText;
    }
    .thumb:focus-visible {
      outline: 2px solid Highlight;
    }
  }
`;
