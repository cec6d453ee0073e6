import { type EventBlock, LOOK_CATEGORY, LOOK_FURTHER, NO_PLACE } from './event-block';
import { EventCounts } from './event-counts';
import { type SeekTime, type ShownRange, shownRange } from './shown-range';

export type { SeekTime, TimeMode } from './shown-range';

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

/**
 * Which rows of a block an interval shows, and how many of each category at each place, kept up to date from
 * step to step: a step costs what enters and leaves, a jump at most one count of everything.
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

  readonly #categories: number;
  readonly #marked: Uint8Array;
  readonly #dirty: Uint32Array;
  #dirtyCount = 0;
  #counts: EventCounts;
  #time: SeekTime = { mode: 'window', from: -Infinity, to: -Infinity };
  #range: ShownRange;
  #unplaced = 0;
  #rowsByPlace?: { offset: Uint32Array; row: Uint32Array };

  constructor(readonly block: EventBlock) {
    const places = block.placeLon.length;
    this.#categories = block.categories.length;
    this.perPlace = new Int32Array(places * this.#categories);
    this.placeTotal = new Int32Array(places);
    this.byCategory = new Int32Array(this.#categories);
    this.#marked = new Uint8Array(places);
    this.#dirty = new Uint32Array(places);
    this.#counts = new EventCounts(block);
    this.#range = shownRange(block, this.#time);
  }

  /** The interval shown; nothing before the first {@link seek}. */
  get time(): Readonly<SeekTime> {
    return this.#time;
  }

  get count(): ShownCount {
    return { ...this.#counts.count(this.#time), unplaced: this.#unplaced };
  }

  /** The counts over any time, histogram and neighbours, in the categories of the mask. */
  get counts(): EventCounts {
    return this.#counts;
  }

  /** Shows another interval. */
  seek(time: SeekTime): Step {
    const now = this.#range;
    const next = shownRange(this.block, time);
    const overlap = Math.max(0, Math.min(next.end, now.end) - Math.max(next.first, now.first));
    const touched =
      next.end - next.first + now.end - now.first - 2 * overlap +
      Math.abs(next.opened - now.opened) + Math.abs(next.closed - now.closed);
    const toRecount = next.end - next.first + next.opened + next.closed + (this.perPlace.length >> 4);
    this.#time = { ...time };
    this.#range = next;
    if (next.spans !== now.spans || touched > toRecount) return this.#recount();

    this.#beginStep();
    if (overlap > 0) {
      this.#addRows(now.first, Math.min(next.first, now.end), -1);
      this.#addRows(next.first, Math.min(now.first, next.end), 1);
      this.#addRows(Math.max(next.end, now.first), now.end, -1);
      this.#addRows(Math.max(now.end, next.first), next.end, 1);
    } else {
      this.#addRows(now.first, now.end, -1);
      this.#addRows(next.first, next.end, 1);
    }
    const { byStart, byEnd } = next.spans;
    this.#addSpans(byStart, now.opened, next.opened, 1);
    this.#addSpans(byStart, next.opened, now.opened, -1);
    this.#addSpans(byEnd, now.closed, next.closed, -1);
    this.#addSpans(byEnd, next.closed, now.closed, 1);
    return { all: false, touched, dirty: this.#dirty.subarray(0, this.#dirtyCount) };
  }

  /** Shows only some categories: bit `1 << i` set for category `i` of the block; -1 for all, as at first. */
  filter(mask: number): Step {
    this.#counts = new EventCounts(this.block, mask);
    return this.#recount();
  }

  /** Whether a row is shown. */
  shows(row: number): boolean {
    const { first, end, spans } = this.#range;
    if (!this.#admits(row)) return false;
    return row >= first ? row < end : spans.reachesOver(row, this.#time.from);
  }

  /** The rows shown at a place, in order of time. */
  rowsAt(place: number): number[] {
    const { offset, row } = (this.#rowsByPlace ??= groupByPlace(this.block));
    return Array.from(row.subarray(offset[place], offset[place + 1])).filter((candidate) => this.shows(candidate));
  }

  /** The spans shown that started before `from` (or more than a minute before, in `moment`), in order of their end. */
  continuingRows(): number[] {
    const { first, spans, closed } = this.#range;
    return Array.from(spans.byEnd.subarray(closed)).filter((row) => row < first && this.#admits(row));
  }

  #admits(row: number): boolean {
    return ((this.#counts.mask >>> (this.block.look[row] & LOOK_CATEGORY)) & 1) === 1;
  }

  #recount(): Step {
    const { first, end, spans, opened, closed } = this.#range;
    this.perPlace.fill(0);
    this.placeTotal.fill(0);
    this.byCategory.fill(0);
    this.#unplaced = 0;
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
    if (!this.#admits(row)) return;
    const bits = this.block.look[row];
    const category = bits & LOOK_CATEGORY;
    const place = this.block.place[row];
    if ((bits & LOOK_FURTHER) === 0) {
      this.byCategory[category] += sign;
      if (place === NO_PLACE) this.#unplaced += sign;
    }
    if (place === NO_PLACE) return;
    this.perPlace[place * this.#categories + category] += sign;
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
