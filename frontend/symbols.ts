import type { CategoryLook } from './symbology';

/** What a mark shows: how many events, and of which categories. */
export interface Composition {
  readonly total: number;
  /** The category with the most events; of equals the first in the legend. */
  readonly dominant: number;
  /** All categories with their share of the events, in the order of the legend; shares add up to 1. */
  readonly ring: readonly { readonly category: number; readonly share: number }[];
}

/** Composes what is counted in `counts[offset]` to `counts[offset + categories - 1]`; undefined where that is nothing. */
export function compose(counts: ArrayLike<number>, offset: number, categories: number): Composition | undefined {
  let total = 0;
  let dominant = 0;
  for (let i = 0; i < categories; i++) {
    total += counts[offset + i];
    if (counts[offset + i] > counts[offset + dominant]) dominant = i;
  }
  if (total <= 0) return undefined;
  const ring = [];
  for (let i = 0; i < categories; i++) {
    if (counts[offset + i] > 0) ring.push({ category: i, share: counts[offset + i] / total });
  }
  return { total, dominant, ring };
}

/** Half the size of a mark in CSS pixels: it grows with each doubling of the events. */
export function radiusOf(total: number, categories: number): number {
  return Math.min(22, (categories > 1 ? 11 : 8.5) + 2 * Math.log2(Math.max(1, total)));
}

/** What stands for all but the dominant category in a crowd's ring. */
const OTHERS = -1;
const EIGHTHS = 8;

/** How a mark says what is not certain. */
export interface Doubt {
  /** Of every event only the day or less is known, or it is "about". */
  readonly imprecise: boolean;
  /** The time of an event is disputed, or its figures conflict. */
  readonly disputed: boolean;
}

export const CERTAIN: Doubt = { imprecise: false, disputed: false };

export interface SymbolStyle {
  readonly looks: readonly CategoryLook[];
  readonly colours: readonly string[];
  /** Around a symbol, so that it stands off the map. */
  readonly halo: string;
  readonly ink: string;
}

const paths = new Map<string, Path2D>();

function shapeOf(look: CategoryLook): Path2D {
  let path = paths.get(look.path);
  if (!path) paths.set(look.path, (path = new Path2D(look.path)));
  return path;
}

/** Draws a category's shape with a half size of `size` pixels around the origin. */
export function paintShape(
  context: CanvasRenderingContext2D,
  style: SymbolStyle,
  category: number,
  size: number,
  x = 0,
  y = 0,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 10, size / 10);
  context.fillStyle = style.colours[category];
  context.fill(shapeOf(style.looks[category]), 'evenodd');
  context.restore();
}

/** The space between the ring and the shape inside, and the ring's width, in pixels. */
const RING = 3.4;
const GAP = 1.4;

/** Draws a mark around the origin: one category as its shape, several as the dominant shape in a ring of all. */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  style: SymbolStyle,
  { total, dominant, ring }: Composition,
  doubt: Doubt,
): void {
  const radius = radiusOf(total, ring.length);
  if (ring.length === 1) {
    context.save();
    context.scale(radius / 10, radius / 10);
    const shape = shapeOf(style.looks[dominant]);
    context.lineJoin = 'round';
    context.lineWidth = 30 / radius;
    context.strokeStyle = style.halo;
    context.stroke(shape);
    context.fillStyle = style.colours[dominant];
    if (doubt.imprecise) context.globalAlpha = 0.4;
    context.fill(shape, 'evenodd');
    context.globalAlpha = 1;
    if (doubt.imprecise) {
      context.lineWidth = 16 / radius;
      context.strokeStyle = style.colours[dominant];
      context.setLineDash([30 / radius, 24 / radius]);
      context.stroke(shape);
    }
    context.restore();
  } else {
    paintRing(context, style, ring, radius, doubt.imprecise);
    paintShape(context, style, dominant, radius - RING - GAP, 0, 0);
  }
  if (doubt.disputed) paintDispute(context, style, radius);
}

