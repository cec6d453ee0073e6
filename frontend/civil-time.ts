/**
 * Civil time in a named zone: the offset that is valid at the instant, text for people, and typed text back.
 * Instants are epoch milliseconds. Nothing here depends on the zone of the browser.
 */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const QUARTER = 15 * MINUTE;
/** By zone and quarter of an hour; null where it changes within. */
const offsets = new Map<string, Map<number, number | null>>();
const clocks = new Map<string, Intl.DateTimeFormat>();
const texts = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  // Asking Intl takes microseconds, and a slider that plays asks hundreds of times a frame: what is the same at both
  // ends of a quarter of an hour is remembered for all of it.
  const quarter = Math.floor(instant / QUARTER);
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  let offset = known.get(quarter);
  if (offset === undefined) {
    const first = askOffset(zone, quarter * QUARTER);
    offset = first === askOffset(zone, (quarter + 1) * QUARTER - SECOND) ? first : null;
    if (known.size > 5000) known.clear();
    known.set(quarter, offset);
  }
  return offset ?? askOffset(zone, instant);
}

function askOffset(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone, hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = value;
  const year = part.era.startsWith('B') ? 1 - Number(part.year) : Number(part.year);
  const civil = utc(year, Number(part.month), Number(part.day), Number(part.hour), Number(part.minute), Number(part.second));
  return civil - Math.floor(instant / SECOND) * SECOND;
}

/** What a clock in the zone shows, as milliseconds: the instant at which a clock in UTC shows the same. */
export function toCivil(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant at which clocks in the zone show a civil time. Where they show it twice, the first; where they
 * skip it, as much later as they skip.
 */
export function fromCivil(zone: string, civil: number): number {
  const before = offsetAt(zone, civil - DAY);
  const after = offsetAt(zone, civil + DAY);
  const early = civil - Math.max(before, after);
  const late = civil - Math.min(before, after);
  if (toCivil(zone, early) === civil) return early;
  if (toCivil(zone, late) === civil) return late;
  return civil - before;
}

/** `UTC+6`, `UTC+5:30` or `UTC`. */
export function offsetText(zone: string, instant: number): string {
  const minutes = Math.round(offsetAt(zone, instant) / MINUTE);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(Math.abs(minutes) / 60)}${tail}`;
}

/** `14:00`. */
export function clockText(zone: string, instant: number): string {
  return new Date(toCivil(zone, instant)).toISOString().slice(11, 16);
}

export type DayForm = 'long' | 'short' | 'bare' | 'weekday' | 'weekday-short' | 'weekday-day' | 'month' | 'year';

const forms: Record<DayForm, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  bare: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  'weekday-short': { weekday: 'short', day: 'numeric', month: 'short' },
  'weekday-day': { weekday: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** The day of an instant in the zone, such as `5 January 2022` (`long`). */
export function dayText(zone: string, language: string, instant: number, form: DayForm = 'long'): string {
  // The civil time written as if it were UTC: one formatter serves every zone.
  const key = `${language} ${form}`;
  let text = texts.get(key);
  if (!text) {
    text = new Intl.DateTimeFormat(dayFirst(language), { ...forms[form], timeZone: 'UTC', calendar: 'gregory' });
    texts.set(key, text);
  }
  return text.format(toCivil(zone, instant)).replace(',', '');
}

/** `5 January 2022, 14:00 (UTC+6)`. */
export function momentText(zone: string, language: string, instant: number, form: DayForm = 'long'): string {
  return `${bareMomentText(zone, language, instant, form)} (${offsetText(zone, instant)})`;
}

/** `5 January 2022, 08:00 – 14:00 (UTC+6)`, with the day named twice where there are two. */
export function intervalText(zone: string, language: string, from: number, to: number, form: DayForm = 'long'): string {
  const sameOffset = offsetAt(zone, from) === offsetAt(zone, to);
  const first = sameOffset ? bareMomentText(zone, language, from, form) : momentText(zone, language, from, form);
  const oneDay = sameOffset && startOfDay(zone, from) === startOfDay(zone, to);
  const second = oneDay ? `${clockText(zone, to)} (${offsetText(zone, to)})` : momentText(zone, language, to, form);
  return `${first} – ${second}`;
}

function bareMomentText(zone: string, language: string, instant: number, form: DayForm): string {
  return `${dayText(zone, language, instant, form)}, ${clockText(zone, instant)}`;
}

/** English without a country puts the month first; this page puts the day first, as the reports' region does. */
function dayFirst(language: string): string {
  return language === 'en' || language === '' ? 'en-GB' : language;
}

/** The form in which a time is typed: `2022-01-05 14:00`. */
export function typedText(zone: string, instant: number): string {
  const iso = new Date(toCivil(zone, instant)).toISOString();
  return `${iso.slice(0, -14)} ${iso.slice(-13, -8)}`;
}

export type TypedTime = { instant: number } | { problem: 'form' | 'date' | 'skipped' };

/** Reads `2022-01-05 14:00` or `2022-01-05` (its midnight) as civil time in the zone. */
export function readTyped(zone: string, text: string): TypedTime {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?\s*$/.exec(text);
  if (!match) return { problem: 'form' };
  const [year, month, day, hour, minute] = match.slice(1).map((digits) => Number(digits ?? 0));
  const civil = utc(year, month, day, hour, minute, 0);
  const read = new Date(civil);
  if (read.getUTCMonth() + 1 !== month || read.getUTCDate() !== day || hour > 23 || minute > 59) {
    return { problem: 'date' };
  }
  const instant = fromCivil(zone, civil);
  return toCivil(zone, instant) === civil ? { instant } : { problem: 'skipped' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads by when something was known: as `readTyped`, and as this page writes moments, `7 January 2022, 14:00 (UTC+6)`.
 * A day without a time takes in the whole day: its end.
 */
export function readKnownBy(zone: string, text: string): TypedTime {
  const written = /^\s*(\d{1,2}) ([a-z]{3,9})\.? (\d{4})(?:,? (\d{1,2}:\d{2}))?(?: \(([^)]*)\))?\s*$/i.exec(text);
  const month = written ? MONTHS.indexOf(written[2].slice(0, 3).toLowerCase()) + 1 : 0;
  if (written && !month) return { problem: 'form' };
  const plain = written ? `${written[3]}-${month}-${written[1]}${written[4] ? ` ${written[4]}` : ''}` : text;
  const read = readTyped(zone, plain);
  if ('problem' in read) return read;
  if (written?.[5] && written[5] !== offsetText(zone, read.instant)) return { problem: 'form' };
  return plain.includes(':') ? read : { instant: startOfDay(zone, plusDays(zone, read.instant, 1)) };
}

/** The instant at which the civil day of an instant begins. */
export function startOfDay(zone: string, instant: number): number {
  return fromCivil(zone, Math.floor(toCivil(zone, instant) / DAY) * DAY);
}

/** The same clock time so many civil days later. */
export function plusDays(zone: string, instant: number, days: number): number {
  return fromCivil(zone, toCivil(zone, instant) + days * DAY);
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + hour * HOUR + minute * MINUTE + second * SECOND;
}
