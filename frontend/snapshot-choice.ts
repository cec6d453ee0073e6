/** What a reader chooses for a snapshot, apart from its words. */
export const LAYOUTS = ['slide', 'a4-portrait', 'a4-landscape', 'square', 'map'] as const;
export const TONES = ['light', 'dark', 'grey'] as const;
export const PROJECTIONS = ['web-mercator', 'albers', 'lambert'] as const;
/** What the file is, with the ways to divide a presentation. */
export const FORMATS = [
  'pptx', 'pptx-multiples', 'pptx-days', 'docx', 'pdf', 'png', 'svg', 'gif', 'mp4', 'html', 'csv', 'geojson',
] as const;
export const DPIS = [96, 192, 300] as const;

export type Layout = (typeof LAYOUTS)[number];
export type Tone = (typeof TONES)[number];
export type MapProjection = (typeof PROJECTIONS)[number];
export type FileFormat = (typeof FORMATS)[number];
export type Dpi = (typeof DPIS)[number];

export interface Choice {
  layout: Layout;
  tone: Tone;
  projection: MapProjection;
  format: FileFormat;
  dpi: Dpi;
  /** Of the plain map, in pixels at 96 dpi, as it was typed. */
  width: string;
  height: string;
}

export interface Size {
  width: number;
  height: number;
}

/** Bounds of the plain map and of every picture, as the server has them. */
export const LEAST_SIDE = 200;
export const GREATEST_SIDE = 4096;
export const STEEPEST = 4;
export const MOST_PIXELS = 20_000_000;

const MILLIMETRE = 96 / 25.4;
const SIZES: Record<Exclude<Layout, 'map'>, Size> = {
  slide: { width: 1280, height: 720 },
  'a4-portrait': { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE },
  'a4-landscape': { width: 297 * MILLIMETRE, height: 210 * MILLIMETRE },
  square: { width: 1080, height: 1080 },
};

/** The first choice of a reader who never chose: two clicks from the map to a slide. */
export function usualChoice(tone: Tone): Choice {
  return { layout: 'slide', tone, projection: 'web-mercator', format: 'pptx', dpi: 192, width: '1280', height: '720' };
}

/** A whole number as it was typed, else NaN. */
export function typedNumber(text: string): number {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : NaN;
}

/** The sheet in pixels at 96 dpi; of the plain map NaN where no number was typed. */
export function sheetSize({ layout, width, height }: Pick<Choice, 'layout' | 'width' | 'height'>): Size {
  return layout === 'map' ? { width: typedNumber(width), height: typedNumber(height) } : SIZES[layout];
}

/** The picture in pixels. */
export function pictureSize(choice: Choice, dpi: number = choice.dpi): Size {
  const { width, height } = sheetSize(choice);
  return { width: Math.round((width * dpi) / 96), height: Math.round((height * dpi) / 96) };
}

export interface SizeProblems {
  width?: 'side' | 'steep';
  height?: 'side' | 'steep';
  dpi?: 'pixels';
}

/** What of the size the server would refuse. */
export function sizeProblems(choice: Choice): SizeProblems {
  const problems: SizeProblems = {};
  const { width, height } = sheetSize(choice);
  if (choice.layout === 'map') {
    const inside = (side: number) => side >= LEAST_SIDE && side <= GREATEST_SIDE;
    if (!inside(width)) problems.width = 'side';
    if (!inside(height)) problems.height = 'side';
    if (problems.width || problems.height) return problems;
    if (width > STEEPEST * height) problems.width = 'steep';
    if (height > STEEPEST * width) problems.height = 'steep';
  }
  const picture = pictureSize(choice);
  if (choice.format === 'png' && picture.width * picture.height > MOST_PIXELS) problems.dpi = 'pixels';
  return problems;
}

/** The ending of the file, and its name in the server's links. */
export function extensionOf(format: FileFormat): string {
  return format.split('-')[0];
}

/** Files that show the sheet as it is laid out; the others are arranged anew from the same map and words. */
export function followsLayout(format: FileFormat): boolean {
  return format === 'png' || format === 'svg' || format === 'pdf';
}

/** Files that take long enough to show how far they are. */
export function isFilm(format: FileFormat): boolean {
  return format === 'gif' || format === 'mp4';
}
