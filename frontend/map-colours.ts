/** The colours of the map, read from the page's tokens. */
export interface MapColours {
  readonly dark: boolean;
  readonly font: string;
  /** How much larger than usual text is, on a wall. */
  readonly textScale: number;
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly water: string;
  readonly river: string;
  readonly coast: string;
  readonly waterLabel: string;
  readonly land: string;
  readonly home: string;
  readonly border: string;
  readonly region: string;
  readonly label: string;
  readonly halo: string;
}

/** Reads the tokens as they apply to an element. */
export function mapColours(element: Element, dark: boolean): MapColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--dl-${name}`).trim();
  return {
    dark,
    font: token('font') || 'system-ui, sans-serif',
    textScale: (parseFloat(token('text-1')) || 13) / 13,
    paper: token('paper'),
    panel: token('panel'),
    ink: token('ink'),
    muted: token('muted'),
    accent: token('accent'),
    water: token('water'),
    river: token('river'),
    coast: token('coast'),
    waterLabel: token('water-label'),
    land: token('land'),
    home: token('home'),
    border: token('border'),
    region: token('region'),
    label: token('label'),
    halo: token('halo'),
  };
}
