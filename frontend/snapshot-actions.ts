import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from './control-styles';
import { actionStyles, focusStyles } from './snapshot-action-styles';
import type { Choice } from './snapshot-choice';
import { copyText, saveFile } from './snapshot-copy';
import { failureText } from './snapshot-failure';
import { SnapshotJob } from './snapshot-job';
import { type Say, sayer } from './snapshot-messages';
import type { FilmProgress, SnapshotService } from './snapshot-service';

/** What became of the last action. */
interface Told {
  text: string;
  /** A page to go on to. */
  link?: string;
  /** A text that the browser did not let us copy. */
  byHand?: string;
  failed?: boolean;
}

/** Download, copy, open: each makes the snapshot of `query` first and says in words what became of it. */
@customElement('dateline-snapshot-actions')
export class SnapshotActions extends LitElement {
  static override styles = [controlStyles, focusStyles, actionStyles];

  @property() query = '';
  @property({ attribute: false }) choice!: Choice;
  @property({ attribute: false }) service!: SnapshotService;
  @property({ attribute: false }) say: Say = sayer(undefined);
  /** Leads to what must be mended first; false where nothing must. */
  @property({ attribute: false }) mend: () => boolean = () => false;

  @state() private told?: Told;
  @state() private working = false;
  @state() private progress?: FilmProgress;
  #making?: AbortController;
  readonly #job = new SnapshotJob(() => this.service);

  /** Stops what is being made. */
  cancel(): void {
    if (this.working) this.#making?.abort();
  }

  /** What was said belongs to another snapshot. */
  forget(): void {
    if (!this.working) this.told = undefined;
  }

  override render() {
    const { say, told, working, progress } = this;
    return html`<div class="told" role="status">
        ${told ? html`<span class=${told.failed ? 'problem' : ''}>${told.text}</span>` : nothing}
        ${told?.link ? html` <a href=${told.link} target="_blank" rel="noopener">${told.link.replace(/^https?:\/\//, '')}</a>` : nothing}
      </div>
      ${told?.byHand ? html`<input readonly aria-label=${told.text} .value=${told.byHand} @focus=${(e: FocusEvent) => (e.target as HTMLInputElement).select()} />` : nothing}
      ${progress ? this.#bar(progress) : nothing}
      <div class="buttons">
        <button type="button" ?disabled=${working} @click=${() => void this.#do(this.#copyLink)}>${say('snapshot.copy.link')}</button>
        <button type="button" ?disabled=${working} @click=${() => void this.#do(this.#copyEmbed)}>${say('snapshot.copy.embed')}</button>
        <button type="button" ?disabled=${working} @click=${() => void this.#do(this.#open)}>${say('snapshot.open')}</button>
        ${working
          ? html`<button type="button" class="cancel" @click=${() => this.cancel()}>${say('snapshot.cancel')}</button>`
          : html`<button type="button" class="accent" @click=${() => void this.#do(this.#download)}>${say('snapshot.download')}</button>`}
      </div>`;
  }

  /** Not in the live region: nobody wants to hear every picture. */
  #bar({ done, of }: FilmProgress) {
    const label = this.say('snapshot.making.film', { done, of });
    return of > 0
      ? html`<span class="far">${label}</span><progress aria-label=${label} max=${of} value=${done}></progress>`
      : html`<progress aria-label=${this.say('snapshot.keeping')}></progress>`;
  }

  async #do(action: (signal: AbortSignal) => Promise<Told>): Promise<void> {
    if (this.mend()) {
      this.told = { text: this.say('snapshot.fix'), failed: true };
      return;
    }
    const making = (this.#making = new AbortController());
    this.working = true;
    this.told = { text: this.say('snapshot.keeping') };
    try {
      this.told = await action(making.signal);
    } catch (cause) {
      this.told = making.signal.aborted ? { text: this.say('snapshot.cancelled') } : { text: failureText(this.say, cause), failed: true };
    }
    const focused = this.renderRoot.querySelector(':focus') !== null;
    this.working = false;
    this.progress = undefined;
    await this.updateComplete;
    // The button that was pressed is another one now.
    if (focused && !this.renderRoot.querySelector(':focus')) this.renderRoot.querySelector<HTMLElement>('input, .accent')?.focus();
  }

  readonly #download = async (signal: AbortSignal): Promise<Told> => {
    const { query, choice, say } = this;
    this.told = { text: say('snapshot.making', { name: say(`snapshot.format.${choice.format}`) }) };
    const { blob, name } = await this.#job.file(query, choice, signal, (progress) => (this.progress = progress));
    signal.throwIfAborted();
    saveFile(blob, name);
    return { text: say('snapshot.downloaded', { name }) };
  };

  readonly #copyLink = async (): Promise<Told> => {
    const link = this.#page();
    const copied = await copyText(link);
    return copied
      ? { text: this.say('snapshot.copied.link'), link: await link }
      : { text: this.say('snapshot.by-hand'), byHand: await link };
  };

  readonly #copyEmbed = async (): Promise<Told> => {
    const code = this.#job.keep(this.query).then(({ iframe }) => iframe);
    return (await copyText(code)) ? { text: this.say('snapshot.copied.embed') } : { text: this.say('snapshot.by-hand'), byHand: await code };
  };

  readonly #open = async (): Promise<Told> => {
    // Opened at once: later it would be no answer to the click, and be blocked.
    const tab = window.open('about:blank', '_blank');
    try {
      const link = await this.#page();
      if (!tab) return { text: this.say('snapshot.blocked'), link };
      tab.opener = null;
      tab.location.replace(link);
      return { text: this.say('snapshot.opened'), link };
    } catch (cause) {
      tab?.close();
      throw cause;
    }
  };

  /** The page's address, absolute also where the server gave it relative. */
  async #page(): Promise<string> {
    const { links } = await this.#job.keep(this.query);
    return new URL(links.page, document.baseURI).href;
  }
}
