import { DAY, plusDays, startOfDay } from './civil-time';
import { clamp, cursorOf, type Period, type ShownTime, withCursor } from './playback';
import { lengthWithin } from './time-scale';

/** Which end of the interval a thumb moves; `until` has only `to`, `moment` only `from`. */
export type Thumb = 'from' | 'to';

/** What a pointer took hold of. */
export type Grip = Thumb | 'band';

const SHORTEST = 60_000;

/** The thumbs of a mode, in reading order. */
export function thumbsOf(time: ShownTime): Thumb[] {
  return time.mode === 'window' ? ['from', 'to'] : [time.mode === 'until' ? 'to' : 'from'];
}

/** Moves one thumb, which stays inside the period and on its side of the other thumb. */
export function moveThumb(time: ShownTime, period: Period, thumb: Thumb, instant: number): ShownTime {
  if (time.mode !== 'window') return withCursor(time, period, instant);
  return thumb === 'from'
    ? { ...time, from: clamp(instant, period.from, time.to - SHORTEST) }
    : { ...time, to: clamp(instant, time.from + SHORTEST, period.to) };
}

/** What a press at `xPx` takes hold of: a thumb within reach, the window between them, or nothing. */
export function gripAt(time: ShownTime, xPx: number, positionPx: (instant: number) => number, reachPx = 22): Grip | undefined {
  const near = thumbsOf(time)
    .map((thumb) => ({ thumb, offPx: xPx - positionPx(time[thumb]) }))
    .filter(({ offPx }) => Math.abs(offPx) <= reachPx)
    // Where both thumbs lie together, the side of the press decides.
    .sort((a, b) => Math.abs(a.offPx) - Math.abs(b.offPx) || (a.offPx > 0 ? 1 : -1) * (a.thumb === 'to' ? -1 : 1));
  if (time.mode !== 'window') return near[0]?.thumb;
  const inside = xPx > positionPx(time.from) && xPx < positionPx(time.to);
  // Inside a narrow window the middle third still moves the whole.
  if (inside && near.length > 0) {
    const widthPx = positionPx(time.to) - positionPx(time.from);
    return Math.abs(near[0].offPx) <= Math.max(8, Math.min(reachPx, widthPx / 3)) ? near[0].thumb : 'band';
  }
  return near[0]?.thumb ?? (inside ? 'band' : undefined);
}

/**
 * Where a key takes a thumb, or undefined for other keys. Arrows go to the next multiple of the step on the
 * zone's clocks, with Shift of a finer one; Page Up and Page Down keep the clock time and change the day.
 *
 * @param step milliseconds
 */
export function keyTarget(
  event: { key: string; shiftKey: boolean },
  at: number,
  period: Period,
  step: number,
  zone: string,
): number | undefined {
  const length = event.shiftKey ? lengthWithin(step / 4) : step;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return onClock(zone, at, length, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return onClock(zone, at, length, -1);
    case 'PageUp':
      return plusDays(zone, at, 1);
    case 'PageDown':
      return plusDays(zone, at, -1);
    case 'Home':
      return period.from;
    case 'End':
      return period.to;
    default:
      return undefined;
  }
}

function onClock(zone: string, at: number, length: number, direction: 1 | -1): number {
  if (length >= DAY) return plusDays(zone, at, direction * Math.round(length / DAY));
  const day = startOfDay(zone, at);
  const steps = (at - day) / length;
  return day + (direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * length;
}

/** The nearest multiple of a length on the zone's clocks. */
export function snap(zone: string, instant: number, length: number): number {
  const day = startOfDay(zone, instant);
  return day + Math.round((instant - day) / length) * length;
}

/** Starts of events around a time, in seconds, as `EventCounts` gives them. */
interface Neighbours {
  nextStart(time: number): number | undefined;
  previousStart(time: number): number | undefined;
}

/**
 * The view in which the next (or the previous) event is the last to have begun. An event's beginning counts as
 * a minute, so an interval that ends a minute after it holds it.
 */
export function toEvent(time: ShownTime, period: Period, events: Neighbours, direction: 1 | -1): ShownTime | undefined {
  const minute = time.mode === 'moment' ? 0 : 60;
  const shown = cursorOf(time) / 1000 - minute;
  const start = direction > 0 ? events.nextStart(shown) : events.previousStart(shown);
  if (start === undefined || start * 1000 < period.from || (start + minute) * 1000 > period.to) return undefined;
  return withCursor(time, period, (start + minute) * 1000);
}
