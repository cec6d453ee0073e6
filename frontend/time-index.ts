import {
  type EventBlock,
  LOOK_CATEGORY,
  LOOK_FURTHER,
  NO_PLACE,
  SPAN_LASTS,
} from './event-block';
import { lowerBound, SpanOrder, upperBound } from './span-order';

/** As `org.dateline.query.Mode`. */
export type TimeMode = 'until' | 'window' | 'moment';

/**
 * The half-open interval `[from, to)` and how it picks events. Seconds since 1970-01-01T00:00Z, which may have
 * a fraction. In `moment` one instant is `[t, t + 1)`.
 */
export interface SeekTime {
  mode: TimeMode;
  from: number;
  to: number;
}

/** What one step changed. */
export interface Step {
  /** True where everything was counted anew: then every place may differ and `dirty` is empty. */
  all: boolean;
  /** How many rows came or went, those of hidden categories included; after a recount, how many were counted. */
  touched: number;
  /** Places whose counts were touched, each once, in no order. Valid until the next step. */
  dirty: Uint32Array;
}

/** How many events are shown; as `org.dateline.query.Count`, over the categories of the mask. */
export interface ShownCount {
  began: number;
  continuing: number;
  unplaced: number;
}

/** How long a row without a span counts as going on, in seconds. */
const MINUTE = 60;

/**
 * Which rows of a block an interval shows, and how many of each category at each place, kept up to date from
 * step to step: a step costs what enters and leaves, a jump at most one count of everything.
 *
 * The shown rows are those that start in one range of the block, and the spans that started before that range
 * and reach over `from`. The range begins at `from` (`until`, `window`: only spans that last throughout count)
 * or a minute earlier (`moment`: every span counts).
 *
 * Rows that are a further location of an event (`look` bit 7) count at their place and not in the totals.
 */
export class TimeIndex {
  /** Rows shown at a place by category: `perPlace[place * categories + category]`. */
  readonly perPlace: Int32Array;
  /** Rows shown at a place. */
  readonly placeTotal: Int32Array;
  /** Events shown by category. */
  readonly byCategory: Int32Array;
  /** The first row that starts in the range shown, and the first after it. */
  first = 0;
  end = 0;

  readonly #width: number;
  readonly #lasting: SpanOrder;
  readonly #spanning: SpanOrder;
  readonly #marked: Uint8Array;
  readonly #dirty: Uint32Array;
  #dirtyCount = 0;
  #mask = -1;
  #counted: Uint32Array;
  #spans: SpanOrder;
  #opened = 0;
  #closed = 0;
  #events = 0;
  #unplaced = 0;
  #time: SeekTime = { mode: 'window', from: -Infinity, to: -Infinity };
  #rowsByPlace?: { offset: Uint32Array; row: Uint32Array };

