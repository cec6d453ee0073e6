import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from './control-styles';
import { focusStyles } from './snapshot-action-styles';
import './snapshot-actions';
import type { SnapshotActions } from './snapshot-actions';
import { type Choice, sizeProblems, type Tone, usualChoice } from './snapshot-choice';
import { dialogStyles } from './snapshot-dialog-styles';
import { failureText } from './snapshot-failure';
import { fieldStyles } from './snapshot-field-styles';
import { browserDrawer, recalled, remember } from './snapshot-memory';
import { type Say, sayer, type SnapshotMessages } from './snapshot-messages';
import { fileField, sheetFields, wordField } from './snapshot-parts';
import { LivePreview, type PreviewState } from './snapshot-preview';
import { snapshotQuery } from './snapshot-request';
import { SnapshotService } from './snapshot-service';
import { edited, type EditedWords, tooLong, type Word, WORDS } from './snapshot-words';

/**
 * The dialog in which a map becomes a picture, a slide or a page, with a preview that follows every choice.
 *
 * @fires dialog-close after it closed
 */
@customElement('dateline-snapshot-dialog')
export class SnapshotDialog extends LitElement {
  static override styles = [controlStyles, focusStyles, fieldStyles, dialogStyles];

  @property() query = '';
  @property() base = 'snapshot';
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  @property({ attribute: false }) messages?: SnapshotMessages;

  @state() private choice: Choice = usualChoice('light');
  @state() private edits: EditedWords = {};
  @state() private preview: PreviewState = { working: false };
  @state() private picture = '';
  @state() private spoken = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('dateline-snapshot-actions') private actions!: SnapshotActions;

  #service = new SnapshotService(this.base);
  #editsOf = '';
  #say: Say = sayer(undefined);
  readonly #live = new LivePreview(() => this.#service, (next) => this.#previewed(next));

  /** Shows the dialog with the last choice; words that were edited stay while the map is the same. */
  async open(): Promise<void> {
    this.choice = recalled(browserDrawer(), this.#pageTone());
    if (this.#editsOf !== this.query) this.edits = {};
    this.#editsOf = this.query;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live.stop();
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = '';
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('base')) this.#service = new SnapshotService(this.base);
    if (changed.has('messages')) this.#say = sayer(this.messages);
  }

  override updated(changed: PropertyValues): void {
    if (!['query', 'choice', 'edits'].some((name) => changed.has(name))) return;
    if (!this.dialog.open) return;
    this.#editsOf = this.query;
    this.actions.forget();
    this.#ask();
  }

  override render() {
    const say = this.#say;
    const { choice, preview } = this;
    const problems = sizeProblems(choice);
    const choose = (chosen: Partial<Choice>) => this.#choose(chosen);
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <header>
        <h2 id="heading">${say('snapshot.title')}</h2>
        <button type="button" class="close" aria-label=${say('snapshot.close')} title=${say('snapshot.close')} @click=${() => this.dialog.close()}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3 13 13M13 3 3 13"></path></svg>
        </button>
      </header>
      <div class="body">
        ${this.#preview()}
        <form class="fields" novalidate @submit=${(event: Event) => event.preventDefault()}>
          ${fileField(say, choice, choose)} ${sheetFields(say, choice, problems, choose)} ${this.#words()}
        </form>
      </div>
      <dateline-snapshot-actions
        .query=${snapshotQuery(this.query, choice, this.edits)}
        .choice=${choice}
        .service=${this.#service}
        .say=${say}
        .mend=${() => this.#mend()}
      ></dateline-snapshot-actions>
      <div class="hidden" role="status">${preview.failure ? '' : this.spoken}</div>
    </dialog>`;
  }

  #preview() {
    const say = this.#say;
    const { preview, picture } = this;
    const { failure, retryIn, working } = preview;
    const alt = this.edits.alt || preview.words?.generated.alt || say('snapshot.preview');
    return html`<section class="preview" aria-label=${say('snapshot.preview')} aria-busy=${working ? 'true' : 'false'}>
      ${picture ? html`<img src=${picture} alt=${alt} />` : nothing}
      ${working ? html`<div class="working">${picture ? nothing : say('snapshot.preview.making')}</div>` : nothing}
      ${failure
        ? html`<div class="failure" role="alert">
            <p>
              ${failure.kind === 'busy'
                ? html`${say('snapshot.busy')} <span aria-live="off">${say('snapshot.busy.wait', { seconds: retryIn ?? 0 })}</span>`
                : failureText(say, failure)}
            </p>
            <button type="button" @click=${() => this.#live.retry()}>
              ${say(failure.kind === 'busy' ? 'snapshot.retry.now' : 'snapshot.retry')}
            </button>
          </div>`
        : nothing}
    </section>`;
  }

  #words() {
    const say = this.#say;
    const { edits, preview } = this;
    const generated = preview.words?.generated;
    const citation = preview.words?.citation ?? [];
    return html`<fieldset class="words">
      <legend>${say('snapshot.words')}</legend>
      ${generated ? nothing : html`<p class="hint">${preview.failure ? '' : say('snapshot.words.loading')}</p>`}
      ${WORDS.map((word) => wordField(say, word, generated, edits, (text) => this.#type(word, text)))}
      ${Object.keys(edits).length
        ? html`<button type="button" class="plain" @click=${this.#back}>${say('snapshot.words.back')}</button>`
        : nothing}
      ${citation.length
        ? html`<h3>${say('snapshot.citation')}</h3>
            <ol class="citation">${citation.map((line) => html`<li>${line}</li>`)}</ol>`
        : nothing}
    </fieldset>`;
  }

  #pageTone(): Tone {
    const dark = this.theme === 'dark' || (this.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    return dark ? 'dark' : 'light';
  }

  #choose(chosen: Partial<Choice>): void {
    this.choice = { ...this.choice, ...chosen };
    const { width, height } = sizeProblems(this.choice);
    if (!width && !height) remember(browserDrawer(), chosen);
  }

  #type(word: Word, text: string): void {
    const generated = this.preview.words?.generated;
    if (generated) this.edits = edited(this.edits, generated, word, text);
  }

  readonly #back = async (): Promise<void> => {
    this.edits = {};
    this.spoken = this.#say('snapshot.words.backed');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  /** Only what can be painted is asked for. */
  #ask(): void {
    const { width, height } = sizeProblems(this.choice);
    if (width || height || tooLong(this.edits).length || !this.query) return;
    const { title, caption } = this.edits;
    this.#live.want(snapshotQuery(this.query, this.choice, { title, caption }), snapshotQuery(this.query, this.choice));
  }

  #previewed(next: PreviewState): void {
    if (next.picture !== this.preview.picture) {
      if (this.picture) URL.revokeObjectURL(this.picture);
      this.picture = next.picture ? URL.createObjectURL(next.picture) : '';
      this.spoken = this.#say('snapshot.preview.ready');
    } else if (next.working) this.spoken = this.#say('snapshot.preview.making');
    this.preview = next;
  }

  #mend(): boolean {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
    const { dpi } = sizeProblems(this.choice);
    (wrong ?? (dpi ? this.renderRoot.querySelector<HTMLElement>('[name=dpi]:checked') : null))?.focus();
    return wrong !== null || dpi !== undefined;
  }

  readonly #closed = (): void => {
    this.#live.stop();
    this.actions.cancel();
    this.dispatchEvent(new CustomEvent('dialog-close', { detail: {} }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-snapshot-dialog': SnapshotDialog;
  }
}
