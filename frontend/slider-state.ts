import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DAY, MINUTE } from './civil-time';
import { type EventBlock, loadBlock } from './event-block';
import { EventCounts } from './event-counts';
import type { PublishedReport } from './known-by';
import type { Messages } from './messages';
import { advance, clamp, cursorOf, type Period, playStart, type ShownTime, withCursor } from './playback';
import { Player } from './player';
import type { TimeMode } from './shown-range';
import { toEvent } from './slider-moves';
import { coloursOf, maskOf, type Symbology } from './symbology';

export interface TimeChange extends ShownTime {
  playing: boolean;
}

const REST = 200;
const WINDOW = DAY;

/** What the time slider shows and how it plays, tells and drives the map; without how it looks. */
export abstract class SliderState extends LitElement {
  /** Id of the map to drive, in the same document or shadow root. */
  @property() for = '';
  @property() blockUrl = '';
  @property({ attribute: false }) symbology?: Symbology;
  @property({ attribute: false }) categories: readonly string[] | null = null;
  @property({ attribute: false }) messages?: Messages;
  @property({ attribute: false }) period?: Period;
  @property({ attribute: false }) reports: PublishedReport[] = [];
  @property({ attribute: false }) known: number | null = null;
  @property() language = 'en';
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  @property() zone = '';
  @property() mode: TimeMode = 'until';
  @property({ type: Number }) from?: number;
  @property({ type: Number }) to?: number;
  @property({ type: Number }) speed = 6;
  @property({ type: Boolean }) loop = false;


  @state() protected playing = false;
  @state() protected counts?: EventCounts;
  @state() protected failed = false;
  @state() protected colours: string[] = [];
  protected windowLength = WINDOW;

  #block?: EventBlock;
  #blockPeriod: Period = { from: 0, to: DAY };
  #rest: ReturnType<typeof setTimeout> | undefined;
  #driven?: ShownTime;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #player = new Player((elapsed) => this.#playOn(elapsed));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#themed);
    document.addEventListener('visibilitychange', this.#hidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    clearTimeout(this.#rest);
    this.#dark.removeEventListener('change', this.#themed);
    document.removeEventListener('visibilitychange', this.#hidden);
  }

  /** The interval shown, inside the period. */
  get time(): ShownTime {
    const period = this.wholePeriod;
    const { mode } = this;
    if (mode === 'moment') return withCursor({ mode, from: 0, to: 0 }, period, this.from ?? period.to);
    const to = clamp(this.to ?? period.to, period.from, period.to);
    return { mode, from: mode === 'until' ? period.from : clamp(this.from ?? to - WINDOW, period.from, to), to };
  }

  /** Begins to play, from the beginning if the end is reached. */
  play(): void {
    if (!this.counts) return;
    this.playing = true;
    this.#show(playStart(this.time, this.wholePeriod));
    this.#player.start();
  }

  pause(): void {
    if (!this.playing) return;
    this.#player.stop();
    this.playing = false;
    // A state that rests can be written down: it ends on a minute.
    const { time } = this;
    const cursor = cursorOf(time);
    const whole = cursor === this.wholePeriod.to ? cursor : Math.floor(cursor / MINUTE) * MINUTE;
    this.#show(withCursor(time, this.wholePeriod, whole));
    this.#rested();
  }

  /** Goes to the next event that begins (1) or to the one before (-1). */
  stepEvent(direction: 1 | -1): void {
    const time = this.counts && toEvent(this.time, this.wholePeriod, this.counts, direction);
    if (time) this.seek(time);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('blockUrl') && this.blockUrl) void this.load();
    if (changed.has('categories') && this.#block) this.#count(this.#block);
    if (changed.has('symbology') || changed.has('theme')) this.#themed();
  }

  override updated(): void {
    if (this.counts || this.period) this.#drive(this.time);
  }

  protected async load(): Promise<void> {
    const url = this.blockUrl;
    this.failed = false;
    try {
      const block = await loadBlock(url);
      if (url === this.blockUrl) this.#count(block);
    } catch {
      // The map says the reason; here the slider only cannot count.
      if (url === this.blockUrl) this.failed = true;
    }
  }

  #count(block: EventBlock): void {
    this.#block = block;
    const [from, to] = block.period;
    this.#blockPeriod = { from: from * 1000, to: to * 1000 };
    this.counts = new EventCounts(block, maskOf(block.categories, this.categories));
    this.#themed();
  }

  readonly #themed = (): void => {
    const dark = this.theme === 'dark' || (this.theme === 'auto' && this.#dark.matches);
    if (this.#block) this.colours = coloursOf(this.#block.categories, this.symbology, dark ? 'dark' : 'light');
  };

  readonly #hidden = (): void => {
    if (document.hidden) this.pause();
  };

  /** The ends of the track: as told, or those of the block. The same object while it means the same. */
  protected get wholePeriod(): Period {
    return this.period ?? this.#blockPeriod;
  }

  protected get civilZone(): string {
    return this.zone || this.#block?.zone || 'UTC';
  }

  #playOn(elapsed: number): void {
    const { time, ended } = advance(this.time, this.wholePeriod, elapsed, this.speed, this.loop);
    this.#show(time);
    if (!ended) return;
    this.pause();
    this.dispatchEvent(new CustomEvent('play-end'));
  }

  /** Shows a time at once: here, on the map, and to whoever listens. */
  #show(time: ShownTime): void {
    const { mode, from, to } = time;
    if (mode === 'window') this.windowLength = to - from;
    this.mode = mode;
    this.from = from;
    this.to = to;
    this.#drive(time);
    this.dispatchEvent(new CustomEvent<TimeChange>('time-change', { detail: { mode, from, to, playing: this.playing } }));
    clearTimeout(this.#rest);
    if (!this.playing) this.#rest = setTimeout(() => this.#rested(), REST);
  }

  #drive(time: ShownTime): void {
    const { mode, from, to } = time;
    const old = this.#driven;
    if (old && old.mode === mode && old.from === from && old.to === to) return;
    const map = this.for && (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    if (!map) return;
    (map as HTMLElement & { time: ShownTime }).time = { mode, from, to };
    this.#driven = time;
  }

  #rested(): void {
    clearTimeout(this.#rest);
    const { mode, from, to } = this.time;
    this.dispatchEvent(new CustomEvent<TimeChange>('time-rest', { detail: { mode, from, to, playing: false } }));
  }

  /** By hand: playing stops. */
  protected seek(time: ShownTime): void {
    this.pause();
    this.#show(time);
  }
}
