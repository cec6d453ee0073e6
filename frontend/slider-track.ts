import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { DAY, HOUR, MINUTE, momentText } from './civil-time';
import type { EventCounts } from './event-counts';
import { type Bars, HistogramPainter, peakOf } from './histogram-painter';
import { groupedNumber, type Messages, say, sayCount } from './messages';
import { cursorOf, type Period, type ShownTime, withCursor } from './playback';
import { type Grip, gripAt, keyTarget, moveThumb, snap, type Thumb, thumbsOf } from './slider-moves';
import { trackStyles } from './slider-track-styles';
import { binEdges, lengthFor, type Tick, ticks, type Track } from './time-scale';

const HEIGHT_PX = 46;
const BIN_PX = 5;

/** The slider's track: histogram, axis and thumbs. Tells of moves by `track-move` with the time they ask for. */
@customElement('dateline-slider-track')
export class SliderTrack extends LitElement {
  static override styles = trackStyles;

  @property({ attribute: false }) time!: ShownTime;
  @property({ attribute: false }) period!: Period;
  @property({ attribute: false }) counts?: EventCounts;
  @property({ attribute: false }) colours: string[] = [];
  @property({ attribute: false }) messages?: Messages;
  @property() zone = 'UTC';
  @property() language = 'en';

  @state() private widthPx = 0;
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.track') private track!: HTMLElement;

  readonly #painter = new HistogramPainter();
  readonly #size = new ResizeObserver(([entry]) => (this.widthPx = Math.round(entry.contentRect.width)));
  #ticks: Tick[] = [];
  #bin = HOUR;
  #bars?: Bars;
  #drag?: { grip: Grip; offset: number };

  override firstUpdated(): void {
    this.#size.observe(this.track);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#size.observe(this.track);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** The length of an arrow key's step, in milliseconds: that of a bar. */
  get step(): number {
    return this.#bin;
  }

  override willUpdate(changed: PropertyValues): void {
    const reshaped = ['widthPx', 'period', 'zone'].some((name) => changed.has(name));
    if (reshaped || changed.has('language')) this.#ticks = ticks(this.zone, this.language, this.#span());
    if (reshaped) this.#bin = lengthFor(this.#span(), BIN_PX);
    if (reshaped || changed.has('counts') || changed.has('colours')) this.#prepare();
  }

  #span(): Track {
    return { ...this.period, widthPx: this.widthPx };
  }

  #prepare(): void {
    this.#bars = undefined;
    if (!this.counts || this.widthPx === 0) return;
    const edges = binEdges(this.zone, this.#span(), this.#bin);
    const bins = this.counts.histogram(edges.map((edge) => edge / 1000));
    this.#bars = { edges, bins, colours: this.colours };
    this.#painter.prepare(this.#bars, this.#span(), HEIGHT_PX, globalThis.devicePixelRatio || 1);
  }

  override updated(): void {
    if (this.#bars) this.#painter.paint(this.canvas, ...this.#strong());
  }

  /** The bars that count for the interval; at a moment, the one in which it lies. */
  #strong(): [number, number] {
    const { mode, from, to } = this.time;
    if (mode !== 'moment') return [this.#px(from), this.#px(to)];
    const { edges } = this.#bars!;
    const after = edges.findIndex((edge) => edge > from);
    return after < 1 ? [0, 0] : [this.#px(edges[after - 1]), this.#px(edges[after])];
  }

  readonly #px = (instant: number): number =>
    ((instant - this.period.from) / (this.period.to - this.period.from)) * this.widthPx;

  override render() {
    const { mode, from, to } = this.time;
    const percent = (instant: number) => `${(this.#px(instant) / Math.max(1, this.widthPx)) * 100}%`;
    const band = mode === 'moment' ? nothing : html`<div
      class="band ${mode}"
      style="left:${percent(from)};width:calc(${percent(to)} - ${percent(from)})"
    ></div>`;
    return html`<div
      class="track"
      @pointerdown=${this.#press}
      @pointermove=${this.#move}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
    >
      ${guard([this.#ticks], () =>
        this.#ticks.map(
          ({ instant, kind, label }) =>
            html`<div class="tick ${kind}" style="left:${percent(instant)}" aria-hidden="true"><span>${label}</span></div>`,
        ),
      )}
      ${band}
      <canvas style="height:${HEIGHT_PX}px" aria-hidden="true"></canvas>
      ${this.#scaleText()}
      <div class="base"></div>
      ${thumbsOf(this.time).map((thumb) => this.#thumb(thumb, percent(this.time[thumb])))}
    </div>`;
  }

  #thumb(thumb: Thumb, left: string) {
    const { mode } = this.time;
    const name = mode === 'window' ? (`slider.thumb.${thumb}` as const) : (`slider.thumb.${mode}` as const);
    return html`<div
      class="thumb"
      role="slider"
      tabindex="0"
      style="left:${left}"
      aria-label=${say(this.messages, name)}
      aria-orientation="horizontal"
      aria-valuemin=${Math.round(this.period.from / 1000)}
      aria-valuemax=${Math.round(this.period.to / 1000)}
      aria-valuenow=${Math.round(this.time[thumb] / 1000)}
      aria-valuetext=${this.#valueText(thumb)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, thumb)}
    ></div>`;
  }

  #valueText(thumb: Thumb): string {
    const moment = momentText(this.zone, this.language, this.time[thumb]);
    if (!this.counts) return moment;
    const { mode, from, to } = this.time;
    const { began, continuing } = this.counts.count({ mode, from: from / 1000, to: to / 1000 });
    return `${moment}, ${sayCount(this.messages, this.language, 'slider.events', began + continuing)}`;
  }

