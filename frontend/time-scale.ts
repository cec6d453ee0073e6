import { DAY, dayText, type DayForm, fromCivil, HOUR, MINUTE, startOfDay, toCivil } from './civil-time';

/** Lengths that people count time in, from a minute to a week. */
const LENGTHS = [
  MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
  HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 7 * DAY, 28 * DAY, 364 * DAY,
];

/** A track from one instant to another over a width; instants in epoch milliseconds. */
export interface Track {
  from: number;
  to: number;
  widthPx: number;
}

export interface Tick {
  instant: number;
  kind: 'day' | 'hour';
  /** Empty where there is no room for words. */
  label: string;
}

/** The shortest length that people count in that is at least so wide. */
export function lengthFor(track: Track, minimumPx: number): number {
  const least = ((track.to - track.from) / Math.max(1, track.widthPx)) * minimumPx;
  return LENGTHS.find((length) => length >= least) ?? Math.ceil(least / (364 * DAY)) * 364 * DAY;
}

/** The longest length that people count in that is at most so long; a minute at least. */
export function lengthWithin(most: number): number {
  return LENGTHS.findLast((length) => length <= most) ?? MINUTE;
}

/**
 * Where bins of a length begin and end, from the one in which the track begins to the one in which it ends:
 * every bin that is shorter than a day starts anew at each midnight of the zone, so that a change of the clocks
 * moves none of them off the hour.
 */
export function binEdges(zone: string, { from, to }: Track, length: number): number[] {
  const edges: number[] = [];
  if (length >= DAY) {
    const days = Math.round(length / DAY);
    for (let day = startOfDay(zone, from); ; day = daysLater(zone, day, days)) {
      edges.push(day);
      if (day >= to) return edges;
    }
  }
  for (let day = startOfDay(zone, from); ; day = daysLater(zone, day, 1)) {
    const next = daysLater(zone, day, 1);
    for (let edge = day; edge < next; edge += length) {
      if (edge + length > from) edges.push(edge);
      if (edge >= to) return edges;
    }
  }
}

/** Midnights and hours of a zone's civil time along a track, as many as can be read. */
export function ticks(zone: string, language: string, track: Track, charPx = 7): Tick[] {
  const perDay = (track.widthPx / (track.to - track.from)) * DAY;
  if (!(perDay > 0)) return [];
  const form = dayForm(zone, language, track, perDay, charPx);
  const hours = [1, 2, 3, 6, 12].find((step) => (perDay / 24) * step >= 7) ?? 24;
  const step = form ? 1 : Math.max(1, Math.ceil((12 * charPx) / perDay));
  const labelPx = form ? form.widthPx : 0;
  const found: Tick[] = [];
  const stride = perDay < 4 ? step : 1;
  let nth = 0;
  for (let day = startOfDay(zone, track.from); day < track.to; day = daysLater(zone, day, stride), nth += stride) {
    if (day >= track.from) {
      const label = nth % step === 0 ? dayText(zone, language, day, form ? form.form : 'short') : '';
      found.push({ instant: day, kind: 'day', label });
    }
    for (let hour = hours; hour < 24; hour += hours) {
      const instant = fromCivil(zone, toCivil(zone, day) + hour * HOUR);
      if (instant < track.from || instant >= track.to) continue;
      found.push({ instant, kind: 'hour', label: hourLabel(hour, perDay, labelPx, charPx) });
    }
  }
  return found;
}

const FORMS: DayForm[] = ['weekday', 'weekday-short', 'weekday-day'];

/** The longest name of a day that leaves room for noon beside it, or at least fits its day. */
function dayForm(zone: string, language: string, track: Track, perDay: number, charPx: number) {
  const widths = FORMS.map((form) => ({
    form,
    widthPx: Math.max(...[0, 1, 2, 3, 4, 5, 6].map((i) => dayText(zone, language, track.from + i * DAY, form).length)) * charPx + 10,
  }));
  return widths.find(({ widthPx }) => widthPx <= perDay / 2 - 2 * charPx) ?? widths.findLast(({ widthPx }) => widthPx <= perDay);
}

/** Hours are written where they keep clear of the name of the day, of each other and of the next midnight. */
function hourLabel(hour: number, perDay: number, labelPx: number, charPx: number): string {
  const halfPx = 2.5 * charPx + 4;
  const every = [1, 2, 3, 6, 12].find((step) => (perDay / 24) * step >= 2 * halfPx + 6);
  if (!every || hour % every !== 0) return '';
  const centrePx = (perDay / 24) * hour;
  if (centrePx - halfPx < labelPx || centrePx + halfPx > perDay) return '';
  return `${String(hour).padStart(2, '0')}:00`;
}

function daysLater(zone: string, midnight: number, days: number): number {
  // By whole days, because a day whose midnight is skipped begins later than at midnight.
  return fromCivil(zone, (Math.floor(toCivil(zone, midnight) / DAY) + days) * DAY);
}
