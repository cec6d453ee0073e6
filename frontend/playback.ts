import { HOUR } from './civil-time';
import type { TimeMode } from './shown-range';

/** The interval shown, in epoch milliseconds, half-open; in `moment` it is one second. */
export interface ShownTime {
  mode: TimeMode;
  from: number;
  to: number;
}

export interface Period {
  from: number;
  to: number;
}

const INSTANT = 1000;

/** The instant that the reader looks at: the end, or in `moment` the instant itself. */
export function cursorOf({ mode, from, to }: ShownTime): number {
  return mode === 'moment' ? from : to;
}

/** The same view with the cursor elsewhere; the window keeps its length until it meets the period's ends. */
export function withCursor(time: ShownTime, period: Period, cursor: number): ShownTime {
  const { mode } = time;
  const at = clamp(cursor, period.from, period.to);
  if (mode === 'moment') return { mode, from: at, to: at + INSTANT };
  if (mode === 'until') return { mode, from: period.from, to: at };
  const length = Math.min(time.to - time.from, period.to - period.from);
  const to = Math.max(at, period.from + length);
  return { mode, from: to - length, to };
}

/** The same cursor seen in another mode. A window is as long as asked, or shorter at the period's beginning. */
export function inMode(time: ShownTime, mode: TimeMode, period: Period, windowLength: number): ShownTime {
  if (mode === time.mode) return time;
  const cursor = cursorOf(time);
  if (mode !== 'window') return withCursor({ ...time, mode }, period, cursor);
  const to = Math.max(cursor, Math.min(period.to, period.from + HOUR));
  return { mode, from: Math.max(period.from, to - windowLength), to };
}

/** Where play begins: here, or at the beginning when the end is reached. */
export function playStart(time: ShownTime, period: Period): ShownTime {
  return cursorOf(time) < period.to ? time : withCursor(time, period, period.from);
}

/** So many real milliseconds later at `speed` hours a second; `ended` where the period's end is reached. */
export function advance(
  time: ShownTime,
  period: Period,
  elapsed: number,
  speed: number,
  loop: boolean,
): { time: ShownTime; ended: boolean } {
  const cursor = cursorOf(time) + (elapsed / 1000) * speed * HOUR;
  if (cursor < period.to) return { time: withCursor(time, period, cursor), ended: false };
  if (loop) return { time: withCursor(time, period, period.from), ended: false };
  return { time: withCursor(time, period, period.to), ended: true };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