  #scaleText() {
    const count = this.#bars ? peakOf(this.#bars) : 0;
    if (count === 0) return nothing;
    const [unit, stem] =
      this.#bin < HOUR
        ? [MINUTE, 'slider.length.minutes' as const]
        : this.#bin < DAY
          ? [HOUR, 'slider.length.hours' as const]
          : [DAY, 'slider.length.days' as const];
    const length = sayCount(this.messages, this.language, stem, this.#bin / unit);
    return html`<div class="scale">${say(this.messages, 'slider.scale', { count: groupedNumber(count), length })}</div>`;
  }

  #key(event: KeyboardEvent, thumb: Thumb): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.time[thumb];
    const target = keyTarget(event, at, this.period, this.#bin, this.zone);
    if (target === undefined) return;
    event.preventDefault();
    this.#ask(moveThumb(this.time, this.period, thumb, target));
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const instant = this.#instantAt(event);
    const xPx = this.#px(instant);
    let grip = gripAt(this.time, xPx, this.#px);
    if (!grip) {
      // A press beside the window brings its middle here; beside a single thumb, the thumb.
      const half = this.time.mode === 'window' ? (this.time.to - this.time.from) / 2 : 0;
      this.#ask(withCursor(this.time, this.period, this.#snapped(instant + half)));
      grip = this.time.mode === 'window' ? 'band' : thumbsOf(this.time)[0];
    }
    const held = grip === 'band' ? cursorOf(this.time) : this.time[grip];
    this.#drag = { grip, offset: held - instant };
    this.track.setPointerCapture(event.pointerId);
    this.track.classList.add('dragging');
    if (grip !== 'band') this.#focusThumb(grip);
    event.preventDefault();
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) return;
    const target = this.#snapped(this.#instantAt(event) + this.#drag.offset);
    const { grip } = this.#drag;
    this.#ask(grip === 'band' ? withCursor(this.time, this.period, target) : moveThumb(this.time, this.period, grip, target));
  }

  #release(): void {
    this.#drag = undefined;
    this.track.classList.remove('dragging');
  }

  #focusThumb(thumb: Thumb): void {
    const thumbs = this.renderRoot.querySelectorAll<HTMLElement>('.thumb');
    thumbs[thumbsOf(this.time).indexOf(thumb)]?.focus({ preventScroll: true });
  }

  #instantAt(event: PointerEvent): number {
    const { left, width } = this.track.getBoundingClientRect();
    return this.period.from + ((event.clientX - left) / Math.max(1, width)) * (this.period.to - this.period.from);
  }

  #snapped(instant: number): number {
    return snap(this.zone, instant, lengthFor(this.#span(), 1));
  }

  #ask(time: ShownTime): void {
    if (time.from === this.time.from && time.to === this.time.to) return;
    this.time = time;
    this.dispatchEvent(new CustomEvent<ShownTime>('track-move', { detail: time }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-slider-track': SliderTrack;
  }
}
