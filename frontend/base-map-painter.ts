import {
  type BaseArea,
  type BaseLine,
  type BaseMapData,
  type Bounds,
  COAST,
  COUNTRY,
  DISPUTED,
  INTERMITTENT_RIVER,
  LAKE,
  LAND,
  REGION,
  RIVER,
  SEAM,
} from './base-map';
import { copies, type View, WORLD } from './mercator';
import type { MapColours } from './map-colours';

/**
 * Paints land, water and borders of a view. Paths are kept in world units, so that a view costs a transformation
 * and not a projection; what lies outside the view is left out.
 */
export class BaseMapPainter {
  readonly #lines: readonly BaseLine[][];
  readonly #paths = new WeakMap<BaseArea | BaseLine, Path2D>();
  readonly #merged = new Map<string, { of: string; path: Path2D }>();

  constructor(readonly data: BaseMapData) {
    const lines: BaseLine[][] = [];
    for (const line of data.lines) (lines[line.kind] ??= []).push(line);
    this.#lines = lines;
  }

  /** @param home ISO 3166-1 alpha-3 of the country that stands out; empty for none */
  paint(context: CanvasRenderingContext2D, view: View, colours: MapColours, home: string, pixelRatio: number): void {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.fillStyle = colours.water;
    context.fillRect(0, 0, view.width, view.height);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const paint of [this.#paintLand, this.#paintWater, this.#paintBorders]) {
      for (const copy of copies(view)) {
        const { scale } = view;
        const left = view.left - copy * WORLD;
        context.setTransform(
          scale * pixelRatio, 0, 0, scale * pixelRatio, -left * scale * pixelRatio, -view.top * scale * pixelRatio,
        );
        paint.call(this, context, { ...view, left }, colours, home);
      }
    }
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  }

  /** The land of a country or region, or of several, and the outline around it; undefined where none is on the map. */
  area(codes: readonly string[]): { land: Path2D; outline: Path2D; bounds: Bounds } | undefined {
    const areas = this.data.areas.filter(({ kind, code, country }) => {
      if (kind === LAKE) return false;
      return codes.includes(code) || (kind === LAND && codes.includes(country));
    });
    if (areas.length === 0) return undefined;
    const bounds = areas
      .map((area) => area.bounds)
      .reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
    const name = codes.join();
    const land = this.#merge(`land ${name}`, areas);
    if (areas.length === 1) return { land, outline: land, bounds };
    // A country without the borders between its regions, a union without those between its countries.
    const within = new Set(areas.map(({ country }) => country));
    const outer = [COAST, COUNTRY, SEAM].flatMap((kind) => this.#lines[kind] ?? []).filter(({ countries, kind }) => {
      const inside = countries.filter((country) => within.has(country)).length;
      return inside > 0 && (kind !== COUNTRY || inside === 1);
    });
    return { land, outline: this.#merge(`outline ${name}`, outer), bounds };
  }

