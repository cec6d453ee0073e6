import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SnapshotDialog } from './snapshot-dialog';
import type { SnapshotMessages } from './snapshot-messages';

/**
 * A button that opens the snapshot dialog, as `src/docs/web-components.md` describes it. The dialog itself is loaded
 * when it is first opened, so that it costs a reader of the map nothing.
 *
 * @fires snapshot-open before the dialog opens
 * @fires snapshot-close after it closed
 */
@customElement('dateline-snapshot')
export class DatelineSnapshot extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
    }
    button {
      min-height: 36px;
      padding: 0 12px;
      border: 1px solid var(--dl-accent);
      border-radius: 4px;
      background: none;
      color: var(--dl-accent);
      font: inherit;
      font-weight: 600;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: color-mix(in srgb, var(--dl-accent) 12%, transparent);
    }
    button:focus-visible {
      outline: 2px solid var(--dl-accent);
      outline-offset: 2px;
    }
    button[aria-busy='true'] {
      cursor: progress;
    }
    @media (max-width: 760px) {
      button {
        padding: 0 8px;
        font-size: var(--dl-text-1);
      }
    }
  `;

  /** The map context as the page's address writes it. */
  @property() query = '';
  /** Address below which snapshots are, relative to the page. */
  @property() service = 'snapshot';
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  @property({ attribute: false }) messages?: SnapshotMessages;
  @property() label = 'Snapshot';
  @property() failed = 'Snapshot: try again';

  @state() private dialog: 'unloaded' | 'loading' | 'failed' | 'there' = 'unloaded';
  @query('button') private button!: HTMLButtonElement;
  @query('dateline-snapshot-dialog') private element?: SnapshotDialog;

  /** Opens the dialog, as the button does. */
  async open(): Promise<void> {
    if (this.dialog === 'loading') return;
    this.dispatchEvent(new CustomEvent('snapshot-open', { detail: {} }));
    if (this.dialog !== 'there') {
      this.dialog = 'loading';
      try {
        await import('./snapshot-dialog');
      } catch (cause) {
        console.error(cause);
        this.dialog = 'failed';
        return;
      }
      this.dialog = 'there';
    }
    await this.updateComplete;
    await this.element?.open();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('dialog') && this.dialog === 'failed') this.button.focus();
  }

  override render() {
    const { dialog } = this;
    return html`<button
        type="button"
        aria-haspopup="dialog"
        aria-busy=${dialog === 'loading' ? 'true' : 'false'}
        @click=${() => void this.open()}
      >
        ${dialog === 'failed' ? this.failed : this.label}
      </button>
      ${dialog === 'there'
        ? html`<dateline-snapshot-dialog
            .query=${this.query}
            .base=${this.service}
            .theme=${this.theme}
            .messages=${this.messages}
            @dialog-close=${this.#closed}
          ></dateline-snapshot-dialog>`
        : nothing}`;
  }

  readonly #closed = (): void => {
    this.button.focus();
    this.dispatchEvent(new CustomEvent('snapshot-close', { detail: {} }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-snapshot': DatelineSnapshot;
  }
}
