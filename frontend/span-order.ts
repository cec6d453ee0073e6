import { type EventBlock, SPAN_LASTS } from './event-block';

/** The first position of an ascending array whose value is `value` or more. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first position of an ascending array whose value is more than `value`. */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Some of a block's spans in two orders, made when they are first asked for. The spans that are open at an
 * instant are those of a first part of `byStart` without those of a first part of `byEnd`, because a span that
 * has ended has also begun.
 */
export class SpanOrder {
  readonly #block: EventBlock;
  readonly #admits: (kind: number) => boolean;
  #orders?: { byStart: Uint32Array; byEnd: Uint32Array; startEnds: Float64Array; ends: Float64Array };

  constructor(block: EventBlock, admits: (kind: number) => boolean) {
    this.#block = block;
    this.#admits = admits;
  }

  /** Rows of the spans, ascending, which is in order of their start. */
  get byStart(): Uint32Array {
    return this.#order().byStart;
  }

  /** Rows of the spans in order of their end. */
  get byEnd(): Uint32Array {
    return this.#order().byEnd;
  }

  /** How many of `byStart` are rows before this one. */
  openedBefore(row: number): number {
    return lowerBound(this.byStart, row);
  }

  /** How many of `byEnd` end at this instant or earlier. */
  closedAt(time: number): number {
    return upperBound(this.#order().ends, time);
  }

  /** Whether the row is one of the spans and ends after this instant. */
  reachesOver(row: number, time: number): boolean {
    const { byStart, startEnds } = this.#order();
    const found = lowerBound(byStart, row);
    return byStart[found] === row && startEnds[found] > time;
  }

  #order() {
    return (this.#orders ??= this.#sort());
  }

  #sort() {
    const { spanRow, spanEnd, spanKind } = this.#block;
    let size = 0;
    for (let i = 0; i < spanRow.length; i++) if (this.#admits(spanKind[i])) size++;
    const byStart = new Uint32Array(size);
    const startEnds = new Float64Array(size);
    // End and position in one number: 32 and 21 bits fit a double exactly, and numbers sort without a comparator.
    const room = 2 ** Math.ceil(Math.log2(Math.max(2, size)));
    const packed = new Float64Array(size);
    for (let i = 0, n = 0; i < spanRow.length; i++) {
      if (!this.#admits(spanKind[i])) continue;
      byStart[n] = spanRow[i];
      startEnds[n] = spanEnd[i];
      packed[n] = spanEnd[i] * room + n;
      n++;
    }
    if (room > 2 ** 21) throw new RangeError(`${size} spans are more than the two million that can be put in order`);
    packed.sort();
    const byEnd = new Uint32Array(size);
    const ends = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const end = Math.floor(packed[i] / room);
      ends[i] = end;
      byEnd[i] = byStart[packed[i] - end * room];
    }
    return { byStart, byEnd, startEnds, ends };
  }
}

interface SpanOrders {
  /** The spans that last throughout. */
  lasting: SpanOrder;
  /** These and those within which something happened at some time. */
  every: SpanOrder;
}

const ordersOfBlock = new WeakMap<EventBlock, SpanOrders>();

/** The orders of a block's spans, shared by all who read the block. */
export function spanOrders(block: EventBlock): SpanOrders {
  let orders = ordersOfBlock.get(block);
  if (!orders) {
    orders = {
      lasting: new SpanOrder(block, (kind) => kind === SPAN_LASTS),
      every: new SpanOrder(block, () => true),
    };
    ordersOfBlock.set(block, orders);
  }
  return orders;
}
