import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { intervalText, momentText } from './civil-time';
import { controlStyles } from './control-styles';
import './known-by';
import { say, sayCount } from './messages';
import { inMode, type ShownTime } from './playback';
import { placeBeside } from './popover-place';
import { type Controls, loopButton, modeChoice, playButton, speedChoice, stepButtons } from './slider-controls';
import { icons } from './slider-icons';
import { SliderState } from './slider-state';
import { sliderStyles } from './slider-styles';
import './slider-track';
import type { TimeEditor } from './time-editor';
import './time-editor';

export type { PublishedReport } from './known-by';
export type { TimeChange } from './slider-state';

/**
 * The time slider, as `src/docs/web-components.md` describes it: instants in and out are epoch milliseconds.
 *
 * @fires time-change {@link TimeChange} on every step
 * @fires time-rest {@link TimeChange} when the state rests
 * @fires known-change `{known}`
 * @fires play-end when play reaches the end of the period
 */
@customElement('dateline-slider')
export class DatelineSlider extends SliderState {
  static override styles = [controlStyles, sliderStyles];

  /** `wide`: all in one row; `medium` and `compact` keep the rest in a panel. */
  @property({ reflect: true }) layout: 'wide' | 'medium' | 'compact' = 'wide';
  @state() private spoken = '';
  @query('.date') private dateButton!: HTMLElement;
  @query('#editor') private editor!: HTMLElement;
  @query('dateline-time-editor') private fields!: TimeEditor;

