import { type Choice, DPIS, FORMATS, LAYOUTS, PROJECTIONS, TONES, type Tone, typedNumber, usualChoice } from './snapshot-choice';

const KEY = 'dateline.snapshot';

/** What `localStorage` offers, as far as it is needed here. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

/** The last choice on this machine, each part of it checked anew; what was never chosen is as usual. Never the words. */
export function recalled(drawer: Drawer | undefined, pageTone: Tone): Choice {
  const usual = usualChoice(pageTone);
  const kept = read(drawer);
  const one = <T>(values: readonly T[], value: unknown, otherwise: T) => (values.includes(value as T) ? (value as T) : otherwise);
  const side = (value: unknown, otherwise: string) =>
    typeof value === 'string' && !Number.isNaN(typedNumber(value)) ? value.trim() : otherwise;
  return {
    layout: one(LAYOUTS, kept.layout, usual.layout),
    tone: one(TONES, kept.tone, usual.tone),
    projection: one(PROJECTIONS, kept.projection, usual.projection),
    format: one(FORMATS, kept.format, usual.format),
    dpi: one(DPIS, kept.dpi, usual.dpi),
    width: side(kept.width, usual.width),
    height: side(kept.height, usual.height),
  };
}

/** Keeps what was chosen by hand; what was not stays open, so that the tone goes on following the page. */
export function remember(drawer: Drawer | undefined, chosen: Partial<Choice>): void {
  try {
    drawer?.setItem(KEY, JSON.stringify({ ...read(drawer), ...chosen }));
  } catch {
    // A full or forbidden storage: the next dialog begins as usual.
  }
}

/** The browser's storage, or none where it is forbidden. */
export function browserDrawer(): Drawer | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function read(drawer: Drawer | undefined): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(drawer?.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
