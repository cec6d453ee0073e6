import { css } from 'lit';

export const knownByStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .open {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--dl-muted);
    font-variant-numeric: tabular-nums;
  }
  .open.set {
    color: var(--dl-ink);
    font-weight: 600;
  }
  .open::after {
    content: '';
    display: inline-block;
    margin-left: 6px;
    border: 4px solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
    vertical-align: 2px;
  }
  .track {
    position: relative;
    height: 44px;
    margin: 0 8px 10px;
    touch-action: none;
    cursor: pointer;
  }
  .track::before {
    content: '';
    position: absolute;
    inset: 40px -8px auto;
    border-top: 2px solid var(--dl-hairline);
  }
  .report {
    position: absolute;
    min-width: 6px;
    height: 4px;
    border-radius: 2px;
    background: var(--dl-border);
    opacity: 0.5;
  }
  .report.in {
    background: var(--dl-accent);
    opacity: 1;
  }
  .thumb {
    position: absolute;
    top: 0;
    width: 44px;
    height: 44px;
    margin-left: -22px;
    cursor: ew-resize;
    outline: none;
  }
  .thumb::before {
    content: '';
    position: absolute;
    inset: 0 auto 4px 21px;
    border-left: 2px solid var(--dl-accent);
  }
  .thumb::after {
    content: '';
    position: absolute;
    inset: 33px 14px -5px;
    border-radius: 50%;
    border: 2px solid var(--dl-accent);
    background: var(--dl-panel);
  }
  .thumb:focus-visible::after {
    box-shadow:
      0 0 0 2px var(--dl-panel),
      0 0 0 4px var(--dl-accent);
  }
  ol {
    list-style: none;
    margin: 4px 0 12px;
    padding: 0;
    border-top: 1px solid var(--dl-hairline);
  }
  li {
    border-bottom: 1px solid var(--dl-hairline);
  }
  li button {
    display: block;
    width: 100%;
    height: auto;
    min-height: 44px;
    padding: 4px 0;
    text-align: left;
    line-height: 1.25;
    color: var(--dl-muted);
  }
  li.in button {
    color: var(--dl-ink);
  }
  li small {
    display: block;
    font-size: var(--dl-text-1);
    color: var(--dl-muted);
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: flex-end;
  }
  .row .field {
    flex: 1;
    margin: 0;
  }
  .row + em {
    display: block;
    margin-top: 4px;
    font-style: normal;
    font-size: var(--dl-text-1);
    color: var(--dl-warning);
  }
  .everything {
    margin: 8px 0 0 -8px;
    color: var(--dl-accent);
    font-weight: 600;
  }
`;
