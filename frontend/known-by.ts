import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dayText, HOUR, MINUTE, momentText, readKnownBy, startOfDay, typedText } from './civil-time';
import { controlStyles } from './control-styles';
import { knownByStyles } from './known-by-styles';
import { type MessageKey, type Messages, say } from './messages';
import { placeBeside } from './popover-place';

/** A report as the control needs it: it was published at some time in `[published, until)`, epoch milliseconds. */
export interface PublishedReport {
  title: string;
  published: number;
  until: number;
}

/** Reports of which only the day is known overlap: each lies in a lane of its own. */
const LANES = 6;
const LANE_PX = 6;

/**
 * The quieter clock: a button that says by when things were known, and a panel to change it, with the reports
 * along a small track. Tells of a change by `known-pick` with epoch milliseconds, or null for everything.
 */
@customElement('dateline-known-by')
export class KnownBy extends LitElement {
  static override styles = [controlStyles, knownByStyles];

  @property({ attribute: false }) known: number | null = null;
  @property({ attribute: false }) reports: PublishedReport[] = [];
  @property({ attribute: false }) messages?: Messages;
  @property() zone = 'UTC';
  @property() language = 'en';

  @state() private problem?: string;
  @query('.open') private button!: HTMLButtonElement;
  @query('[popover]') private panel!: HTMLElement;
  @query('input') private input!: HTMLInputElement;
  #dragging = false;

  override render() {
    const value = this.known === null ? say(this.messages, 'known.everything') : this.#moment(this.known);
    return html`<button class="open ${this.known === null ? '' : 'set'}" popovertarget="panel" aria-haspopup="dialog">
        ${say(this.messages, 'known.button', { value })}
      </button>
      <div id="panel" popover role="dialog" aria-label=${say(this.messages, 'known.title')} @toggle=${this.#toggled}>
        <h2>${say(this.messages, 'known.title')}</h2>
        <p>${say(this.messages, 'known.about')}</p>
        ${this.reports.length > 0 ? this.#reportTrack() : nothing}
        <form novalidate @submit=${this.#submit}>
          <div class="row">
            <label class="field">
              <span>${say(this.messages, 'known.typed')}, ${say(this.messages, 'known.form')}</span>
              <input
                autocomplete="off"
                spellcheck="false"
                maxlength="40"
                aria-invalid=${this.problem ? 'true' : 'false'}
                aria-describedby=${this.problem ? 'problem' : nothing}
              />
            </label>
            <button class="accent">${say(this.messages, 'known.apply')}</button>
          </div>
          ${this.problem ? html`<em id="problem" role="alert">${this.problem}</em>` : nothing}
        </form>
        <button class="everything" ?disabled=${this.known === null} @click=${() => this.#pick(null)}>
          ${say(this.messages, 'known.button', { value: say(this.messages, 'known.everything') })}
        </button>
      </div>`;
  }

  #reportTrack() {
    const [from, to] = this.#ends();
    const percent = (instant: number) => ((instant - from) / (to - from)) * 100;
    const at = this.known ?? to;
    const includes = (report: PublishedReport) => this.known === null || report.published < this.known;
    return html`<div
        class="track"
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
      >
        ${this.#sorted().map(
          (report, i) =>
            html`<div
              class="report ${includes(report) ? 'in' : ''}"
              style="left:${percent(report.published)}%;width:${Math.max(0, percent(report.until) - percent(report.published))}%;top:${4 + (i % LANES) * LANE_PX}px"
            ></div>`,
        )}
        <div
          class="thumb"
          role="slider"
          tabindex="0"
          style="left:${Math.min(100, Math.max(0, percent(at)))}%"
          aria-label=${say(this.messages, 'known.thumb')}
          aria-valuemin=${Math.round(from / 1000)}
          aria-valuemax=${Math.round(to / 1000)}
          aria-valuenow=${Math.round(at / 1000)}
          aria-valuetext=${this.known === null ? say(this.messages, 'known.everything') : this.#moment(this.known)}
          @keydown=${this.#key}
        ></div>
      </div>
      <ol aria-label=${say(this.messages, 'known.reports')}>
        ${this.#sorted().map(
          (report) =>
            html`<li class=${includes(report) ? 'in' : ''}>
              <button aria-current=${report.until === this.known ? 'true' : nothing} @click=${() => this.#pick(report.until)}>
                ${report.title}<small>${this.#published(report)}</small>
              </button>
            </li>`,
        )}
      </ol>`;
  }

  #moment(instant: number): string {
    return momentText(this.zone, this.language, instant, 'short');
  }

  /** As precisely as the publication is known: a minute, the day, or the days. */
  #published({ published, until }: PublishedReport): string {
    if (until - published <= HOUR) return this.#moment(published);
    const [first, last] = [published, until - 1].map((instant) => dayText(this.zone, this.language, instant));
    return first === last ? first : `${first} – ${last}`;
  }

  #sorted(): PublishedReport[] {
    return [...this.reports].sort((a, b) => a.published - b.published);
  }

  /** From the midnight before the first report to the end of the last: there everything is known. */
  #ends(): [number, number] {
    const first = Math.min(...this.reports.map(({ published }) => published));
    const last = Math.max(...this.reports.map(({ until }) => until));
    return [startOfDay(this.zone, first), Math.max(last, first + MINUTE)];
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    this.problem = undefined;
    this.input.value = this.known === null ? '' : typedText(this.zone, this.known);
    placeBeside(this.panel, this.button);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const read = readKnownBy(this.zone, this.input.value);
    if ('problem' in read) {
      this.problem = say(this.messages, `slider.problem.${read.problem}` as MessageKey);
      this.input.focus();
      return;
    }
    this.#pick(read.instant);
    this.panel.hidePopover();
  }

  #key(event: KeyboardEvent): void {
    const stops = this.#sorted().map(({ until }) => until);
    const at = this.known ?? Infinity;
    const target: Record<string, () => number | null> = {
      ArrowRight: () => stops.find((stop) => stop > at) ?? null,
      ArrowLeft: () => stops.findLast((stop) => stop < at) ?? stops[0],
      Home: () => stops[0],
      End: () => null,
    };
    target.ArrowUp = target.PageUp = target.ArrowRight;
    target.ArrowDown = target.PageDown = target.ArrowLeft;
    if (!(event.key in target)) return;
    event.preventDefault();
    this.#pick(target[event.key]());
  }

  #press(event: PointerEvent): void {
    this.#dragging = true;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#drag(event);
  }

  #move(event: PointerEvent): void {
    if (this.#dragging) this.#drag(event);
  }

  #drag(event: PointerEvent): void {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = (event.clientX - left) / Math.max(1, width);
    const [from, to] = this.#ends();
    this.known = share >= 1 ? null : Math.round((from + Math.max(0, share) * (to - from)) / HOUR) * HOUR;
  }

  #release(): void {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.#tell();
  }

  #pick(known: number | null): void {
    if (known === this.known) return;
    this.known = known;
    this.#tell();
  }

  #tell(): void {
    this.input.value = this.known === null ? '' : typedText(this.zone, this.known);
    this.problem = undefined;
    this.dispatchEvent(new CustomEvent<number | null>('known-pick', { detail: this.known }));
  }
}
