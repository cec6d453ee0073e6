import '@fontsource-variable/source-sans-3/index.css';
import symbology from '../../src/main/resources/org/dateline/portrayal/symbology.json';
import '../dateline-map';
import '../dateline-slider';
import type { DatelineSlider } from '../dateline-slider';
import { assemble, seeded } from './blocks';
import { type PlaceRow, kazakhstan } from './map-block';

/** A page with map and slider alone, over a small invented block of events or thousands of random ones. */
const wanted = new URLSearchParams(location.search);
const map = document.querySelector('dateline-map')!;
const slider = document.querySelector<DatelineSlider>('dateline-slider')!;
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.setAttribute('theme', theme);

const codes = symbology.categories.map(({ code }) => code);
const rows = Number(wanted.get('rows') ?? 0);
const block = rows ? random(rows, Number(wanted.get('places') ?? 1000)) : kazakhstan(codes);
const blockUrl = wanted.get('block') ?? URL.createObjectURL(new Blob([block]));

for (const element of [map, slider]) {
  element.theme = theme;
  element.symbology = symbology;
  element.language = wanted.get('language') ?? 'en';
  if (!wanted.has('unloaded')) element.blockUrl = blockUrl;
}
map.basemapUrl = wanted.get('basemap') ?? '/basemap';
const [west, south, east, north] = (wanted.get('bbox') ?? '46,40,88,56').split(',').map(Number);
if (wanted.has('bbox')) map.extent = { west, south, east, north };
else map.whole = { west, south, east, north };
if (wanted.has('selected')) map.selected = wanted.get('selected');
if (wanted.has('mode')) slider.mode = wanted.get('mode') as typeof slider.mode;
if (wanted.has('from')) slider.from = Date.parse(wanted.get('from')!);
if (wanted.has('to')) slider.to = Date.parse(wanted.get('to')!);

/** Events at random places of a box around Kazakhstan over a month, the same on every run. */
function random(count: number, placeCount: number): ArrayBuffer {
  const next = seeded(11);
  const begin = Date.parse('2022-01-01T00:00Z') / 1000;
  const start = Int32Array.from({ length: count }, () => begin + Math.floor(next() * 30 * 86400)).sort();
  const places: PlaceRow[] = Array.from({ length: placeCount }, () => [48 + next() * 38, 41 + next() * 13]);
  return assemble(
    {
      situation: 'random', revision: 1, period: [begin, begin + 30 * 86400], zone: 'Asia/Almaty',
      rows: count, events: count, undated: 0, unplaced: 0, categories: codes, movements: [],
    },
    {
      start,
      place: Uint32Array.from({ length: count }, () => Math.floor(next() * placeCount)),
      look: Uint8Array.from({ length: count }, () => Math.floor(next() ** 2 * codes.length)),
      placeLon: Int32Array.from(places, ([lon]) => lon * 1e7),
      placeLat: Int32Array.from(places, ([, lat]) => lat * 1e7),
      placePrecision: new Uint8Array(placeCount).fill(1),
    },
  );
}
