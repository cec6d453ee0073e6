import type { MapColours } from './map-colours';

/** How a kind of label is written. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Letters apart, in pixels; capitals. */
  readonly spaced?: number;
}

export type TextKind = 'origin' | 'place' | 'count' | 'home' | 'country' | 'region' | 'lake' | 'capital' | 'regional-capital' | 'city';

export function textStyles(colours: MapColours): Record<TextKind, TextStyle> {
  const styles: Record<TextKind, TextStyle> = {
    origin: { size: 13, weight: 600, colour: colours.ink },
    place: { size: 14, weight: 650, colour: colours.ink },
    count: { size: 13, weight: 500, colour: colours.label },
    home: { size: 15, weight: 600, colour: colours.muted, spaced: 4 },
    country: { size: 12, weight: 600, colour: colours.muted, spaced: 1.6 },
    region: { size: 12, weight: 400, colour: colours.muted, spaced: 0.3 },
    lake: { size: 12, weight: 450, colour: colours.waterLabel, spaced: 0.2 },
    capital: { size: 13, weight: 600, colour: colours.label },
    'regional-capital': { size: 13, weight: 450, colour: colours.label },
    city: { size: 12, weight: 400, colour: colours.label },
  };
  const larger = ([kind, style]: [string, TextStyle]) => [kind, { ...style, size: style.size * colours.textScale }];
  return Object.fromEntries(Object.entries(styles).map(larger)) as Record<TextKind, TextStyle>;
}

/** Measures and writes text on a canvas with a halo around it. */
export class LabelText {
  readonly #widths = new Map<string, number>();
  readonly styles: Record<TextKind, TextStyle>;

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly colours: MapColours,
  ) {
    this.styles = textStyles(colours);
  }

  width(kind: TextKind, text: string): number {
    const key = `${kind} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > 5000) this.#widths.clear();
      this.#use(kind);
      width = Math.ceil(this.context.measureText(this.#cased(kind, text)).width);
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Forgets measures, for when the font has arrived. */
  forget(): void {
    this.#widths.clear();
  }

  height(kind: TextKind): number {
    return Math.round(this.styles[kind].size * 1.3);
  }

  /** Writes from the left, `y` in the middle of the line. */
  write(kind: TextKind, text: string, x: number, y: number, halo = this.colours.halo): void {
    const { context } = this;
    this.#use(kind);
    const cased = this.#cased(kind, text);
    context.lineJoin = 'round';
    context.lineWidth = 3.2;
    context.strokeStyle = halo;
    context.globalAlpha = 0.86;
    context.strokeText(cased, x, y);
    context.globalAlpha = 1;
    context.fillStyle = this.styles[kind].colour;
    context.fillText(cased, x, y);
  }

  #use(kind: TextKind): void {
    const { size, weight, spaced } = this.styles[kind];
    this.context.font = `${weight} ${size}px ${this.colours.font}`;
    this.context.letterSpacing = `${spaced ?? 0}px`;
    this.context.textBaseline = 'middle';
  }

  #cased(kind: TextKind, text: string): string {
    return kind === 'country' || kind === 'home' ? text.toLocaleUpperCase() : text;
  }
}
