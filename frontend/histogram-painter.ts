import type { Track } from './time-scale';

/** Bars to paint: a stack of the categories' counts in each bin, over the length of the bin. */
export interface Bars {
  /** Epoch milliseconds, one more than bins. */
  edges: number[];
  /** `bins[bin * colours.length + category]`, as `EventCounts.histogram` gives them. */
  bins: Uint32Array;
  colours: string[];
}

/** The greatest number of events in one bin. */
export function peakOf({ bins, colours }: Bars): number {
  let peak = 0;
  for (let at = 0; at < bins.length; at += colours.length) {
    let total = 0;
    for (let i = 0; i < colours.length; i++) total += bins[at + i];
    peak = Math.max(peak, total);
  }
  return peak;
}

const FAINT = 0.3;
const HEADROOM_PX = 4;

/**
 * Paints the histogram of the slider. The bars are painted once for each change of data, colour or size; a step
 * lays the faint bars and the strong ones of the interval over each other.
 */
export class HistogramPainter {
  readonly #bars = document.createElement('canvas');
  #scale = 1;

  /** @param heightPx CSS pixels */
  prepare(bars: Bars, track: Track, heightPx: number, scale: number): void {
    this.#scale = scale;
    this.#bars.width = Math.max(1, Math.round(track.widthPx * scale));
    this.#bars.height = Math.round(heightPx * scale);
    const context = this.#bars.getContext('2d');
    const peak = peakOf(bars);
    if (!context || peak === 0) return;
    context.scale(scale, scale);
    const { edges, bins, colours } = bars;
    const xPx = (instant: number) => ((instant - track.from) / (track.to - track.from)) * track.widthPx;
    for (let bin = 0; bin < edges.length - 1; bin++) {
      const left = Math.round(xPx(edges[bin]) * scale) / scale;
      const right = Math.round(xPx(edges[bin + 1]) * scale) / scale;
      const width = Math.max(1, right - left - (right - left >= 4 ? 1 : 0));
      let total = 0;
      for (let i = 0; i < colours.length; i++) total += bins[bin * colours.length + i];
      if (total === 0) continue;
      // One event among thousands still shows: a bar is two pixels high at least.
      const perEvent = Math.max(2, (total / peak) * (heightPx - HEADROOM_PX)) / total;
      let under = 0;
      for (let i = 0; i < colours.length; i++) {
        const count = bins[bin * colours.length + i];
        if (count === 0) continue;
        context.fillStyle = colours[i];
        context.fillRect(left, heightPx - (under + count) * perEvent, width, count * perEvent);
        under += count;
      }
    }
  }

  /** Paints one state; `strongFrom` and `strongTo` in CSS pixels from the left. */
  paint(canvas: HTMLCanvasElement, strongFrom: number, strongTo: number): void {
    const { width, height } = this.#bars;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    context.globalAlpha = FAINT;
    context.drawImage(this.#bars, 0, 0);
    context.globalAlpha = 1;
    const left = Math.max(0, Math.round(strongFrom * this.#scale));
    const right = Math.min(width, Math.round(strongTo * this.#scale));
    if (right <= left) return;
    context.clearRect(left, 0, right - left, height);
    context.drawImage(this.#bars, left, 0, right - left, height, left, 0, right - left, height);
  }
}
