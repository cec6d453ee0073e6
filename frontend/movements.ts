import type { BlockMovement, EventBlock } from './event-block';
import { LOOK_CATEGORY } from './event-block';
import { geodesic, part } from './geodesic';
import { cursorOf } from './lasting';
import { AREA } from './marks';
import { type View, WORLD } from './mercator';
import type { SeekTime } from './shown-range';

/**
 * How much of a movement's line is drawn, from 0 to 1. The line grows from departure to arrival; where only one
 * of the two is known it is there in full from that instant.
 */
export function shareOf({ depart, arrive }: Pick<BlockMovement, 'depart' | 'arrive'>, time: SeekTime): number {
  const at = cursorOf(time);
  const begun = time.mode === 'moment' ? depart <= at : depart < at;
  if (!begun) return 0;
  if (time.mode === 'window' && arrive < time.from) return 0;
  if (time.mode === 'moment' && at > Math.max(arrive, depart + 3600)) return 0;
  return arrive <= depart ? 1 : Math.min(1, (at - depart) / (arrive - depart));
}

export interface MovementStyle {
  readonly colour: string;
  readonly halo: string;
}

/** Paints movements as directed lines along great circles. */
export class MovementLayer {
  readonly #lines = new Map<string, Float64Array>();
  readonly #block: EventBlock;
  /** Of the last painting: points in CSS pixels and the event they belong to. */
  #painted: { event: string; from: number; points: Float64Array }[] = [];

  constructor(block: EventBlock) {
    this.#block = block;
  }

  /** How much of each line an interval shows: equal numbers look the same. */
  state(time: SeekTime, mask: number): string {
    return this.#block.movements
      .map((movement) => (this.#admits(movement, mask) ? Math.round(shareOf(movement, time) * 400) : 0))
      .join();
  }

  /** @param reach how far the symbol of a place reaches, in CSS pixels */
  paint(
    context: CanvasRenderingContext2D,
    view: View,
    time: SeekTime,
    mask: number,
    styles: readonly MovementStyle[],
    reach: (place: number) => number,
  ): void {
    this.#painted = [];
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const movement of this.#block.movements) {
      const share = this.#admits(movement, mask) ? shareOf(movement, time) : 0;
      if (share <= 0) continue;
      const { points, direction } = part(this.#line(movement), share);
      const middle = view.left + view.width / view.scale / 2;
      const turn = WORLD * Math.round((middle - points[points.length - 2]) / WORLD);
      for (let i = 0; i < points.length; i += 2) {
        points[i] = (points[i] + turn - view.left) * view.scale;
        points[i + 1] = (points[i + 1] - view.top) * view.scale;
      }
      this.#painted.push({ event: movement.event, from: movement.from, points });
      const style = styles[this.#block.look[movement.row] & LOOK_CATEGORY];
      // An arrived line ends before the symbol of its destination.
      const rough = this.#block.placePrecision[movement.from] >= AREA;
      this.#paintLine(context, points, direction, style, share < 1 ? 0 : reach(movement.to), rough);
    }
  }

  /** The event whose line passes within `slack` pixels of a point of the last painting. */
  at(x: number, y: number, slack: number): string | undefined {
    let best = slack;
    let event: string | undefined;
    for (const { event: of, points } of this.#painted) {
      for (let i = 2; i < points.length; i += 2) {
        const distance = toSegment(x, y, points[i - 2], points[i - 1], points[i], points[i + 1]);
        if (distance <= best) {
          best = distance;
          event = of;
        }
      }
    }
    return event;
  }

  /** Where painted lines come into sight from an origin that is out of sight, in CSS pixels. */
  entries(inside: (x: number, y: number) => boolean): { event: string; from: number; x: number; y: number }[] {
    return this.#painted.flatMap(({ event, from, points }) => {
      if (inside(points[0], points[1])) return [];
      for (let i = 2; i < points.length; i += 2) {
        // Pieces are long when the map is close: look along each.
        for (let t = 0.05; t <= 1; t += 0.05) {
          const x = points[i - 2] + t * (points[i] - points[i - 2]);
          const y = points[i - 1] + t * (points[i + 1] - points[i - 1]);
          if (inside(x, y)) return [{ event, from, x, y }];
        }
      }
      return [];
    });
  }

  #admits({ row, from, to }: BlockMovement, mask: number): boolean {
    return from !== to && ((mask >>> (this.#block.look[row] & LOOK_CATEGORY)) & 1) === 1;
  }

  #line({ from, to }: BlockMovement): Float64Array {
    const key = `${from} ${to}`;
    let line = this.#lines.get(key);
    if (!line) {
      const { placeLon, placeLat } = this.#block;
      line = geodesic(placeLon[from] / 1e7, placeLat[from] / 1e7, placeLon[to] / 1e7, placeLat[to] / 1e7);
      this.#lines.set(key, line);
    }
    return line;
  }

  #paintLine(
    context: CanvasRenderingContext2D,
    points: Float64Array,
    direction: number,
    { colour, halo }: MovementStyle,
    back: number,
    rough: boolean,
  ): void {
    const end = points.length - 2;
    const tipX = points[end] - back * Math.cos(direction);
    const tipY = points[end + 1] - back * Math.sin(direction);
    const line = new Path2D();
    line.moveTo(points[0], points[1]);
    for (let i = 2; i < end; i += 2) {
      if (Math.hypot(points[i] - points[end], points[i + 1] - points[end + 1]) > back + 8) line.lineTo(points[i], points[i + 1]);
    }
    line.lineTo(tipX - 7 * Math.cos(direction), tipY - 7 * Math.sin(direction));
    const head = new Path2D();
    const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
    head.moveTo(tipX, tipY);
    for (const [along, across] of [[-12, 6], [-9, 0], [-12, -6]]) {
      head.lineTo(tipX + along * cos - across * sin, tipY + along * sin + across * cos);
    }
    head.closePath();
    context.strokeStyle = halo;
    context.lineWidth = 5;
    context.stroke(line);
    context.lineWidth = 3.5;
    context.stroke(head);
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = 2.2;
    // From somewhere in a country: the line does not claim to know from where.
    if (rough) context.setLineDash([7, 6]);
    context.stroke(line);
    context.setLineDash([]);
    context.fill(head);
    if (rough) return;
    // Where it set out.
    context.beginPath();
    context.arc(points[0], points[1], 3.2, 0, 2 * Math.PI);
    context.fillStyle = halo;
    context.fill();
    context.lineWidth = 1.8;
    context.stroke();
  }
}

function toSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}