function paintRing(
  context: CanvasRenderingContext2D,
  style: SymbolStyle,
  ring: Composition['ring'],
  radius: number,
  imprecise: boolean,
): void {
  context.beginPath();
  context.arc(0, 0, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = style.halo;
  context.fill();
  context.lineWidth = RING;
  context.lineCap = 'butt';
  const middle = radius - RING / 2;
  const gap = 1 / middle;
  let angle = -Math.PI / 2;
  for (const { category, share } of segments(ring)) {
    const end = angle + share * 2 * Math.PI;
    context.beginPath();
    context.arc(0, 0, middle, angle + gap / 2, Math.max(angle + gap, end - gap / 2));
    context.strokeStyle = category === OTHERS ? style.ink : style.colours[category];
    context.globalAlpha = category === OTHERS ? 0.3 : 1;
    context.setLineDash(imprecise ? [3, 2] : []);
    context.stroke();
    angle = end;
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Shares in which even one event among many can be seen: none is less than a fourteenth. */
export function segments(ring: Composition['ring']): Composition['ring'] {
  const least = 1 / Math.max(14, ring.length);
  const small = ring.filter(({ share }) => share < least).length;
  const rest = ring.reduce((sum, { share }) => (share < least ? sum : sum + share), 0);
  if (small === 0) return ring;
  const factor = (1 - small * least) / rest;
  return ring.map(({ category, share }) => ({ category, share: share < least ? least : share * factor }));
}

/** A crossed-out equals sign at the upper right: not everybody says the same. */
function paintDispute(context: CanvasRenderingContext2D, style: SymbolStyle, radius: number): void {
  const at = radius * 0.78;
  context.save();
  context.translate(at, -at);
  context.beginPath();
  context.arc(0, 0, 5.5, 0, 2 * Math.PI);
  context.fillStyle = style.halo;
  context.fill();
  context.strokeStyle = style.ink;
  context.lineWidth = 1.2;
  context.stroke();
  context.beginPath();
  for (const y of [-1.4, 1.4]) {
    context.moveTo(-2.6, y);
    context.lineTo(2.6, y);
  }
  context.moveTo(-1.5, 3.4);
  context.lineTo(1.5, -3.4);
  context.stroke();
  context.restore();
}

/** The largest half size that a symbol takes with its halo and its sign of dispute. */
export const MAX_EXTENT = 30;

/** Symbols drawn once and then copied: most marks of a step look like one seen before. */
export class SymbolCache {
  readonly #sprites = new Map<string, HTMLCanvasElement>();
  readonly #crowds = new Map<number, HTMLCanvasElement>();

  constructor(
    readonly style: SymbolStyle,
    readonly pixelRatio: number,
  ) {}

  draw(context: CanvasRenderingContext2D, composition: Composition, doubt: Doubt, x: number, y: number): void {
    const key = keyOf(composition, doubt);
    let sprite = this.#sprites.get(key);
    if (!sprite) {
      if (this.#sprites.size > 3000) this.#sprites.clear();
      sprite = this.#paint(composition, doubt);
      this.#sprites.set(key, sprite);
    }
    this.#copy(context, sprite, x, y);
  }

  /**
   * Draws the mark of a crowd: the dominant category, its share of the ring in eighths, and the others as one. There
   * are a few hundred such marks in all, where rings of a dozen colours would be new ones at every step.
   */
  drawCrowd(context: CanvasRenderingContext2D, counts: Int32Array, mark: number, x: number, y: number): void {
    const categories = this.style.colours.length;
    const offset = mark * categories;
    let total = 0;
    let dominant = 0;
    for (let i = 0; i < categories; i++) {
      total += counts[offset + i];
      if (counts[offset + i] > counts[offset + dominant]) dominant = i;
    }
    const alone = counts[offset + dominant] === total;
    const radius = Math.round(radiusOf(total, alone ? 1 : 2));
    const eighths = alone ? EIGHTHS : clampToRing(Math.round((counts[offset + dominant] / total) * EIGHTHS));
    const key = (radius * categories + dominant) * (EIGHTHS + 1) + eighths;
    let sprite = this.#crowds.get(key);
    if (!sprite) {
      const own = { category: dominant, share: eighths / EIGHTHS };
      const ring = alone ? [own] : [own, { category: OTHERS, share: 1 - own.share }];
      // The total that gives this radius.
      sprite = this.#paint({ total: 2 ** ((radius - (alone ? 8 : 10.5)) / 2), dominant, ring }, CERTAIN);
      this.#crowds.set(key, sprite);
    }
    this.#copy(context, sprite, x, y);
  }

  #copy(context: CanvasRenderingContext2D, sprite: HTMLCanvasElement, x: number, y: number): void {
    const size = sprite.width / this.pixelRatio;
    context.drawImage(sprite, x - size / 2, y - size / 2, size, size);
  }

  #paint(composition: Composition, doubt: Doubt): HTMLCanvasElement {
    const half = Math.ceil(radiusOf(composition.total, composition.ring.length) + (doubt.disputed ? 7 : 3));
    const sprite = document.createElement('canvas');
    sprite.width = sprite.height = 2 * half * this.pixelRatio;
    const context = sprite.getContext('2d')!;
    context.scale(this.pixelRatio, this.pixelRatio);
    context.translate(half, half);
    paintSymbol(context, this.style, composition, doubt);
    return sprite;
  }
}

/** What cannot be told apart by eye has the same key: sizes in half pixels, shares in twenty-fourths. */
function keyOf({ total, dominant, ring }: Composition, { imprecise, disputed }: Doubt): string {
  const size = Math.round(2 * radiusOf(total, ring.length));
  let key = `${size} ${dominant} ${imprecise ? 1 : 0}${disputed ? 1 : 0}`;
  if (ring.length > 1) for (const { category, share } of ring) key += ` ${category}:${Math.round(share * 24)}`;
  return key;
}

/** Both the dominant category and the others can be seen. */
function clampToRing(eighths: number): number {
  return Math.max(1, Math.min(EIGHTHS - 1, eighths));
}