  readonly #size = new ResizeObserver(([entry]) => {
    const width = entry.contentRect.width;
    this.layout = width >= 1360 ? 'wide' : width >= 860 ? 'medium' : 'compact';
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  #announce(): void {
    this.spoken = `${this.#dateText('long')}, ${this.#countText()}`;
  }

  #dateText(form: 'long' | 'short'): string {
    const { mode, from, to } = this.time;
    return mode === 'window'
      ? intervalText(this.civilZone, this.language, from, to, form)
      : momentText(this.civilZone, this.language, mode === 'moment' ? from : to, form);
  }

  #countText(): string {
    if (!this.counts) return '';
    const { mode, from, to } = this.time;
    const { began, continuing } = this.counts.count({ mode, from: from / 1000, to: to / 1000 });
    const shown = sayCount(this.messages, this.language, 'slider.events', began + continuing);
    if (continuing === 0 || mode === 'moment') return shown;
    return `${shown}, ${sayCount(this.messages, this.language, 'slider.continuing', continuing)}`;
  }

  override render() {
    const { layout } = this;
    const wide = layout === 'wide';
    const compact = layout === 'compact';
    const controls = this.#controls();
    return html`<div class="bar" role="group" aria-label=${say(this.messages, 'slider.label')}>
        ${playButton(controls)} ${compact ? nothing : stepButtons(controls)} ${this.#date()}
        ${compact ? nothing : html`<span class="count">${this.#countText()} ${wide ? nothing : this.#knownText()}</span>`}
        <div class="end">
          ${compact ? nothing : modeChoice(controls)} ${wide ? [speedChoice(controls), loopButton(controls), this.#knownBy()] : nothing}
          ${wide ? nothing : this.#options(controls)}
        </div>
      </div>
      ${this.#body()}
      <div id="editor" popover role="dialog" aria-label=${say(this.messages, 'slider.edit')} @toggle=${this.#edit}>
        <dateline-time-editor
          .time=${this.time}
          .period=${this.wholePeriod}
          .messages=${this.messages}
          .zone=${this.civilZone}
          .language=${this.language}
          @time-typed=${this.#typed}
        ></dateline-time-editor>
      </div>
      <div class="hidden" role="status">${this.spoken}</div>`;
  }

  #body() {
    if (this.failed && !this.counts) {
      return html`<div class="notice" role="alert">
        ${say(this.messages, 'slider.failed')}
        <button @click=${() => void this.load()}>${say(this.messages, 'slider.retry')}</button>
      </div>`;
    }
    if (!this.counts) return html`<div class="notice">${say(this.messages, 'slider.loading')}</div>`;
    const empty = this.counts.between(-Infinity, Infinity) === 0;
    return html`<div class="stack">
      <dateline-slider-track
        .time=${this.time}
        .period=${this.wholePeriod}
        .counts=${this.counts}
        .colours=${this.colours}
        .messages=${this.messages}
        .zone=${this.civilZone}
        .language=${this.language}
        @track-move=${(event: CustomEvent<ShownTime>) => this.seek(event.detail)}
        @keydown=${this.#trackKey}
      ></dateline-slider-track>
      ${empty ? html`<div class="none">${say(this.messages, 'slider.none')}</div>` : nothing}
    </div>`;
  }

  #date() {
    const { layout, mode } = this;
    if (!this.counts && !this.period) return nothing;
    const text = this.#dateText(layout === 'compact' || mode === 'window' ? 'short' : 'long');
    return html`<button
      class="date ${mode === 'window' ? 'interval' : ''}"
      popovertarget="editor"
      title=${say(this.messages, 'slider.edit')}
    >
      ${text}<span class="hidden">, ${say(this.messages, 'slider.edit')}</span>
      ${layout === 'compact' ? html`<small>${this.#countText()} ${this.#knownText()}</small>` : nothing}
    </button>`;
  }

  /** That something is left out stays in sight where the control itself is in a panel. */
  #knownText() {
    if (this.known === null) return nothing;
    const value = momentText(this.civilZone, this.language, this.known, 'short');
    return html`<b>${say(this.messages, 'known.short', { value })}</b>`;
  }

  #controls(): Controls {
    const { messages, language, playing, mode, speed, loop } = this;
    return {
      messages, language, playing, mode, speed, loop,
      ready: this.counts !== undefined,
      onPlay: () => (this.playing ? this.pause() : this.play()),
      onStep: (direction) => {
        this.stepEvent(direction);
        this.#announce();
      },
      onMode: (chosen) => this.seek(inMode(this.time, chosen, this.wholePeriod, this.windowLength)),
      onSpeed: (chosen) => (this.speed = chosen),
      onLoop: () => (this.loop = !this.loop),
    };
  }

  #knownBy() {
    return html`<dateline-known-by
      .known=${this.known}
      .reports=${this.reports}
      .messages=${this.messages}
      .zone=${this.civilZone}
      .language=${this.language}
      @known-pick=${this.#pickKnown}
    ></dateline-known-by>`;
  }

  #options(controls: Controls) {
    const label = say(this.messages, 'slider.options');
    const compact = this.layout === 'compact';
    return html`<button id="more" aria-label=${label} title=${label} popovertarget="options">${icons.options}</button>
      <div id="options" popover role="dialog" aria-label=${label} @toggle=${this.#opened}>
        ${compact ? html`<div class="group">${modeChoice(controls)}</div>` : nothing}
        <div class="line">
          ${compact ? html`<span>${stepButtons(controls)}</span>` : nothing} ${speedChoice(controls)} ${loopButton(controls)}
        </div>
        ${this.#knownBy()}
      </div>`;
  }

  #opened(event: ToggleEvent): void {
    const panel = event.target as HTMLElement;
    if (event.newState === 'open') placeBeside(panel, this.renderRoot.querySelector('#more')!);
  }

  #edit(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    this.pause();
    placeBeside(this.editor, this.dateButton);
    this.fields.reset();
  }

  #typed(event: CustomEvent<ShownTime>): void {
    this.seek(event.detail);
    this.editor.hidePopover();
    this.#announce();
  }

  #trackKey(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (this.playing) this.pause();
    else this.play();
  }

  #pickKnown(event: CustomEvent<number | null>): void {
    this.known = event.detail;
    this.dispatchEvent(new CustomEvent<{ known: number | null }>('known-change', { detail: { known: this.known } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-slider': DatelineSlider;
  }
}
