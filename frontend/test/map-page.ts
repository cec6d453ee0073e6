import '@fontsource-variable/source-sans-3/index.css';
import symbology from '../../src/main/resources/org/dateline/portrayal/symbology.json';
import '../dateline-map';
import '../dateline-slider';
import type { DatelineSlider } from '../dateline-slider';
import { encodeBaseMap } from './base-map-bytes';
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
map.basemapUrl = wanted.get('basemap') ?? inventedBaseMap();
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

/** A base map of one country in two regions, answered by this page itself. */
function inventedBaseMap(): string {
  const bytes = encodeBaseMap(
    [
      { kind: 2, points: [[54, 41], [56, 48]] },
      { kind: 0, points: [[56, 48], [47, 49], [50, 42], [54, 41]] },
      { kind: 0, points: [[54, 41], [80, 42], [87, 49], [70, 55], [56, 48]] },
      { kind: 7, minZoom: 3, points: [[60, 44], [66, 45], [70, 41.5]] },
    ],
    [
      { kind: 0, code: 'KZ-MAN', country: 'KAZ', polygons: [[[1, 0]]] },
      { kind: 0, code: 'KZ-ALM', country: 'KAZ', polygons: [[[2, -1]]] },
    ],
  );
  const labels = [
    ['country', 'KAZ', 66, 48, 1, [['en', 'Kazakhstan', null, null]]],
    ['capital', 'KZ', 71.45, 51.18, 3, [['en', 'Astana', null, 1553299200], ['en', 'Nur-Sultan', 1553299200, 1663372800]]],
    ['regional-capital', 'KZ', 73.1, 49.8, 4, [['en', 'Karaganda', null, null], ['ru', 'Караганда', null, null]]],
  ];
  const plain = window.fetch.bind(window);
  let broken = Number(wanted.get('broken') ?? 0);
  window.fetch = (input, init) => {
    const address = String(input);
    if (!address.startsWith('invented/')) return plain(input, init);
    if (broken-- > 0) return Promise.resolve(new Response('', { status: 503 }));
    return Promise.resolve(address.endsWith('/labels') ? Response.json(labels) : new Response(bytes));
  };
  return 'invented';
}
