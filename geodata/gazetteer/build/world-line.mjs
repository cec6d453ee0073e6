// One place is one line; src/docs/gazetteer.md says what its columns are.

/** Names in order, each text once: the first way in which it is used stays. */
export function names() {
  const seen = new Map();
  return {
    add(text, language, mark) {
      const clean = (text ?? '').normalize('NFC').replace(/[\p{C}\s]+/gu, ' ').trim();
      if (clean && /[\p{L}\p{N}]/u.test(clean) && clean.length <= 200 && (mark === '^' || !seen.has(clean))) {
        seen.set(mark === '^' ? `^${clean}` : clean, { text: clean, language, mark });
      }
      return this;
    },
    has: (text) => seen.has((text ?? '').normalize('NFC')),
    all: () => [...seen.values()],
  };
}

export function line(p) {
  if (!p.zone) throw new Error(`No time zone: ${p.id}`);
  return [
    p.id, p.class, p.feature ?? '', p.country ?? '', `${position(p.lon)},${position(p.lat)}`, p.precision ?? '', p.zone,
    p.population || '', p.parents.filter(Boolean).join(' '), (p.capitalOf ?? []).filter(Boolean).join(' '), (p.areas ?? []).join(' '), `@${p.source}`,
    ...p.names.all().map((n) => `${n.mark}${n.language}:${n.text}`),
  ].join('\t');
}

/** Degrees to a metre. */
export const position = (degrees) => Math.round(degrees * 1e5) / 1e5;

/** The middle of places: their medians, so that one wrong entry does not move it far. */
export function inDegrees(members) {
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return { lon: middle(members.map((m) => m.lon)), lat: middle(members.map((m) => m.lat)) };
}

/** Places by tenth of a degree. */
export class Grid {
  #cells = new Map();

  constructor(places) {
    for (const p of places) {
      const key = `${Math.floor(p.lon * 10)} ${Math.floor(p.lat * 10)}`;
      if (!this.#cells.has(key)) this.#cells.set(key, []);
      this.#cells.get(key).push(p);
    }
  }

  /** Places in the square of this many degrees to each side. */
  near({ lon, lat }, degrees) {
    const found = [];
    for (let x = Math.floor((lon - degrees) * 10); x <= Math.floor((lon + degrees) * 10); x++) {
      for (let y = Math.floor((lat - degrees) * 10); y <= Math.floor((lat + degrees) * 10); y++) {
        found.push(...(this.#cells.get(`${x} ${y}`) ?? []));
      }
    }
    return found;
  }
}
