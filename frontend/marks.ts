import type { EventBlock } from './event-block';
import { worldX, worldY } from './mercator';
import { type Composition, compose } from './symbols';
import type { Step, TimeIndex } from './time-index';

/** Where places are, in world units. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The first precision that is an area and not a point; as in the block's `placePrecision`. */
export const AREA = 2;
const LOCALITY = 1;
/** A site (a building, an airport) so near to its town is counted there until the map is closer. */
const FOLD_PX = 34;
/** Above so many places, those of a cell share a mark, so that marks do not lie on top of each other. */
const CROWD = 400;
const CELL_PX = 46;

/**
 * What the map marks with a symbol: each town with the sites that cannot be told apart from it, or where there are
 * hundreds of places, those of a small cell. Counts follow the time index from step to step.
 */
export class Marks {
  /** World units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Events shown at a mark by category: `counts[mark * categories + category]`. */
  readonly counts: Int32Array;
  readonly total: Int32Array;
  readonly size: number;
  /** The place that a mark is named after. */
  readonly place: Uint32Array;
  /** Marks stand for cells and not for places. */
  readonly shared: boolean;
  readonly #places: number[][] = [];
  readonly #markOf: Int32Array;
  readonly #shown: Int32Array;
  readonly #categories: number;

  /** @param zoom for which places that lie together share a mark */
  constructor(
    readonly index: TimeIndex,
    positions: Positions,
    zoom: number,
  ) {
    const { block } = index;
    const places = block.placeLon.length;
    this.#categories = block.categories.length;
    this.shared = places > CROWD;
    this.#markOf = new Int32Array(places).fill(-1);
    const first: number[] = this.shared ? this.#groupCells(positions, zoom) : this.#groupSites(positions, zoom);
    this.size = first.length;
    this.place = Uint32Array.from(first);
    this.x = this.#middles(positions.x);
    this.y = this.#middles(positions.y);
    this.counts = new Int32Array(this.size * this.#categories);
    this.total = new Int32Array(this.size);
    this.#shown = new Int32Array(places * this.#categories);
    this.update({ all: true, touched: 0, dirty: new Uint32Array(0) });
  }

  /** The mark of a place, or -1 for an area. */
  of(place: number): number {
    return this.#markOf[place];
  }

  /** The places of a mark, the one that it is named after first. */
  places(mark: number): readonly number[] {
    return this.#places[mark];
  }

  composition(mark: number): Composition | undefined {
    return compose(this.counts, mark * this.#categories, this.#categories);
  }

  /** Takes over a step of the index; returns the marks that changed, some perhaps twice. */
  update(step: Step): number[] {
    const changed: number[] = [];
    if (step.all) {
      for (let place = 0; place < this.#markOf.length; place++) this.#follow(place, changed);
    } else {
      for (const place of step.dirty) this.#follow(place, changed);
    }
    return changed;
  }

  /** Marks lie at the place that they are named after, those of cells amid their places. */
  #middles(at: Float64Array): Float64Array {
    return Float64Array.from(this.#places, (places) =>
      this.shared ? places.reduce((sum, place) => sum + at[place], 0) / places.length : at[places[0]],
    );
  }

  #points(): number[] {
    const { placePrecision } = this.index.block;
    return Array.from(placePrecision.keys()).filter((place) => placePrecision[place] < AREA);
  }

  #put(place: number, mark: number): void {
    this.#markOf[place] = mark;
    (this.#places[mark] ??= []).push(place);
  }

  #groupCells({ x, y }: Positions, zoom: number): number[] {
    const cells = new Map<number, number>();
    const perUnit = 2 ** zoom / CELL_PX;
    const first: number[] = [];
    for (const place of this.#points()) {
      const cell = Math.floor(x[place] * perUnit) * 2 ** 26 + Math.floor(y[place] * perUnit);
      let mark = cells.get(cell);
      if (mark === undefined) cells.set(cell, (mark = first.push(place) - 1));
      this.#put(place, mark);
    }
    return first;
  }

  #groupSites({ x, y }: Positions, zoom: number): number[] {
    const { placePrecision } = this.index.block;
    // Towns first, so that a site finds its town whatever their order.
    const points = this.#points().sort((a, b) => placePrecision[b] - placePrecision[a] || a - b);
    const first: number[] = [];
    const near = FOLD_PX / 2 ** zoom;
    for (const place of points) {
      let home = -1;
      let least = near;
      if (placePrecision[place] < LOCALITY) {
        for (let mark = 0; mark < first.length; mark++) {
          const away = Math.hypot(x[first[mark]] - x[place], y[first[mark]] - y[place]);
          if (away < least) {
            least = away;
            home = mark;
          }
        }
      }
      this.#put(place, home >= 0 ? home : first.push(place) - 1);
    }
    return first;
  }

  #follow(place: number, changed: number[]): void {
    const mark = this.#markOf[place];
    if (mark < 0) return;
    const { perPlace } = this.index;
    const shown = this.#shown;
    const n = this.#categories;
    let touched = false;
    for (let i = place * n, j = mark * n, end = i + n; i < end; i++, j++) {
      const difference = perPlace[i] - shown[i];
      if (difference === 0) continue;
      shown[i] = perPlace[i];
      this.counts[j] += difference;
      this.total[mark] += difference;
      touched = true;
    }
    if (touched) changed.push(mark);
  }
}

/** Where the places of a block are, in world units. */
export function positionsOf({ placeLon, placeLat }: EventBlock): Positions {
  return {
    x: Float64Array.from(placeLon, (lon) => worldX(lon / 1e7)),
    y: Float64Array.from(placeLat, (lat) => worldY(lat / 1e7)),
  };
}
