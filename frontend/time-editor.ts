import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { momentText, readTyped, typedText } from './civil-time';
import { controlStyles } from './control-styles';
import { type MessageKey, type Messages, say } from './messages';
import type { Period, ShownTime } from './playback';
import { type Thumb, thumbsOf } from './slider-moves';

/** Fields to type the interval; tells of it by `time-typed` once it is valid, and says what is wrong before. */
@customElement('dateline-time-editor')
export class TimeEditor extends LitElement {
  static override styles = controlStyles;

  @property({ attribute: false }) time!: ShownTime;
  @property({ attribute: false }) period!: Period;
  @property({ attribute: false }) messages?: Messages;
  @property() zone = 'UTC';
  @property() language = 'en';

  @state() private problems: Partial<Record<Thumb, string>> = {};

  /** Fills the fields with the time shown and forgets what was wrong. */
  reset(): void {
    this.problems = {};
    for (const thumb of thumbsOf(this.time)) this.#input(thumb).value = typedText(this.zone, this.time[thumb]);
    this.#input(thumbsOf(this.time)[0]).select();
  }

  #input(thumb: Thumb): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name=${thumb}]`)!;
  }

  override render() {
    return html`<form novalidate @submit=${this.#submit}>
      <h2>${say(this.messages, 'slider.edit.title')}</h2>
      <p>${say(this.messages, 'slider.edit.zone', { zone: this.zone })}</p>
      ${thumbsOf(this.time).map((thumb) => this.#field(thumb))}
      <button class="accent">${say(this.messages, 'slider.edit.apply')}</button>
    </form>`;
  }

  #field(thumb: Thumb) {
    const problem = this.problems[thumb];
    const label = this.time.mode === 'moment' ? 'slider.edit.moment' : (`slider.edit.${thumb}` as const);
    return html`<label class="field">
      <span>${say(this.messages, label)}, ${say(this.messages, 'slider.edit.form')}</span>
      <input
        name=${thumb}
        autocomplete="off"
        spellcheck="false"
        maxlength="40"
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? `problem-${thumb}` : nothing}
      />
      ${problem ? html`<em id="problem-${thumb}" role="alert">${problem}</em>` : nothing}
    </label>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const typed = { ...this.time };
    const problems: Partial<Record<Thumb, string>> = {};
    for (const thumb of thumbsOf(this.time)) {
      const read = readTyped(this.zone, this.#input(thumb).value);
      if ('problem' in read) problems[thumb] = say(this.messages, `slider.problem.${read.problem}` as MessageKey);
      else if (read.instant < this.period.from || read.instant > this.period.to) problems[thumb] = this.#outside();
      else typed[thumb] = read.instant;
    }
    const complete = !problems.from && !problems.to;
    if (complete && typed.mode === 'window' && typed.to <= typed.from) {
      problems.to = say(this.messages, 'slider.problem.order');
    }
    this.problems = problems;
    const wrong = thumbsOf(this.time).find((thumb) => problems[thumb]);
    if (wrong) {
      this.#input(wrong).focus();
      return;
    }
    if (typed.mode === 'moment') typed.to = typed.from + 1000;
    this.dispatchEvent(new CustomEvent<ShownTime>('time-typed', { detail: typed }));
  }

  #outside(): string {
    const { from, to } = this.period;
    return say(this.messages, 'slider.problem.outside', {
      from: momentText(this.zone, this.language, from),
      to: momentText(this.zone, this.language, to),
    });
  }
}
