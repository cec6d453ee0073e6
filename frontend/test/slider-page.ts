import '@fontsource-variable/source-sans-3/index.css';
import symbology from '../../src/main/resources/org/dateline/portrayal/symbology.json';
import '../dateline-slider';
import type { DatelineSlider } from '../dateline-slider';
import type { Row } from './blocks';
import { encodeBlock, seeded } from './blocks';

/** A page with the slider alone and generated events of a week, for the browser tests and for looking at it. */
const wanted = new URLSearchParams(location.search);
const hour = 3600;
const begin = Date.parse('2022-01-01T18:00Z') / 1000;
const random = seeded(5);
const rows: Row[] = [];
for (let i = 0; i < Number(wanted.get('rows') ?? 90); i++) {
  const h = Math.floor((0.3 + random() * 0.7) * random() ** 0.4 * 140);
  const lasts = random() < 0.1;
  const start = begin + h * hour;
  rows.push({
    start,
    place: Math.floor(random() * 12),
    look: Math.floor(random() ** 1.6 * 12),
    span: lasts ? { end: start + 30 * hour, kind: 1 } : undefined,
  });
}
const codes = symbology.categories.map(({ code }) => code);
const block = encodeBlock(rows, { categories: codes, places: 12, period: [begin, begin + 144 * hour] });

const slider = document.querySelector<DatelineSlider>('dateline-slider')!;
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.setAttribute('theme', theme);
slider.theme = theme;
slider.symbology = symbology;
const published = (title: string, from: string, until: string) => ({ title, published: Date.parse(from), until: Date.parse(until) });
slider.reports = [
  published('Protests over fuel prices spread', '2022-01-04T09:00Z', '2022-01-04T09:01Z'),
  published('President asks allies for troops after government resigns', '2022-01-05T20:10Z', '2022-01-05T20:11Z'),
  published('What we know about the unrest', '2022-01-05T18:00Z', '2022-01-07T18:00Z'),
  published('Troops land in Almaty', '2022-01-06T18:00Z', '2022-01-07T18:00Z'),
];
if (wanted.has('to')) slider.to = Date.parse(wanted.get('to')!);
if (wanted.has('from')) slider.from = Date.parse(wanted.get('from')!);
if (wanted.has('mode')) slider.mode = wanted.get('mode') as DatelineSlider['mode'];
if (wanted.has('known')) slider.known = Date.parse(wanted.get('known')!);
if (!wanted.has('unloaded')) slider.blockUrl = URL.createObjectURL(new Blob([block]));
