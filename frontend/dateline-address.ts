import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** By then the router has written the address that the page was opened with. */
const SETTLED = 600;

/** Keeps the query string of the page's address as it is told, in its order, without a new entry in the history. */
@customElement('dateline-address')
export class DatelineAddress extends LitElement {
  @property() query = '';

  override updated(): void {
    this.#write();
    setTimeout(() => this.#write(), SETTLED);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #write(): void {
    const wanted = `?${this.query}`;
    if (this.isConnected && this.query && location.search !== wanted) {
      history.replaceState(history.state, '', `${location.pathname}${wanted}`);
    }
  }
}
