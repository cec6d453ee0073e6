/** A line as a test writes it: degrees. */
export interface WrittenLine {
  kind: number;
  minZoom?: number;
  points: readonly (readonly [lon: number, lat: number])[];
}

export interface WrittenArea {
  kind: number;
  minZoom?: number;
  code: string;
  country: string;
  /** Polygons of rings of references to lines, as in `src/docs/base-map.md`. */
  polygons: readonly (readonly (readonly number[])[])[];
}

/** Writes a base map as the server does, in thousandths of a degree. */
export function encodeBaseMap(lines: readonly WrittenLine[], areas: readonly WrittenArea[]): ArrayBuffer {
  const bytes: number[] = [...new TextEncoder().encode('DLM1')];
  const natural = (value: number) => {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  const whole = (value: number) => natural((value << 1) ^ (value >> 31));
  const text = (value: string) => {
    const encoded = new TextEncoder().encode(value);
    natural(encoded.length);
    bytes.push(...encoded);
  };
  natural(1);
  natural(lines.length);
  let [lon, lat] = [0, 0];
  for (const { kind, minZoom = 0, points } of lines) {
    natural(kind);
    natural(minZoom);
    natural(points.length);
    for (const point of points) {
      const [x, y] = point.map((degrees) => Math.round(degrees * 1000));
      whole(x - lon);
      whole(y - lat);
      [lon, lat] = [x, y];
    }
  }
  natural(areas.length);
  for (const { kind, minZoom = 0, code, country, polygons } of areas) {
    natural(kind);
    natural(minZoom);
    text(code);
    text(country);
    natural(polygons.length);
    for (const rings of polygons) {
      natural(rings.length);
      for (const ring of rings) {
        natural(ring.length);
        ring.forEach(whole);
      }
    }
  }
  return Uint8Array.from(bytes).buffer;
}
