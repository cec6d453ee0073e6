/**
 * Times a step of whatever a page shows, the same way for every page. The clock is started before any other script,
 * so that it sees every animation frame and timer that anybody asks for.
 *
 * `work` is the sum of: the call that sets the time and the microtasks it leaves behind; all callbacks of animation
 * frames and timers until the next step, those of earlier steps included; style and layout, forced; and the drawing
 * that canvases put off, forced by reading one pixel of every canvas of the page. It leaves out waiting, and the
 * browser's own painting of the page and compositing.
 *
 * `frame` is the time from one animation frame to the next while each sets a new time, with the browser's frame rate
 * set free: it holds everything, compositing too, and whatever the browser adds.
 */
const ask = globalThis.requestAnimationFrame.bind(globalThis);
const later = globalThis.setTimeout.bind(globalThis);
let inCallbacks = 0;

function timed<T extends unknown[]>(callback: (...values: T) => void): (...values: T) => void {
  return (...values) => {
    const begun = performance.now();
    try {
      callback(...values);
    } finally {
      inCallbacks += performance.now() - begun;
    }
  };
}

globalThis.requestAnimationFrame = (callback) => ask(timed(callback));
globalThis.setTimeout = ((callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) =>
  later(timed(callback), delay, ...values)) as typeof setTimeout;

const nextFrame = () => new Promise<number>((resolve) => ask(resolve));
const nextTask = () => new Promise<void>((resolve) => later(resolve));

export interface Steppable {
  /** Sets the time; resolves when all that follows in microtasks is done. */
  set(to: number): Promise<void> | void;
  /** Roots in which canvases are looked for. */
  roots(): ParentNode[];
}

function readBack(roots: ParentNode[]): void {
  for (const root of roots) {
    for (const canvas of root.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}

/** The work of each step in milliseconds; stops early when the budget of seconds is used up. */
export async function timeWork(page: Steppable, times: number[], budget: number): Promise<number[]> {
  const samples: number[] = [];
  const deadline = performance.now() + budget * 1000;
  inCallbacks = 0;
  for (const time of times) {
    const begun = performance.now();
    await page.set(time);
    const set = performance.now() - begun;
    await nextFrame();
    // Callbacks asked for before this one ran before it, in the same frame.
    const finish = performance.now();
    document.body.getBoundingClientRect();
    readBack(page.roots());
    const forced = performance.now() - finish;
    await nextTask();
    samples.push(set + inCallbacks + forced);
    inCallbacks = 0;
    if (performance.now() > deadline) break;
  }
  return samples;
}

/** From frame to frame, one step in each. */
export async function timeFrames(page: Steppable, times: number[], budget: number): Promise<number[]> {
  const samples: number[] = [];
  const deadline = performance.now() + budget * 1000;
  let last = await nextFrame().then(() => performance.now());
  for (const time of times) {
    void page.set(time);
    await nextFrame();
    const now = performance.now();
    samples.push(now - last);
    last = now;
    if (now > deadline) break;
  }
  return samples;
}
