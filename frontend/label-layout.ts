/** A box in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which side of its point a label stands on. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'middle';

export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How far the label keeps from the point. */
  readonly distance: number;
  /** Sizes of its text, the fullest first; a shorter one is taken where the fuller one does not fit. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** Sides it may stand on, the best first. */
  readonly sides: readonly Side[];
  /** A sign that the label brings along at its point, half its size; the label goes where that does not fit. */
  readonly dot?: number;
  /** Stands on its first side even where nothing is free, if its point can be seen. */
  readonly always?: boolean;
}

export interface PlacedLabel {
  readonly wish: LabelWish;
  /** Which of the sizes. */
  readonly size: number;
  readonly side: Side;
  readonly box: Box;
}

/** What is taken already, in a grid of cells, so that a question costs a few comparisons. */
class Taken {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  meets(box: Box): boolean {
    for (const key of this.#keys(box)) {
      if (this.#cells.get(key)?.some((other) => overlap(box, other))) return true;
    }
    return false;
  }

  *#keys({ x, y, width, height }: Box): Generator<number> {
    for (let row = Math.floor(y / 64); row <= Math.floor((y + height) / 64); row++) {
      for (let column = Math.floor(x / 64); column <= Math.floor((x + width) / 64); column++) yield row * 4096 + column;
    }
  }
}

/**
 * Places labels, the most important first, so that none covers another, an obstacle or the edge. A label stays on
 * the side where it stood before if it can.
 *
 * @param wishes the most important first
 * @param walls what nothing is seen behind: controls
 * @param symbols what labels keep away from, unless they must stand anyway
 * @param room where labels may be
 * @param before sides of the last time by id
 */
export function layOut(
  wishes: readonly LabelWish[],
  walls: readonly Box[],
  symbols: readonly Box[],
  room: Box,
  before: ReadonlyMap<string, Side> = new Map(),
): PlacedLabel[] {
  const taken = new Taken();
  for (const box of [...walls, ...symbols]) taken.add(box);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    // A name without its place in sight would be that of another.
    if (!holds(room, wish.x, wish.y)) continue;
    const dot = wish.dot === undefined ? undefined : around(wish.x, wish.y, wish.dot);
    if (dot && (taken.meets(dot) || !within(dot, room))) continue;
    const label = place(wish, taken, room, before.get(wish.id)) ?? (wish.always ? anyway(wish, room, walls) : undefined);
    if (!label) continue;
    taken.add(label.box);
    if (dot) taken.add(dot);
    placed.push(label);
  }
  return placed;
}

function place(wish: LabelWish, taken: Taken, room: Box, last: Side | undefined): PlacedLabel | undefined {
  const sides = last && wish.sides.includes(last) ? [last, ...wish.sides.filter((side) => side !== last)] : wish.sides;
  for (let size = 0; size < wish.sizes.length; size++) {
    for (const side of sides) {
      const box = beside(wish, size, side);
      if (within(box, room) && !taken.meets(box)) return { wish, size, side, box };
    }
  }
  return undefined;
}

/** On its first side, pushed inside, where its point is not behind a wall. */
function anyway(wish: LabelWish, room: Box, walls: readonly Box[]): PlacedLabel | undefined {
  if (walls.some((wall) => holds(wall, wish.x, wish.y))) return undefined;
  const size = wish.sizes.length - 1;
  const box = beside(wish, size, wish.sides[0]);
  const x = Math.max(room.x, Math.min(room.x + room.width - box.width, box.x));
  const y = Math.max(room.y, Math.min(room.y + room.height - box.height, box.y));
  return { wish, size, side: wish.sides[0], box: { ...box, x, y } };
}

function beside({ x, y, distance, sizes }: LabelWish, size: number, side: Side): Box {
  const { width, height } = sizes[size];
  switch (side) {
    case 'right':
      return { x: x + distance, y: y - height / 2, width, height };
    case 'left':
      return { x: x - distance - width, y: y - height / 2, width, height };
    case 'above':
      return { x: x - width / 2, y: y - distance - height, width, height };
    case 'below':
      return { x: x - width / 2, y: y + distance, width, height };
    case 'middle':
      return { x: x - width / 2, y: y - height / 2, width, height };
  }
}

/** The square of a half size around a point. */
export function around(x: number, y: number, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

export function holds({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && py >= y && px <= x + width && py <= y + height;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
