// Reads world-places.txt: places that no list has, and what people also call those that lists have.
import { position } from './world-line.mjs';

const MARKS = { '=': '+', '~': '~', '!': '!', '^': '^' };

export function readOwn(text) {
  const blocks = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      blocks.push({ head: line.split('|').map((s) => s.trim()), names: [] });
      continue;
    }
    const [, language, list] = line.match(/^ +([a-zA-Z-]+): (.*)$/);
    for (const name of list.split(';')) {
      const [, said, mark] = name.trim().match(/^(.*?)(?: ([=~!^]))?$/);
      blocks.at(-1).names.push({ text: said, language, mark: mark ? MARKS[mark] : '=' });
      if (mark === '^' && language === 'en' && /[^szhx]$/.test(said) && !/ese$|man$|men$/.test(said)) {
        blocks.at(-1).names.push({ text: `${said}s`, language, mark: '^' });
      }
    }
  }
  return { needed: new Set(), apply: (world) => apply(blocks, world) };
}

function apply(blocks, world) {
  for (const { head, names } of blocks) {
    const place = head.length === 1 ? known(head[0], world) : world.put(made(head, world));
    if (!place) throw new Error(`Nothing to add to: ${head[0]}`);
    const before = place.names;
    // What is written by hand comes first, so that it is the name that is shown.
    place.names = world.names();
    for (const n of names) place.names.add(n.text, n.language, n.mark);
    for (const n of before?.all() ?? []) {
      const shown = names.some((own) => own.mark === '=' && own.language === n.language);
      place.names.add(n.text, n.language, n.mark === '=' && shown ? '+' : n.mark);
    }
  }
}

/** `+ US`, `+ US.TX` or `+ gn:5128581`. */
function known(head, { places, countryOf, areaOf }) {
  const key = head.replace(/^\+ /, '');
  return places.get(countryOf.get(key) ?? areaOf.get(key) ?? key);
}

/** `id | class | country | lies in | longitude,latitude | time zone | precision | people`. */
function made([id, placeClass, country, within, at, zone, precision, people], { countryOf, areaOf, zoneFor, places }) {
  const [lon, lat] = at.split(',').map(Number);
  const parents = within === '-' ? [] : within.split(' ').map((w) => countryOf.get(w) ?? areaOf.get(w) ?? (places.has(w) || w.includes(':') || /^[a-z-]+$/.test(w) ? w : fail(id, w)));
  if (country && country !== '-' && placeClass === 'country') countryOf.set(country, id);
  return {
    id, class: placeClass, feature: '', country: country === '-' ? '' : country, lon: position(lon), lat: position(lat),
    zone: zone === '-' ? zoneFor([], { lon, lat }, country) ?? 'UTC' : zone, precision: precision === '-' ? '' : precision,
    population: people === '-' ? null : Number(people), parents, source: 'd', names: null, areas: [],
  };
}

function fail(id, within) {
  throw new Error(`${id} lies in ${within}, which is not known`);
}
