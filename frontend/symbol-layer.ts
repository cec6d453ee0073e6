import type { Doubt, SymbolCache } from './symbols';
import { CERTAIN, MAX_EXTENT, radiusOf } from './symbols';
import type { Marks } from './marks';
import { type View, WORLD } from './mercator';

const TILE = 64;

/**
 * Paints the marks of a view. The canvas is thought of as tiles; a step repaints only the tiles whose marks came,
 * went or changed.
 */
export class SymbolLayer {
  /** What is not certain at a mark. */
  doubtAt: (mark: number) => Doubt = () => CERTAIN;
  #marks?: Marks;
  #view?: View;
  #columns = 0;
  #rows = 0;
  #tiles: number[][] = [];
  #tileOf = new Int32Array(0);
  /** Where marks are, in CSS pixels of the view. */
  #x = new Float32Array(0);
  #y = new Float32Array(0);

  constructor(readonly context: CanvasRenderingContext2D) {}

  /** Shows other marks or another view, and paints all. */
  show(marks: Marks | undefined, view: View, sprites: SymbolCache): void {
    this.#marks = marks;
    this.#view = view;
    this.context.setTransform(sprites.pixelRatio, 0, 0, sprites.pixelRatio, 0, 0);
    if (marks) this.#place(marks, view);
    this.#paintAll(sprites);
  }

  #paintAll(sprites: SymbolCache): void {
    const { width, height } = this.#view!;
    this.context.clearRect(0, 0, width, height);
    const marks = this.#marks;
    if (!marks) return;
    for (const tile of this.#tiles) for (const mark of tile) this.#paintMark(marks, mark, sprites);
  }

  /** Paints what changed. */
  update(changed: readonly number[], sprites: SymbolCache): void {
    const { context } = this;
    const marks = this.#marks;
    if (!marks || !this.#view || changed.length === 0) return;
    const dirty = new Set<number>();
    for (const mark of changed) {
      if (this.#tileOf[mark] < 0) continue;
      for (const y of [this.#y[mark] - MAX_EXTENT, this.#y[mark] + MAX_EXTENT]) {
        for (const x of [this.#x[mark] - MAX_EXTENT, this.#x[mark] + MAX_EXTENT]) dirty.add(this.#tile(x, y));
      }
    }
    // A tile is painted with what reaches into it from its neighbours, nearly four tiles' worth of marks.
    if (dirty.size > 0.25 * this.#tiles.length) {
      this.#paintAll(sprites);
      return;
    }
    for (const tile of dirty) {
      const x = (tile % this.#columns) * TILE - TILE;
      const y = Math.floor(tile / this.#columns) * TILE - TILE;
      context.save();
      context.beginPath();
      context.rect(x, y, TILE, TILE);
      context.clip();
      context.clearRect(x, y, TILE, TILE);
      for (const near of this.#around(tile)) {
        for (const mark of this.#tiles[near]) {
          const left = this.#x[mark] - x;
          const top = this.#y[mark] - y;
          const reach = near === tile ? 0 : MAX_EXTENT;
          if (near === tile || (left > -reach && top > -reach && left < TILE + reach && top < TILE + reach)) {
            this.#paintMark(marks, mark, sprites);
          }
        }
      }
      context.restore();
    }
  }

  /** The shown mark under a point, the nearest one to it. */
  at(x: number, y: number, slack: number): number | undefined {
    const marks = this.#marks;
    if (!marks) return undefined;
    let best: number | undefined;
    let distance = Infinity;
    for (const near of this.#around(this.#tile(x, y))) {
      for (const mark of this.#tiles[near] ?? []) {
        if (marks.total[mark] <= 0) continue;
        const away = Math.hypot(this.#x[mark] - x, this.#y[mark] - y);
        if (away < distance && away <= this.radius(mark) + slack) {
          distance = away;
          best = mark;
        }
      }
    }
    return best;
  }

  /** Half the size of a mark, 0 where nothing is shown. */
  radius(mark: number): number {
    const composition = this.#marks?.composition(mark);
    return composition ? radiusOf(composition.total, composition.ring.length) : 0;
  }

  /** Marks in the view that show something. */
  *shown(): Generator<{ mark: number; x: number; y: number }> {
    const marks = this.#marks;
    if (!marks) return;
    for (const tile of this.#tiles) {
      for (const mark of tile) if (marks.total[mark] > 0) yield { mark, x: this.#x[mark], y: this.#y[mark] };
    }
  }

  /** Where a mark is, in CSS pixels of the view. */
  position(mark: number): [x: number, y: number] {
    return [this.#x[mark], this.#y[mark]];
  }

  #place(marks: Marks, { left, top, scale, width, height }: View): void {
    this.#columns = Math.ceil(width / TILE) + 2;
    this.#rows = Math.ceil(height / TILE) + 2;
    this.#tiles = Array.from({ length: this.#columns * this.#rows }, () => []);
    this.#tileOf = new Int32Array(marks.size).fill(-1);
    this.#x = new Float32Array(marks.size);
    this.#y = new Float32Array(marks.size);
    const middle = left + width / scale / 2;
    for (let mark = 0; mark < marks.size; mark++) {
      // The copy of the world that is nearest to the middle of the view.
      const turn = WORLD * Math.round((middle - marks.x[mark]) / WORLD);
      const x = (marks.x[mark] + turn - left) * scale;
      const y = (marks.y[mark] - top) * scale;
      this.#x[mark] = x;
      this.#y[mark] = y;
      if (x < -TILE || y < -TILE || x >= width + TILE || y >= height + TILE) continue;
      const tile = this.#tile(x, y);
      this.#tileOf[mark] = tile;
      this.#tiles[tile].push(mark);
    }
  }

  /** The tile of a point; beyond the outermost ones the nearest of them. */
  #tile(x: number, y: number): number {
    const column = Math.max(0, Math.min(this.#columns - 1, Math.floor(x / TILE) + 1));
    const row = Math.max(0, Math.min(this.#rows - 1, Math.floor(y / TILE) + 1));
    return row * this.#columns + column;
  }

  *#around(tile: number): Generator<number> {
    const column = tile % this.#columns;
    const row = Math.floor(tile / this.#columns);
    for (let r = Math.max(0, row - 1); r <= Math.min(this.#rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(this.#columns - 1, column + 1); c++) {
        yield r * this.#columns + c;
      }
    }
  }

  #paintMark(marks: Marks, mark: number, sprites: SymbolCache): void {
    if (marks.total[mark] <= 0) return;
    const [x, y] = [this.#x[mark], this.#y[mark]];
    if (marks.shared) sprites.drawCrowd(this.context, marks.counts, mark, x, y);
    else sprites.draw(this.context, marks.composition(mark)!, this.doubtAt(mark), x, y);
  }
}
