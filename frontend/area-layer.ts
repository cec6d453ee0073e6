import type { BaseMapPainter } from './base-map-painter';
import { copies, type View, WORLD } from './mercator';

/** What a wash says of an area. */
export interface Wash {
  /** Codes of the base map's areas. */
  readonly codes: readonly string[];
  readonly colour: string;
  /** `happened`: something is reported of the area; `lasts`: something is in force there now. */
  readonly kind: 'happened' | 'lasts';
  /** Drawn in dots instead of lines. */
  readonly dotted: boolean;
}

type Area = NonNullable<ReturnType<BaseMapPainter['area']>>;

const BAND_PX = 6;

function size({ bounds: [west, north, east, south] }: Area): number {
  return (east - west) * (south - north);
}

/**
 * Washes for what is known of a region or country only: a hatched band along the inside of its border, and a quiet
 * pattern over the whole of it while something lasts. Never a pin.
 */
export class AreaLayer {
  readonly #patterns = new Map<string, CanvasPattern | null>();

  paint(
    context: CanvasRenderingContext2D,
    view: View,
    painter: BaseMapPainter,
    washes: readonly Wash[],
    pixelRatio: number,
  ): void {
    const drawn = washes
      .map((wash) => ({ wash, area: painter.area(wash.codes) }))
      .filter((one): one is { wash: Wash; area: Area } => one.area !== undefined)
      // What lasts lies under what happened, the larger under the smaller.
      .sort((a, b) => Number(a.wash.kind === 'happened') - Number(b.wash.kind === 'happened') || size(b.area) - size(a.area));
    const patterned = new Set<string>();
    for (const { wash, area } of drawn) {
      const name = wash.codes.join();
      // Two patterns over each other cannot be read: the notes name both.
      if (wash.kind === 'lasts' && patterned.has(name)) continue;
      if (wash.kind === 'lasts') patterned.add(name);
      const [west, north, east, south] = area.bounds;
      for (const copy of copies(view)) {
        const left = view.left - copy * WORLD;
        if (west > left + view.width / view.scale || east < left) continue;
        if (north > view.top + view.height / view.scale || south < view.top) continue;
        const toView = new DOMMatrix([view.scale, 0, 0, view.scale, -left * view.scale, -view.top * view.scale]);
        const land = new Path2D();
        land.addPath(area.land, toView);
        const outline = new Path2D();
        outline.addPath(area.outline, toView);
        this.#paintWash(context, land, outline, wash, pixelRatio);
      }
    }
  }

  #paintWash(context: CanvasRenderingContext2D, land: Path2D, outline: Path2D, wash: Wash, pixelRatio: number): void {
    const pattern = this.#pattern(context, wash, pixelRatio);
    if (wash.kind === 'lasts') {
      context.fillStyle = pattern ?? wash.colour;
      context.fill(land);
      return;
    }
    context.save();
    context.clip(land);
    context.lineJoin = 'round';
    context.lineWidth = 2 * BAND_PX;
    context.strokeStyle = pattern ?? wash.colour;
    context.stroke(outline);
    context.lineWidth = 2.4;
    context.globalAlpha = 0.6;
    context.strokeStyle = wash.colour;
    context.stroke(outline);
    context.restore();
  }

  /** Kept in device pixels, so that lines stay sharp. */
  #pattern(context: CanvasRenderingContext2D, { colour, kind, dotted }: Wash, pixelRatio: number): CanvasPattern | null {
    const key = `${colour} ${kind} ${dotted} ${pixelRatio}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    const size = dotted ? 12 : kind === 'lasts' ? 18 : 5;
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.round(size * pixelRatio);
    const paint = tile.getContext('2d')!;
    paint.scale(tile.width / size, tile.height / size);
    paint.fillStyle = paint.strokeStyle = colour;
    if (dotted) {
      paint.globalAlpha = 0.55;
      for (const [x, y] of [[3, 3], [9, 9]]) {
        paint.beginPath();
        paint.arc(x, y, 0.9, 0, 2 * Math.PI);
        paint.fill();
      }
    } else {
      // Upwards for what happened, downwards for what lasts; each line continues in the next tile.
      paint.globalAlpha = kind === 'lasts' ? 0.26 : 0.5;
      paint.lineWidth = kind === 'lasts' ? 1 : 1.3;
      paint.beginPath();
      for (const shift of [-size, 0, size]) {
        const [from, to] = kind === 'lasts' ? [shift, shift + size] : [shift + size, shift];
        paint.moveTo(0, from);
        paint.lineTo(size, to);
      }
      paint.stroke();
    }
    const pattern = context.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix().scale(1 / pixelRatio));
    this.#patterns.set(key, pattern);
    return pattern;
  }
}
