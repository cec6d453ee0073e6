import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const SHOWN = 2000;

/** Copies the address of the page; where the browser does not allow it, shows it to be copied by hand. */
@customElement('dateline-copy-link')
export class DatelineCopyLink extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: inline-block;
    }
    button {
      min-height: 36px;
      padding: 0 10px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: color-mix(in srgb, var(--dl-ink) 7%, transparent);
    }
    button:focus-visible {
      outline: 2px solid var(--dl-accent);
      outline-offset: -2px;
    }
    input {
      position: absolute;
      right: 0;
      top: 40px;
      z-index: 1000;
      width: min(420px, 90vw);
      padding: 8px;
      border: 1px solid var(--dl-hairline);
      background: var(--dl-panel);
      color: inherit;
      font: inherit;
    }
  `;

  @property() label = 'Copy link';
  @property() done = 'Copied';
  @state() private copied = false;
  @state() private byHand = '';

  override render() {
    return html`<button type="button" @click=${() => void this.#copy()}>
        <span role="status">${this.copied ? this.done : this.label}</span>
      </button>
      ${this.byHand
        ? html`<input readonly aria-label=${this.label} .value=${this.byHand} @blur=${() => (this.byHand = '')} />`
        : ''}`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.copied = true;
      setTimeout(() => (this.copied = false), SHOWN);
    } catch {
      this.byHand = location.href;
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.select();
    }
  }
}
