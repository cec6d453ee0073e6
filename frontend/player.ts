/** Real milliseconds between two states where motion is not wanted. */
const PAUSE = 1000;
/** A page that hung does not jump ahead by all the time it hung. */
const LONGEST_FRAME = 1000;

/**
 * Calls back with the real time since the last call while it plays: on every animation frame, or once a second
 * where the reader prefers reduced motion.
 */
export class Player {
  readonly #tick: (elapsed: number) => void;
  #frame = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: number | undefined;

  constructor(tick: (elapsed: number) => void) {
    this.#tick = tick;
  }

  start(): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#timer = setInterval(() => this.#tick(PAUSE), PAUSE);
    } else {
      this.#frame = requestAnimationFrame(this.#onFrame);
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearInterval(this.#timer);
    this.#last = undefined;
  }

  readonly #onFrame = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#onFrame);
    const elapsed = this.#last === undefined ? 0 : Math.min(now - this.#last, LONGEST_FRAME);
    this.#last = now;
    this.#tick(elapsed);
  };
}
