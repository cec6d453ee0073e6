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

const BAND_PX = 9;

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
    const ordered = [...washes].sort((a, b) => Number(a.kind === 'happened') - Number(b.kind === 'happened'));
    for (const wash of ordered) {
      const area = painter.areaPath(wash.codes);
      if (!area) continue;
      const [west, north, east, south] = area.bounds;
      for (const copy of copies(view)) {
        const left = view.left - copy * WORLD;
        if (west > left + view.width / view.scale || east < left) continue;
        if (north > view.top + view.height / view.scale || south < view.top) continue;
        const toView = new DOMMatrix([view.scale, 0, 0, view.scale, -left * view.scale, -view.top * view.scale]);
        const path = new Path2D();
        path.addPath(area.path, toView);
        this.#paintWash(context, path, wash, pixelRatio);
      }
    }
  }

  #paintWash(context: CanvasRenderingContext2D, path: Path2D, wash: Wash, pixelRatio: number): void {
    context.save();
    const pattern = this.#pattern(context, wash, pixelRatio);
    if (wash.kind === 'lasts') {
      context.fillStyle = pattern ?? wash.colour;
      context.fill(path);
      context.restore();
      return;
    }
    context.clip(path);
    context.globalAlpha = 0.05;
    context.fillStyle = wash.colour;
    context.fill(path);
    context.globalAlpha = 1;
    context.lineJoin = 'round';
    context.lineWidth = 2 * BAND_PX;
    context.strokeStyle = pattern ?? wash.colour;
    context.stroke(path);
    context.lineWidth = 2;
    context.strokeStyle = wash.colour;
    context.stroke(path);
    context.restore();
  }

  /** Kept in device pixels, so that lines stay sharp. */
  #pattern(context: CanvasRenderingContext2D, { colour, kind, dotted }: Wash, pixelRatio: number): CanvasPattern | null {
    const key = `${colour} ${kind} ${dotted} ${pixelRatio}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    const size = dotted ? 9 : kind === 'lasts' ? 12 : 6;
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.round(size * pixelRatio);
    const paint = tile.getContext('2d')!;
    paint.scale(tile.width / size, tile.height / size);
    paint.fillStyle = paint.strokeStyle = colour;
    if (dotted) {
      paint.globalAlpha = 0.6;
      for (const [x, y] of [[2.25, 2.25], [6.75, 6.75]]) {
        paint.beginPath();
        paint.arc(x, y, 0.9, 0, 2 * Math.PI);
        paint.fill();
      }
    } else {
      // Upwards for what happened, downwards for what lasts; each line continues in the next tile.
      paint.globalAlpha = kind === 'lasts' ? 0.32 : 0.75;
      paint.lineWidth = kind === 'lasts' ? 1 : 1.4;
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
