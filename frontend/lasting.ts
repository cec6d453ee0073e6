import { type EventBlock, LOOK_CATEGORY } from './event-block';
import type { SeekTime } from './shown-range';
import { lowerBound, spanOrders, upperBound } from './span-order';

/** Something that lasts: a state of emergency, a shutdown. */
export interface Lasting {
  readonly row: number;
  readonly category: number;
  /** Index of the place, or 4294967295. */
  readonly place: number;
  /** Seconds. */
  readonly since: number;
}

/** The instant that a reader looks at, in seconds: the end of what is shown, or the moment. */
export function cursorOf({ mode, from, to }: SeekTime): number {
  return mode === 'moment' ? from : to;
}

/**
 * What lasts at the instant the reader looks at, earliest first, at most `limit`. An end belongs to what comes
 * after: at six o'clock a curfew until six is over.
 *
 * @param mask bits of the categories shown
 */
export function lastingAt(block: EventBlock, time: SeekTime, mask: number, limit = 50): Lasting[] {
  const { lasting } = spanOrders(block);
  const at = cursorOf(time);
  const begun = time.mode === 'moment' ? upperBound(block.start, at) : lowerBound(block.start, at);
  const found: number[] = [];
  const { byEnd } = lasting;
  for (let i = lasting.closedAt(at); i < byEnd.length; i++) {
    const row = byEnd[i];
    if (row < begun && ((mask >>> (block.look[row] & LOOK_CATEGORY)) & 1) === 1) found.push(row);
  }
  return found
    .sort((a, b) => a - b)
    .slice(0, limit)
    .map((row) => ({
      row,
      category: block.look[row] & LOOK_CATEGORY,
      place: block.place[row],
      since: block.start[row],
    }));
}
