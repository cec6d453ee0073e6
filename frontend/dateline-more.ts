import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * The end of a list that goes on.
 *
 * @fires reached once, when it comes into view or is pressed
 */
@customElement('dateline-more')
export class DatelineMore extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    button {
      width: 100%;
      min-height: 44px;
      border: 0;
      background: none;
      color: var(--dl-accent);
      font: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--dl-accent);
      outline-offset: -2px;
    }
  `;

  @property() label = '';

  #reached = false;
  readonly #view = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.#tell();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#view.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view.disconnect();
  }

  override render() {
    return html`<button type="button" @click=${() => this.#tell()}>${this.label}</button>`;
  }

  #tell(): void {
    if (this.#reached) return;
    this.#reached = true;
    this.dispatchEvent(new CustomEvent('reached'));
  }
}
