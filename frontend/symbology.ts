/** How a category looks, as `/symbology.json` gives it; the path lies in a box from -10 to 10, y downwards. */
export interface CategoryLook {
  code: string;
  label: Record<string, string>;
  light: string;
  dark: string;
  grey: number;
  shape: string;
  path: string;
}

/** The symbology file, which screen and print share; categories are in the order of the legend. */
export interface Symbology {
  categories: CategoryLook[];
}

/** A category that the symbology does not know is still seen. */
const UNKNOWN = '#808080';

/** Colours of a block's categories, in the block's order. */
export function coloursOf(codes: readonly string[], symbology: Symbology | undefined, theme: 'light' | 'dark'): string[] {
  const looks = new Map(symbology?.categories.map((look) => [look.code, look]));
  return codes.map((code) => looks.get(code)?.[theme] ?? UNKNOWN);
}

/** The bits of a block's categories that are shown; -1 where all are. */
export function maskOf(codes: readonly string[], shown: readonly string[] | null): number {
  if (shown === null) return -1;
  return codes.reduce((mask, code, i) => (shown.includes(code) ? mask | (1 << i) : mask), 0);
}

/** How a block's categories look, in the block's order; one that the symbology does not know is a grey circle. */
export function looksOf(codes: readonly string[], symbology: Symbology | undefined): CategoryLook[] {
  const looks = new Map(symbology?.categories.map((look) => [look.code, look]));
  return codes.map(
    (code) =>
      looks.get(code) ?? {
        code, label: { en: code }, light: UNKNOWN, dark: UNKNOWN, grey: 50, shape: 'circle',
        path: 'M0 -8A8 8 0 1 1 0 8A8 8 0 1 1 0 -8Z',
      },
  );
}