  #paintLand(context: CanvasRenderingContext2D, view: View, colours: MapColours, home: string): void {
    const land = this.#visibleAreas(view, LAND);
    // Under the land, so that the half of the line that lies on land goes.
    this.#stroke(context, view, 'coast', this.#visible(view, COAST), colours.coast, 1.8);
    context.fillStyle = colours.land;
    context.fill(this.#merge('land', land));
    const seams = this.#visible(view, SEAM);
    this.#stroke(context, view, 'seams', seams, colours.land, Math.max(2, Math.min(14, view.scale * 0.06)));
    if (home) {
      context.fillStyle = colours.home;
      context.fill(this.#merge('home', land.filter(({ country }) => country === home)));
    }
  }

  #paintWater(context: CanvasRenderingContext2D, view: View, colours: MapColours): void {
    const lakes = this.#visibleAreas(view, LAKE).filter(({ minZoom }) => minZoom <= view.zoom + 0.6);
    const path = this.#merge('lakes', lakes);
    context.fillStyle = colours.water;
    context.fill(path, 'evenodd');
    context.lineWidth = 0.7 / view.scale;
    context.strokeStyle = colours.river;
    context.stroke(path);
    const rivers = [...this.#visible(view, RIVER), ...this.#visible(view, INTERMITTENT_RIVER)];
    for (const minZoom of [3, 4, 5, 6, 7]) {
      const size = view.zoom + 0.4 - minZoom;
      if (size < 0) break;
      const ofSize = rivers.filter((river) => river.minZoom === minZoom);
      const steady = ofSize.filter(({ kind }) => kind === RIVER);
      this.#stroke(context, view, `rivers ${minZoom}`, steady, colours.river, Math.min(2, 0.55 + 0.3 * size));
      const drying = ofSize.filter(({ kind }) => kind === INTERMITTENT_RIVER);
      this.#stroke(context, view, `intermittent ${minZoom}`, drying, colours.river, 0.7, [4, 3]);
    }
  }

  #paintBorders(context: CanvasRenderingContext2D, view: View, colours: MapColours, home: string): void {
    const isHome = ({ countries }: BaseLine) => countries.includes(home);
    const regions = this.#visible(view, REGION);
    if (view.zoom > 4.4) {
      const away = regions.filter((line) => !isHome(line));
      this.#stroke(context, view, 'regions', away, colours.region, 0.5, [2, 3]);
    }
    if (view.zoom > 3) this.#stroke(context, view, 'home regions', regions.filter(isHome), colours.region, 0.8, [4, 3]);
    const countries = [...this.#visible(view, COUNTRY), ...this.#visible(view, SEAM)];
    this.#stroke(context, view, 'countries', countries.filter((line) => !isHome(line)), colours.border, 0.8);
    const own = countries.filter(isHome);
    context.globalAlpha = 0.14;
    this.#stroke(context, view, 'own', own, colours.border, 7);
    context.globalAlpha = 1;
    this.#stroke(context, view, 'own', own, colours.border, 1.3);
    const disputed = this.#visible(view, DISPUTED);
    this.#stroke(context, view, 'disputed', disputed, colours.border, 1, [4, 3]);
  }

  #stroke(
    context: CanvasRenderingContext2D,
    view: View,
    name: string,
    lines: readonly BaseLine[],
    colour: string,
    width: number,
    dash: number[] = [],
  ): void {
    if (lines.length === 0) return;
    context.strokeStyle = colour;
    context.lineWidth = width / view.scale;
    context.setLineDash(dash.map((length) => length / view.scale));
    context.stroke(this.#merge(name, lines));
    if (dash.length) context.setLineDash([]);
  }

  #visible(view: View, kind: number): BaseLine[] {
    return (this.#lines[kind] ?? []).filter(({ bounds }) => overlaps(bounds, view));
  }

  #visibleAreas(view: View, kind: number): BaseArea[] {
    return this.data.areas.filter((area) => area.kind === kind && overlaps(area.bounds, view));
  }

  /** One path of many, kept until it is made of others. */
  #merge(name: string, parts: readonly (BaseArea | BaseLine)[]): Path2D {
    const of = parts.map((part) => this.#number(part)).join();
    const known = this.#merged.get(name);
    if (known?.of === of) return known.path;
    const path = new Path2D();
    for (const part of parts) path.addPath(this.#path(part));
    this.#merged.set(name, { of, path });
    return path;
  }

  readonly #numbers = new WeakMap<object, number>();
  #lastNumber = 0;

  #number(part: object): number {
    let number = this.#numbers.get(part);
    if (!number) this.#numbers.set(part, (number = ++this.#lastNumber));
    return number;
  }

  #path(part: BaseArea | BaseLine): Path2D {
    let path = this.#paths.get(part);
    if (!path) {
      path = new Path2D();
      for (const points of 'rings' in part ? part.rings : [part.points]) {
        path.moveTo(points[0], points[1]);
        for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        if ('rings' in part) path.closePath();
      }
      this.#paths.set(part, path);
    }
    return path;
  }
}

function overlaps([west, north, east, south]: Bounds, { left, top, width, height, scale }: View): boolean {
  return west <= left + width / scale && east >= left && north <= top + height / scale && south >= top;
}
