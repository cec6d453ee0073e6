import { type EventBlock, LOOK_CATEGORY, LOOK_FURTHER } from './event-block';
import { type SeekTime, shownRange } from './shown-range';
import { lowerBound, upperBound } from './span-order';

/**
 * How many events of some categories there are at any time, from sums made once: asking costs a few binary
 * searches however many events there are. Rows that are a further location of an event are not counted.
 */
export class EventCounts {
  readonly #categories: number;
  /** For each row, how many events lie in the rows before it. */
  readonly #before: Uint32Array;
  readonly #spansBefore = new Map<Uint32Array, Uint32Array>();

  /** @param mask bit `1 << i` set: category `i` of the block counts; -1 for all */
  constructor(
    readonly block: EventBlock,
    readonly mask = -1,
  ) {
    this.#categories = block.categories.length;
    const { rows } = block;
    const before = new Uint32Array(rows + 1);
    for (let row = 0; row < rows; row++) before[row + 1] = before[row] + (this.counts(row) ? 1 : 0);
    this.#before = before;
  }

  /** Whether a row is an event of the mask, and not a further location of one. */
  counts(row: number): boolean {
    const bits = this.block.look[row];
    return (bits & LOOK_FURTHER) === 0 && ((this.mask >>> (bits & LOOK_CATEGORY)) & 1) === 1;
  }

  /** Events that an interval shows: those that begin in it, and those that began earlier and continue. */
  count(time: SeekTime): { began: number; continuing: number } {
    const { first, end, spans, opened, closed } = shownRange(this.block, time);
    const began = this.between(time.from, time.to);
    const inRange = this.#before[end] - this.#before[first];
    const reaching = this.#sums(spans.byStart)[opened] - this.#sums(spans.byEnd)[closed];
    return { began, continuing: inRange + reaching - began };
  }

  /** Events that begin in `[from, to)`. */
  between(from: number, to: number): number {
    const { start } = this.block;
    const first = lowerBound(start, from);
    return this.#before[Math.max(first, lowerBound(start, to))] - this.#before[first];
  }

  /** When the next event after `time` begins, if there is one. */
  nextStart(time: number): number | undefined {
    return this.#startOf(this.#before[upperBound(this.block.start, time)]);
  }

  /** When the last event before `time` begins, if there is one. */
  previousStart(time: number): number | undefined {
    return this.#startOf(this.#before[lowerBound(this.block.start, time)] - 1);
  }

  /**
   * Events that begin in each bin, by category: `bins[bin * categories + category]`.
   *
   * @param edges ascending, one more than bins; a bin is `[edges[i], edges[i + 1])`
   */
  histogram(edges: ArrayLike<number>): Uint32Array {
    const { start, look } = this.block;
    const bins = new Uint32Array(Math.max(0, edges.length - 1) * this.#categories);
    for (let bin = 0, row = lowerBound(start, edges[0]); bin < edges.length - 1; bin++) {
      const end = Math.max(row, lowerBound(start, edges[bin + 1]));
      for (; row < end; row++) {
        if (this.counts(row)) bins[bin * this.#categories + (look[row] & LOOK_CATEGORY)]++;
      }
    }
    return bins;
  }

  /** When the nth event begins, counted from 0. */
  #startOf(nth: number): number | undefined {
    if (nth < 0 || nth >= this.#before[this.block.rows]) return undefined;
    return this.block.start[upperBound(this.#before, nth) - 1];
  }

  #sums(order: Uint32Array): Uint32Array {
    let sums = this.#spansBefore.get(order);
    if (!sums) {
      sums = new Uint32Array(order.length + 1);
      for (let i = 0; i < order.length; i++) sums[i + 1] = sums[i] + (this.counts(order[i]) ? 1 : 0);
      this.#spansBefore.set(order, sums);
    }
    return sums;
  }
}
