/** A ring around a symbol or tag. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly width: number;
}

interface Swell {
  readonly mark: number;
  readonly colour: string;
  readonly begun: number;
}

const SWELL_MS = 700;
/** More at once would be a flicker and not a sign. */
const MOST = 40;

/** What passes or points: the swelling of a place that lights up, and the rings of choice and focus. */
export class EffectsLayer {
  /** Where a mark is and how large, in CSS pixels. */
  locate: (mark: number) => { x: number; y: number; radius: number } = () => ({ x: 0, y: 0, radius: 0 });
  rings: () => readonly Ring[] = () => [];
  #swells: Swell[] = [];
  #frame = 0;
  #size = { width: 0, height: 0, pixelRatio: 1 };
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(readonly context: CanvasRenderingContext2D) {}

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Lets marks swell once; nothing moves for those who prefer less motion. */
  swell(marks: readonly { mark: number; colour: string }[]): void {
    if (this.#calm.matches || marks.length === 0 || marks.length > MOST) return;
    const begun = performance.now();
    const again = new Set(marks.map(({ mark }) => mark));
    this.#swells = this.#swells.filter(({ mark }) => !again.has(mark));
    for (const { mark, colour } of marks) this.#swells.push({ mark, colour, begun });
    this.#frame ||= requestAnimationFrame(this.#animate);
  }

  forgetSwells(): void {
    this.#swells = [];
  }

  paint(width: number, height: number, pixelRatio: number): void {
    this.#size = { width, height, pixelRatio };
    const { context } = this;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    const now = performance.now();
    this.#swells = this.#swells.filter(({ begun }) => now - begun < SWELL_MS);
    for (const { mark, colour, begun } of this.#swells) {
      const t = Math.max(0, (now - begun) / SWELL_MS);
      const { x, y, radius } = this.locate(mark);
      context.globalAlpha = 0.55 * (1 - t) ** 1.5;
      context.strokeStyle = colour;
      context.lineWidth = 1 + 5 * (1 - t);
      context.beginPath();
      context.arc(x, y, radius + 3 + 20 * (1 - (1 - t) ** 3), 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
    for (const { x, y, radius, colour, width: line } of this.rings()) {
      context.strokeStyle = colour;
      context.lineWidth = line;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  readonly #animate = (): void => {
    this.#frame = 0;
    const { width, height, pixelRatio } = this.#size;
    this.paint(width, height, pixelRatio);
    if (this.#swells.length > 0) this.#frame = requestAnimationFrame(this.#animate);
  };
}
