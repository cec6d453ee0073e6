import { css } from 'lit';

/** Buttons, fields and panels as the slider and what belongs to it use them. */
export const controlStyles = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    min-width: 44px;
    height: 44px;
    padding: 0 8px;
    border: 0;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--dl-ink) 7%, transparent);
  }
  button:disabled {
    color: var(--dl-muted);
    opacity: 0.5;
    cursor: default;
  }
  button.accent {
    padding: 0 16px;
    background: var(--dl-accent);
    color: var(--dl-accent-ink);
    font-weight: 600;
  }
  button.accent:hover {
    background: color-mix(in srgb, var(--dl-accent) 86%, var(--dl-ink));
  }
  svg {
    display: block;
    width: 20px;
    height: 20px;
    margin: auto;
    fill: currentColor;
  }
  :is(button, select, input, .choice input):focus-visible,
  .choice:has(:focus-visible) {
    outline: 2px solid var(--dl-accent);
    outline-offset: -2px;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    width: min(348px, 100vw - 16px);
    max-height: calc(100vh - 16px);
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--dl-hairline);
    border-radius: 6px;
    background: var(--dl-panel);
    color: var(--dl-ink);
    box-shadow: var(--dl-shadow);
    font-family: var(--dl-font);
    font-size: var(--dl-text-2);
    line-height: 1.4;
  }
  h2 {
    margin: 0 0 4px;
    font-size: var(--dl-text-3);
    line-height: 24px;
    font-weight: 600;
  }
  p {
    margin: 0 0 12px;
    color: var(--dl-muted);
  }
  .field {
    display: block;
    margin-bottom: 12px;
  }
  .field span {
    display: block;
    font-size: var(--dl-text-1);
    color: var(--dl-muted);
  }
  .field input {
    box-sizing: border-box;
    width: 100%;
    height: 44px;
    padding: 0 10px;
    border: 1px solid var(--dl-border);
    border-radius: 4px;
    background: var(--dl-paper);
    font-variant-numeric: tabular-nums;
  }
  .field input[aria-invalid='true'] {
    border-color: var(--dl-warning);
    border-width: 2px;
  }
  .field em {
    display: block;
    margin-top: 4px;
    font-style: normal;
    font-size: var(--dl-text-1);
    color: var(--dl-warning);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
