import { css } from 'lit';

/** The fields of the dialog. */
export const fieldStyles = css`
  .fields {
    min-height: 0;
    padding: 16px 20px 20px;
    border-left: 1px solid var(--dl-hairline);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  legend,
  .field > label,
  h3 {
    display: block;
    margin: 0 0 4px;
    padding: 0;
    font-size: var(--dl-text-1);
    font-weight: 600;
    color: var(--dl-ink);
  }
  .field {
    margin-bottom: 16px;
  }
  .field :is(select, input, textarea) {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 0 10px;
    border: 1px solid var(--dl-border);
    border-radius: 4px;
    background: var(--dl-paper);
    color: inherit;
    font: inherit;
  }
  .field textarea {
    display: block;
    padding: 8px 10px;
    line-height: 1.35;
    resize: vertical;
  }
  .field textarea[aria-invalid='true'] {
    border: 2px solid var(--dl-warning);
  }
  .field textarea:disabled {
    opacity: 0.5;
  }
  .hint,
  p.problem {
    margin: 4px 0 0;
    font-size: var(--dl-text-1);
  }
  fieldset + .hint {
    margin: -10px 0 16px;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .count .problem {
    display: block;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .choice {
    position: relative;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-height: 42px;
    padding: 0 12px;
    border: 1px solid var(--dl-border);
    border-radius: 4px;
    white-space: nowrap;
    line-height: 1.25;
  }
  .choice small {
    font-size: var(--dl-text-1);
    color: var(--dl-muted);
    font-variant-numeric: tabular-nums;
  }
  .choice:hover span {
    background: color-mix(in srgb, var(--dl-ink) 5%, transparent);
  }
  .choice :checked + span {
    border-color: var(--dl-accent);
    background: color-mix(in srgb, var(--dl-accent) 12%, transparent);
    box-shadow: inset 0 0 0 1px var(--dl-accent);
  }
  .choice:has(:focus-visible) {
    border-radius: 4px;
    outline-offset: 2px;
  }
  .layout .choices,
  .dpi .choices {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .layout .choice span,
  .dpi .choice span {
    height: 100%;
    box-sizing: border-box;
    padding: 8px 4px 6px;
    white-space: normal;
    text-align: center;
    font-size: var(--dl-text-1);
  }
  .tone .choices {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .tone .choice span {
    padding: 0 4px;
  }
  .sheet {
    box-sizing: border-box;
    height: 22px;
    aspect-ratio: 16 / 9;
    margin-bottom: 4px;
    border: 1.5px solid currentColor;
    border-radius: 1px;
    border-bottom-width: 5px;
  }
  .sheet.a4-portrait {
    aspect-ratio: 210 / 297;
  }
  .sheet.a4-landscape {
    aspect-ratio: 297 / 210;
  }
  .sheet.square {
    aspect-ratio: 1;
  }
  .sheet.map {
    border-bottom-width: 1.5px;
    aspect-ratio: 4 / 3;
    border-style: dashed;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .words {
    margin: 20px 0 0;
    padding-top: 16px;
    border-top: 1px solid var(--dl-hairline);
  }
  .words legend {
    float: left;
    width: 100%;
    margin-bottom: 8px;
    font-size: var(--dl-text-3);
  }
  .words legend ~ * {
    clear: both;
  }
  .plain {
    color: var(--dl-accent);
    margin: -8px 0 12px -8px;
  }
  .citation {
    margin: 0;
    padding-left: 20px;
    color: var(--dl-muted);
    font-size: var(--dl-text-1);
    overflow-wrap: anywhere;
  }
  .citation li {
    margin-bottom: 4px;
  }
`;
