import { timeFrames, timeWork } from './frame-clock';
import symbology from '../../src/main/resources/org/dateline/portrayal/symbology.json';
import '../dateline-map';
import '../dateline-slider';
import type { MapEvents } from '../map-events';
import type { MapScene } from '../map-scene';
import { MAX_EXTENT } from '../symbols';
import { EXTENT } from './scrub-data.mjs';

/** Map and slider as a page has them, without a base map. Only the slider is told the time; it drives the map. */
const wanted = new URLSearchParams(location.search);
const WINDOW = 6 * 3600;

/** What the benchmark looks at to see whether the right events are drawn. */
interface Looked extends HTMLElement {
  events?: MapEvents;
  scene?: MapScene;
  updateComplete: Promise<boolean>;
}

async function open() {
  const map = document.querySelector('dateline-map')!;
  const looked = map as unknown as Looked;
  const slider = document.querySelector('dateline-slider')!;
  const mode = wanted.get('mode') as 'window' | 'until';
  const drawn = new Promise((resolve) => map.addEventListener('first-events', resolve, { once: true }));
  map.symbology = slider.symbology = symbology;
  map.extent = EXTENT;
  slider.mode = mode;
  map.blockUrl = slider.blockUrl = wanted.get('block')!;
  await drawn;
  await slider.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const track = slider.renderRoot.querySelector('dateline-slider-track')!;
  await track.updateComplete;
  const asked = performance.getEntriesByType('resource').find(({ name }) => name.includes('/block/'))!;
  const usableAfter = performance.now() - asked.startTime;

  const page = {
    async set(to: number): Promise<void> {
      if (mode === 'window') slider.from = (to - WINDOW) * 1000;
      slider.to = to * 1000;
      await slider.updateComplete;
      await track.updateComplete;
      await looked.updateComplete;
    },
    roots: () => [looked.shadowRoot!, slider.shadowRoot!, track.shadowRoot!],
  };

  return {
    usableAfter,
    set: page.set,
    timeWork: (times: number[], budget: number) => timeWork(page, times, budget),
    timeFrames: (times: number[], budget: number) => timeFrames(page, times, budget),

    /** What is wrong on the page, given how many events each place has to show; empty where nothing is. */
    wrong(events: number, perPlace: number[]): string {
      const said = Number(/[\d\u202f]+/.exec(track.renderRoot.querySelector('.thumb:last-child')!.ariaValueText!.split(', ')[2])![0].replaceAll('\u202f', ''));
      if (said !== events) return `the slider says ${said} events, not ${events}`;
      const { index, marks } = looked.events!;
      const place = perPlace.findIndex((count, i) => index.placeTotal[i] !== count);
      if (place >= 0) return `place ${place} has ${index.placeTotal[place]} events, not ${perPlace[place]}`;
      const total = new Int32Array(marks.size);
      perPlace.forEach((count, i) => (total[marks.of(i)] += count));
      return painted(looked.scene!, total);
    },
  };
}

/** A mark with events has pixels about its middle; one without, and without such a neighbour, has none. */
function painted(scene: MapScene, total: Int32Array): string {
  const { view, pixelRatio, live } = scene.stage;
  const { marks } = scene.events!;
  const canvas = live[1].canvas;
  const pixels = live[1].getImageData(0, 0, canvas.width, canvas.height).data;
  const at = Array.from(marks.x, (x, mark) => [(x - view.left) * view.scale, (marks.y[mark] - view.top) * view.scale]);
  const lit = at.filter((_, mark) => total[mark] > 0);
  for (let mark = 0; mark < marks.size; mark++) {
    const [x, y] = at[mark];
    if (x < 0 || y < 0 || x >= view.width || y >= view.height) continue;
    // Some shapes are hollow: a few pixels to the side count too.
    const alpha = [0, 3, 6].some((side) => {
      const column = Math.min(canvas.width - 1, Math.floor((x + side) * pixelRatio));
      return pixels[4 * (Math.floor(y * pixelRatio) * canvas.width + column) + 3] > 0;
    });
    if (total[mark] > 0 && !alpha) return `mark ${mark} has ${total[mark]} events and is not painted`;
    const near = () => lit.some(([a, b]) => Math.hypot(a - x, b - y) < MAX_EXTENT);
    if (total[mark] === 0 && alpha && !near()) return `mark ${mark} has no events and is painted`;
  }
  return '';
}

Object.assign(globalThis, { scrub: open() });
