import { css } from 'lit';

/** The dialog: preview and fields side by side, on a narrow screen one above the other. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(1180px, 100vw - 48px);
    height: min(860px, 100dvh - 48px);
    max-width: none;
    max-height: none;
    padding: 0;
    border: 1px solid var(--dl-hairline);
    border-radius: 6px;
    background: var(--dl-panel);
    color: var(--dl-ink);
    box-shadow: var(--dl-shadow);
    font-family: var(--dl-font);
    font-size: var(--dl-text-2);
    line-height: 1.4;
    text-align: start;
    white-space: normal;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(10 14 18 / 55%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 2px 4px 2px 20px;
    border-bottom: 1px solid var(--dl-hairline);
  }
  header h2 {
    margin: 0;
  }
  .close svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 384px;
    min-height: 0;
  }
  .preview {
    position: relative;
    display: grid;
    place-items: center;
    min-width: 0;
    min-height: 0;
    padding: 20px;
    background: var(--dl-paper);
  }
  .preview img {
    display: block;
    max-width: 100%;
    max-height: 100%;
    min-height: 0;
    object-fit: contain;
    box-shadow: 0 0 0 1px var(--dl-hairline);
  }
  .working {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--dl-muted);
    pointer-events: none;
  }
  .working::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    height: 3px;
    background: linear-gradient(90deg, transparent, var(--dl-accent), transparent) 0 0 / 40% 100% no-repeat;
    animation: along 1.4s ease-in-out infinite;
  }
  @keyframes along {
    from {
      background-position: -70% 0;
    }
    to {
      background-position: 170% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .working::before {
      background-position: 50% 0;
      background-size: 100% 100%;
      animation: none;
    }
  }
  .failure {
    position: absolute;
    inset: auto 20px 20px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 8px 8px 16px;
    border-left: 3px solid var(--dl-warning);
    background: var(--dl-panel);
    box-shadow: var(--dl-shadow);
  }
  .failure p {
    flex: 1 1 220px;
    margin: 0;
    color: inherit;
    overflow-wrap: anywhere;
  }
  .failure button {
    color: var(--dl-accent);
  }
  @media (max-width: 820px) {
    dialog {
      width: 100vw;
      height: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .body {
      display: block;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .preview {
      min-height: 120px;
      padding: 12px;
    }
    .preview img {
      max-height: 38dvh;
    }
    .fields {
      padding: 16px;
      border-left: 0;
      border-top: 1px solid var(--dl-hairline);
      overflow: visible;
    }
    header {
      padding-left: 16px;
    }
  }
  @media (max-width: 820px) and (max-height: 500px) {
    .preview img {
      max-height: 70dvh;
    }
  }
`;