  constructor(readonly block: EventBlock) {
    const places = block.placeLon.length;
    this.#width = block.categories.length;
    this.perPlace = new Int32Array(places * this.#width);
    this.placeTotal = new Int32Array(places);
    this.byCategory = new Int32Array(this.#width);
    this.#marked = new Uint8Array(places);
    this.#dirty = new Uint32Array(places);
    this.#lasting = new SpanOrder(block, (kind) => kind === SPAN_LASTS);
    this.#spanning = new SpanOrder(block, () => true);
    this.#spans = this.#lasting;
    this.#counted = this.#countRows();
  }

  /** The interval shown. */
  get time(): Readonly<SeekTime> {
    return this.#time;
  }

  /** Bit `1 << i` set: category `i` of the block is shown. All bits are set at first. */
  get mask(): number {
    return this.#mask;
  }

  get count(): ShownCount {
    const { from, to } = this.#time;
    const began = this.countBetween(from, to);
    return { began, continuing: this.#events - began, unplaced: this.#unplaced };
  }

  /** Shows another interval. */
  seek(time: SeekTime): Step {
    const { start } = this.block;
    const moment = time.mode === 'moment';
    const first = moment ? upperBound(start, time.from - MINUTE) : lowerBound(start, time.from);
    const end = Math.max(first, lowerBound(start, time.to));
    const spans = moment ? this.#spanning : this.#lasting;
    const opened = spans.openedBefore(first);
    const closed = spans.closedAt(time.from);
    this.#time = { ...time };

    const overlap = Math.max(0, Math.min(end, this.end) - Math.max(first, this.first));
    const touched =
      end - first + this.end - this.first - 2 * overlap +
      Math.abs(opened - this.#opened) + Math.abs(closed - this.#closed);
    const toRecount = end - first + opened + closed + (this.perPlace.length >> 4);
    if (spans !== this.#spans || touched > toRecount) return this.#recount(first, end, spans, opened, closed);

    this.#beginStep();
    if (overlap > 0) {
      this.#addRows(this.first, Math.min(first, this.end), -1);
      this.#addRows(first, Math.min(this.first, end), 1);
      this.#addRows(Math.max(end, this.first), this.end, -1);
      this.#addRows(Math.max(this.end, first), end, 1);
    } else {
      this.#addRows(this.first, this.end, -1);
      this.#addRows(first, end, 1);
    }
    this.#addSpans(spans.byStart, this.#opened, opened, 1);
    this.#addSpans(spans.byStart, opened, this.#opened, -1);
    this.#addSpans(spans.byEnd, this.#closed, closed, -1);
    this.#addSpans(spans.byEnd, closed, this.#closed, 1);
    this.first = first;
    this.end = end;
    this.#opened = opened;
    this.#closed = closed;
    return { all: false, touched, dirty: this.#dirty.subarray(0, this.#dirtyCount) };
  }

  /** Shows only the categories of the mask. */
  filter(mask: number): Step {
    this.#mask = mask;
    this.#counted = this.#countRows();
    return this.#recount(this.first, this.end, this.#spans, this.#opened, this.#closed);
  }

  /** Whether a row is shown. */
  shows(row: number): boolean {
    if (!this.#admits(row)) return false;
    if (row >= this.first && row < this.end) return true;
    return row < this.first && this.#spans.reachesOver(row, this.#time.from);
  }

  /** The rows shown at a place, in order of time. */
  rowsAt(place: number): number[] {
    const { offset, row } = (this.#rowsByPlace ??= groupByPlace(this.block));
    return Array.from(row.subarray(offset[place], offset[place + 1])).filter((candidate) => this.shows(candidate));
  }

  /** The spans shown that started before `from` (or a minute earlier, in `moment`), in order of their end. */
  continuingRows(): number[] {
    const { byEnd } = this.#spans;
    const rows: number[] = [];
    for (let i = this.#closed; i < byEnd.length; i++) {
      if (byEnd[i] < this.first && this.#admits(byEnd[i])) rows.push(byEnd[i]);
    }
    return rows;
  }

  /** Events of the mask that begin in `[from, to)`. */
  countBetween(from: number, to: number): number {
    const { start } = this.block;
    const first = lowerBound(start, from);
    return this.#counted[Math.max(first, lowerBound(start, to))] - this.#counted[first];
  }

  /** When the next event of the mask after `time` begins, if there is one. */
  nextStart(time: number): number | undefined {
    const row = upperBound(this.block.start, time);
    return this.#startOfCounted(this.#counted[row]);
  }

  /** When the last event of the mask before `time` begins, if there is one. */
  previousStart(time: number): number | undefined {
    return this.#startOfCounted(this.#counted[lowerBound(this.block.start, time)] - 1);
  }

  /**
   * Events of the mask that begin in each bin, by category: `bins[bin * categories + category]`.
   *
   * @param edges ascending, one more than bins; a bin is `[edges[i], edges[i + 1])`
   */
  histogram(edges: ArrayLike<number>): Uint32Array {
    const { start, look } = this.block;
    const bins = new Uint32Array(Math.max(0, edges.length - 1) * this.#width);
    for (let bin = 0, row = lowerBound(start, edges[0]); bin < edges.length - 1; bin++) {
      const end = Math.max(row, lowerBound(start, edges[bin + 1]));
      for (; row < end; row++) {
        const bits = look[row];
        if ((bits & LOOK_FURTHER) === 0 && this.#admits(row)) bins[bin * this.#width + (bits & LOOK_CATEGORY)]++;
      }
    }
    return bins;
  }

  #admits(row: number): boolean {
    return ((this.#mask >>> (this.block.look[row] & LOOK_CATEGORY)) & 1) === 1;
  }

  /** For each row, how many rows before it count as an event. */
  #countRows(): Uint32Array {
    const { rows, look } = this.block;
    const counted = new Uint32Array(rows + 1);
    for (let row = 0; row < rows; row++) {
      counted[row + 1] = counted[row] + ((look[row] & LOOK_FURTHER) === 0 && this.#admits(row) ? 1 : 0);
    }
    return counted;
  }

  #startOfCounted(nth: number): number | undefined {
    if (nth < 0 || nth >= this.#counted[this.block.rows]) return undefined;
    return this.block.start[upperBound(this.#counted, nth) - 1];
  }

  #recount(first: number, end: number, spans: SpanOrder, opened: number, closed: number): Step {
    this.perPlace.fill(0);
    this.placeTotal.fill(0);
    this.byCategory.fill(0);
    this.#events = 0;
    this.#unplaced = 0;
    this.first = first;
    this.end = end;
    this.#spans = spans;
    this.#opened = opened;
    this.#closed = closed;
    this.#beginStep();
    this.#addRows(first, end, 1);
    this.#addSpans(spans.byStart, 0, opened, 1);
    this.#addSpans(spans.byEnd, 0, closed, -1);
    return { all: true, touched: end - first + opened + closed, dirty: this.#dirty.subarray(0, 0) };
  }

  #beginStep(): void {
    for (let i = 0; i < this.#dirtyCount; i++) this.#marked[this.#dirty[i]] = 0;
    this.#dirtyCount = 0;
  }

  #addRows(from: number, to: number, sign: 1 | -1): void {
    for (let row = from; row < to; row++) this.#add(row, sign);
  }

  #addSpans(order: Uint32Array, from: number, to: number, sign: 1 | -1): void {
    for (let i = from; i < to; i++) this.#add(order[i], sign);
  }

  #add(row: number, sign: 1 | -1): void {
    const bits = this.block.look[row];
    const category = bits & LOOK_CATEGORY;
    if (((this.#mask >>> category) & 1) === 0) return;
    const place = this.block.place[row];
    if ((bits & LOOK_FURTHER) === 0) {
      this.byCategory[category] += sign;
      this.#events += sign;
      if (place === NO_PLACE) this.#unplaced += sign;
    }
    if (place === NO_PLACE) return;
    this.perPlace[place * this.#width + category] += sign;
    this.placeTotal[place] += sign;
    if (this.#marked[place] === 0) {
      this.#marked[place] = 1;
      this.#dirty[this.#dirtyCount++] = place;
    }
  }
}

function groupByPlace({ place, rows, placeLon }: EventBlock): { offset: Uint32Array; row: Uint32Array } {
  const offset = new Uint32Array(placeLon.length + 1);
  for (let i = 0; i < rows; i++) if (place[i] !== NO_PLACE) offset[place[i] + 1]++;
  for (let i = 0; i < placeLon.length; i++) offset[i + 1] += offset[i];
  const fill = offset.slice();
  const row = new Uint32Array(offset[placeLon.length]);
  for (let i = 0; i < rows; i++) if (place[i] !== NO_PLACE) row[fill[place[i]]++] = i;
  return { offset, row };
}
