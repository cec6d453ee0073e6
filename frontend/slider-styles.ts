import { css } from 'lit';

export const sliderStyles = css`
  :host {
    display: block;
    position: relative;
    background: var(--dl-panel);
    color: var(--dl-ink);
    font-family: var(--dl-font);
    font-size: var(--dl-text-2);
    line-height: 1.3;
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    padding: 2px 8px 0 4px;
  }
  .play {
    color: var(--dl-accent);
  }
  .play svg {
    width: 26px;
    height: 26px;
  }
  .date {
    flex: none;
    padding: 0 8px;
    text-align: left;
    font-size: var(--dl-text-4);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .date.interval {
    font-size: 22px;
  }
  .count {
    color: var(--dl-muted);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .end {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-left: auto;
  }
  .choices {
    display: flex;
    margin: 0 4px;
    padding: 0;
    border: 0;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    height: 44px;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span {
    padding: 5px 10px;
    border: 1px solid var(--dl-hairline);
    border-left-width: 0;
  }
  .choice:first-of-type span {
    border-left-width: 1px;
    border-radius: 4px 0 0 4px;
  }
  .choice:last-of-type span {
    border-radius: 0 4px 4px 0;
  }
  .choice:hover span {
    background: color-mix(in srgb, var(--dl-ink) 6%, transparent);
  }
  .choice :checked + span {
    background: var(--dl-accent);
    border-color: var(--dl-accent);
    color: var(--dl-accent-ink);
  }
  select {
    height: 44px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: var(--dl-panel);
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    color: var(--dl-accent);
    background: color-mix(in srgb, var(--dl-accent) 14%, transparent);
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    height: 74px;
    color: var(--dl-muted);
  }
  .stack {
    position: relative;
  }
  .none {
    position: absolute;
    inset: 12px 0 auto;
    text-align: center;
    color: var(--dl-muted);
    pointer-events: none;
  }
  .group {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .group > .choices {
    margin: 0;
  }
  .group .choice {
    flex: 1;
  }
  .group .choice span {
    flex: 1;
    text-align: center;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  :host([layout='medium']) .date {
    font-size: 20px;
  }
  :host([layout='medium']) .date.interval {
    font-size: var(--dl-text-3);
  }
  :host([layout='compact']) .bar {
    gap: 0;
  }
  :host([layout='compact']) .date {
    flex: 1;
    min-width: 0;
    padding: 0 4px;
    font-size: var(--dl-text-3);
    white-space: normal;
  }
  :host([layout='compact']) .date.interval {
    font-size: var(--dl-text-2);
  }
  .count b,
  .date small b {
    display: block;
    font-weight: 600;
    color: var(--dl-ink);
  }
  .date small b {
    display: inline;
  }
  .date small b::before {
    content: '\\00b7\\00a0';
    color: var(--dl-muted);
  }
  .date small {
    display: block;
    font-size: var(--dl-text-1);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--dl-muted);
  }
  @media (prefers-reduced-motion: no-preference) {
    .choice span,
    button {
      transition: background-color 120ms;
    }
  }
`;
