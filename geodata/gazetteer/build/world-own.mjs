// Reads world-places.txt: places that no list has, and what people also call those that lists have.
import { position } from './world-line.mjs';

const MARKS = { '=': '+', '~': '~', '!': '!', '^': '^', '-': '-' };

export function readOwn(text) {
  const blocks = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      const head = line.split('|').map((s) => s.trim());
      const demonyms = head.length === 2 && head[0].startsWith('+') ? head.pop().split(';') : [];
      blocks.push({ head, names: demonyms.flatMap((d) => demonym(d.trim(), 'en')) });
      continue;
    }
    const [, language, list] = line.match(/^ +([a-zA-Z-]+): (.*)$/);
    for (const name of list.split(';')) {
      const [, said, mark] = name.trim().match(/^(.*?)(?: ([=~!^-]))?$/);
      blocks.at(-1).names.push(...(mark === '^' ? demonym(said, language) : [{ text: said, language, mark: mark ? MARKS[mark] : '=' }]));
    }
  }
  return { needed: new Set(), apply: (world) => apply(blocks, world) };
}

/** An adjective, and where it is regular the plural of those whom it calls so. */
function demonym(text, language) {
  const forms = language === 'en' && /[^szhx]$/.test(text) && !/(ese|man|men|women|People)$/.test(text) ? [text, `${text}s`] : [text];
  return forms.map((form) => ({ text: form, language, mark: '^' }));
}

function apply(blocks, world) {
  const unknown = [];
  for (const { head, names } of blocks) {
    const place = head.length === 1 ? known(head[0], world) : world.put(made(head, world));
    if (!place) {
      unknown.push(head[0]);
      continue;
    }
    const before = place.names;
    // What is written by hand comes first, so that it is the name that is shown.
    place.names = world.names();
    const wrong = new Set(names.filter((n) => n.mark === '-').map((n) => n.text));
    for (const n of names) if (n.mark !== '-') place.names.add(n.text, n.language, n.mark);
    for (const n of before?.all() ?? []) {
      if (wrong.has(n.text)) continue;
      const shown = names.some((own) => own.mark === '=' && own.language === n.language);
      place.names.add(n.text, n.language, n.mark === '=' && shown ? '+' : n.mark);
    }
  }
  if (unknown.length) throw new Error(`Nothing to add to: ${unknown.join(', ')}`);
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
