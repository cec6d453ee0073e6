import type { BlockPlace } from '../event-block';

/** A row as a test writes it; times in seconds. */
export interface Row {
  start: number;
  place: number;
  look: number;
  span?: { end: number; kind: 0 | 1 };
}

export const NONE = 0xffffffff;

/** Writes rows (in any order) as an event block. */
export function encodeBlock(
  rows: Row[],
  options: { categories?: string[]; places?: number; period?: [number, number]; names?: BlockPlace[] } = {},
): ArrayBuffer {
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  const spans = sorted.map((row, index) => ({ ...row, index })).filter((row) => row.span);
  const places = options.places ?? 1 + Math.max(0, ...rows.map((row) => (row.place === NONE ? 0 : row.place)));
  const categories = options.categories ?? ['protest', 'clash', 'arrests', 'economy'];
  return assemble(
    {
      situation: 'test',
      revision: 1,
      period: options.period ?? [sorted[0]?.start ?? 0, (sorted.at(-1)?.start ?? 0) + 60],
      zone: 'Asia/Almaty',
      rows: sorted.length,
      events: sorted.filter((row) => (row.look & 0x80) === 0).length,
      categories,
      places: options.names,
    },
    {
      start: Int32Array.from(sorted, (row) => row.start),
      place: Uint32Array.from(sorted, (row) => row.place),
      look: Uint8Array.from(sorted, (row) => row.look),
      spanRow: Uint32Array.from(spans, (row) => row.index),
      spanEnd: Int32Array.from(spans, (row) => row.span!.end),
      spanKind: Uint8Array.from(spans, (row) => row.span!.kind),
      placeLon: Int32Array.from({ length: places }, (_, i) => 700000000 + i * 1000000),
      placeLat: Int32Array.from({ length: places }, (_, i) => 450000000 + i * 500000),
      placePrecision: new Uint8Array(places),
    },
  );
}

/** Puts a header and columns together as `src/docs/event-block.md` says. */
export function assemble(
  header: Record<string, unknown>,
  columns: Record<string, Int32Array | Uint32Array | Uint8Array>,
): ArrayBuffer {
  const aligned = (size: number, to: number) => Math.ceil(size / to) * to;
  const placed = (base: number) => {
    let offset = base;
    const entries = Object.entries(columns).map(([name, values]) => {
      const type = values instanceof Int32Array ? 'int32' : values instanceof Uint32Array ? 'uint32' : 'uint8';
      const entry = { type, offset, length: values.length };
      offset = aligned(offset + values.byteLength, 4);
      return [name, entry] as const;
    });
    return { entries: Object.fromEntries(entries), end: offset };
  };
  const encode = (base: number) => new TextEncoder().encode(JSON.stringify({ ...header, columns: placed(base).entries }));
  // Offsets have as many digits as they need: grow the base until the header that names them fits before it.
  let base = aligned(8 + encode(0).length, 8);
  while (8 + encode(base).length > base) base += 8;
  const { entries, end } = placed(base);
  const buffer = new ArrayBuffer(end);
  const bytes = new Uint8Array(buffer).fill(32, 8, base);
  bytes.set(new TextEncoder().encode('DLB1'));
  new DataView(buffer).setUint32(4, base - 8, true);
  bytes.set(encode(base), 8);
  for (const [name, values] of Object.entries(columns)) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), entries[name].offset);
  }
  return buffer;
}

/** Random numbers that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
