import type { EventBlock } from './event-block';
import { lowerBound, type SpanOrder, spanOrders, upperBound } from './span-order';

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

/**
 * Which rows an interval shows: those from `first` to before `end`, and the spans that started before `first`
 * and reach over `from`, which are the first `opened` of `spans.byStart` without the first `closed` of
 * `spans.byEnd`.
 */
export interface ShownRange {
  first: number;
  end: number;
  spans: SpanOrder;
  opened: number;
  closed: number;
}

/** How long a row without a span counts as going on, in seconds. */
const MINUTE = 60;

/**
 * `until` and `window` show what starts in the interval, and of what started earlier only that which lasts
 * throughout its span; `moment` shows whatever may be going on, which for a row without a span is a minute.
 */
export function shownRange(block: EventBlock, { mode, from, to }: SeekTime): ShownRange {
  const { lasting, every } = spanOrders(block);
  const moment = mode === 'moment';
  const spans = moment ? every : lasting;
  const first = moment ? upperBound(block.start, from - MINUTE) : lowerBound(block.start, from);
  const end = Math.max(first, lowerBound(block.start, to));
  return { first, end, spans, opened: spans.openedBefore(first), closed: spans.closedAt(from) };
}
