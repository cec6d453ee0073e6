// Generated events for the scrub benchmark, the same on every run, and what a scan of all of them finds at a time.

export const PERIOD = [Date.parse('2022-01-01T18:00Z') / 1000, Date.parse('2022-01-07T18:00Z') / 1000];
export const EXTENT = { west: 46, south: 40, east: 88, north: 56 };
const NO_PLACE = 0xffffffff;
const CATEGORIES = 12;

/** Random numbers that are the same on every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * So many events over six days at a twentieth as many places: a third of the places hold two thirds of the events,
 * a tenth of the events last for hours, a tenth happened at some time within hours, and one in a hundred has no place.
 * Events begin at half minutes, so that no step of whole minutes falls on a beginning.
 */
export function generate(events, seed = 20220105) {
  const random = seeded(seed);
  const places = Math.max(20, Math.round(events / 20));
  const placeLon = new Int32Array(places);
  const placeLat = new Int32Array(places);
  const centres = Array.from({ length: 24 }, () => [
    EXTENT.west + 2 + random() * (EXTENT.east - EXTENT.west - 4),
    EXTENT.south + 2 + random() * (EXTENT.north - EXTENT.south - 4),
  ]);
  for (let i = 0; i < places; i++) {
    const [lon, lat] = centres[Math.floor(random() * centres.length)];
    const spread = i % 3 === 0 ? 12 : 3;
    placeLon[i] = Math.round(within(lon + (random() - 0.5) * spread, EXTENT.west, EXTENT.east) * 1e7);
    placeLat[i] = Math.round(within(lat + (random() - 0.5) * spread, EXTENT.south, EXTENT.north) * 1e7);
  }
  const minutes = (PERIOD[1] - PERIOD[0]) / 60;
  const start = Int32Array.from({ length: events }, () => PERIOD[0] + Math.floor(random() * minutes) * 60 + 30).sort();
  const place = new Uint32Array(events);
  const look = new Uint8Array(events);
  const spans = [];
  for (let row = 0; row < events; row++) {
    const busy = random() < 2 / 3 ? places / 3 : places;
    place[row] = random() < 0.01 ? NO_PLACE : Math.floor(random() * busy);
    look[row] = Math.floor(random() ** 1.5 * CATEGORIES);
    const kind = random();
    if (kind < 0.2) spans.push([row, start[row] + 3600 * (1 + Math.floor(random() * 12)), kind < 0.1 ? 1 : 0]);
  }
  return {
    start,
    place,
    look,
    spanRow: Uint32Array.from(spans, ([row]) => row),
    spanEnd: Int32Array.from(spans, ([, end]) => end),
    spanKind: Uint8Array.from(spans, ([, , kind]) => kind),
    placeLon,
    placeLat,
    placePrecision: new Uint8Array(places).fill(1),
  };
}

/** Rows that begin in `[from, to)`, and rows that began before and last over `from`, by looking at every one. */
export function scan({ start, spanRow, spanEnd, spanKind }, from, to) {
  const began = [];
  const continuing = [];
  for (let row = 0; row < start.length; row++) if (start[row] >= from && start[row] < to) began.push(row);
  for (let i = 0; i < spanRow.length; i++) {
    if (spanKind[i] === 1 && start[spanRow[i]] < from && spanEnd[i] > from) continuing.push(spanRow[i]);
  }
  return { began, continuing };
}

function within(value, low, high) {
  return Math.max(low + 0.01, Math.min(high - 0.01, value));
}
