import { css } from 'lit';

/** What a field or button shows in focus, and how a problem is told. */
export const focusStyles = css`
  :is(button, a, select, input, textarea):focus-visible {
    outline: 2px solid var(--dl-accent);
    outline-offset: 2px;
  }
  .problem {
    font-style: normal;
    font-size: var(--dl-text-1);
    color: var(--dl-warning);
  }
`;

/** The row at the foot of the dialog. */
export const actionStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 12px 8px 20px;
    border-top: 1px solid var(--dl-hairline);
  }
  .told {
    flex: 1 1 200px;
    min-width: 0;
    font-size: var(--dl-text-1);
    overflow-wrap: anywhere;
  }
  .told:empty {
    min-height: 0;
  }
  a {
    color: var(--dl-accent);
  }
  input {
    box-sizing: border-box;
    flex: 1 1 260px;
    min-width: 0;
    height: 44px;
    padding: 0 10px;
    border: 1px solid var(--dl-border);
    border-radius: 4px;
    background: var(--dl-paper);
    font-size: var(--dl-text-1);
  }
  .far {
    font-size: var(--dl-text-1);
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 0 1 160px;
    height: 8px;
    accent-color: var(--dl-accent);
  }
  .buttons {
    display: flex;
    gap: 4px;
    margin-left: auto;
  }
  .buttons button {
    white-space: nowrap;
  }
  .buttons button:not(.accent) {
    color: var(--dl-accent);
  }
  .buttons button:disabled {
    color: var(--dl-muted);
  }
  .accent,
  .cancel {
    min-width: 120px;
  }
  .cancel {
    border: 1px solid var(--dl-accent);
  }
  @media (max-width: 820px) {
    :host {
      padding: 8px 12px;
    }
    .told:not(:has(*)) {
      display: none;
    }
    .buttons {
      flex: 1 1 100%;
      flex-wrap: wrap;
      justify-content: space-between;
    }
    :is(.accent, .cancel) {
      flex: 1 1 100%;
    }
    .buttons button:not(.accent, .cancel) {
      font-size: var(--dl-text-1);
    }
  }
`;
