import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * A category's symbol in the colour of its surroundings. Its path lies in a box from -10 to 10, y downwards.
 */
@customElement('dateline-sign')
export class DatelineSign extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      width: 14px;
      height: 14px;
      flex: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: currentColor;
      fill-rule: evenodd;
    }
  `;

  @property() path = '';
  @property() label = '';

  override render() {
    return html`<svg viewBox="-11 -11 22 22" role="img" aria-label=${this.label}>
      ${svg`<title>${this.label}</title><path d=${this.path}></path>`}
    </svg>`;
  }
}
