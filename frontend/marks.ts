import type { EventBlock } from './event-block';
import { worldX, worldY } from './mercator';
import type { Step, TimeIndex } from './time-index';

/** The first precision that is an area and not a point; as in the block's `placePrecision`. */
export const AREA = 2;
/** Above so many places, those that would lie on top of each other share a mark. */
const CROWD = 1500;
const CELL_PX = 20;

/**
 * What the map marks with a symbol: each point place, or where there are thousands, the places of a small cell.
 * Counts follow the time index from step to step.
 */
export class Marks {
  /** World units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Events shown at a mark by category: `counts[mark * categories + category]`. */
  readonly counts: Int32Array;
  readonly total: Int32Array;
  readonly size: number;
  /** A place of each mark; the only one unless it is shared. */
  readonly place: Uint32Array;
  readonly shared: boolean;
  readonly #markOf: Int32Array;
  readonly #shown: Int32Array;
  readonly #categories: number;

  /** @param zoom for which places that lie together share a mark */
  constructor(
    readonly index: TimeIndex,
    positions: { x: Float64Array; y: Float64Array },
    zoom: number,
  ) {
    const { block } = index;
    const places = block.placeLon.length;
    this.#categories = block.categories.length;
    this.shared = places > CROWD;
    this.#markOf = new Int32Array(places).fill(-1);
    const cells = new Map<number, number>();
    const perUnit = 2 ** zoom / CELL_PX;
    const first: number[] = [];
    for (let place = 0; place < places; place++) {
      if (block.placePrecision[place] >= AREA) continue;
      if (!this.shared) {
        this.#markOf[place] = first.push(place) - 1;
        continue;
      }
      const cell = Math.floor(positions.x[place] * perUnit) * 2 ** 26 + Math.floor(positions.y[place] * perUnit);
      let mark = cells.get(cell);
      if (mark === undefined) cells.set(cell, (mark = first.push(place) - 1));
      this.#markOf[place] = mark;
    }
    this.size = first.length;
    this.place = Uint32Array.from(first);
    this.x = Float64Array.from(first, (place) => positions.x[place]);
    this.y = Float64Array.from(first, (place) => positions.y[place]);
    this.counts = new Int32Array(this.size * this.#categories);
    this.total = new Int32Array(this.size);
    this.#shown = new Int32Array(places * this.#categories);
    this.update({ all: true, touched: 0, dirty: new Uint32Array(0) });
  }

  /** The mark of a place, or -1 for an area. */
  of(place: number): number {
    return this.#markOf[place];
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
export function positionsOf({ placeLon, placeLat }: EventBlock): { x: Float64Array; y: Float64Array } {
  return {
    x: Float64Array.from(placeLon, (lon) => worldX(lon / 1e7)),
    y: Float64Array.from(placeLat, (lat) => worldY(lat / 1e7)),
  };
}
