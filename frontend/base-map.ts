import type { PlaceName } from './event-block';
import { worldX, worldY } from './mercator';

/** The base map as `src/docs/base-map.md` describes it, its points in units of the world (see `mercator.ts`). */
export interface BaseMapData {
  readonly lines: readonly BaseLine[];
  readonly areas: readonly BaseArea[];
}

/** West, north, east, south in world units. */
export type Bounds = readonly [number, number, number, number];

export interface BaseLine {
  readonly kind: number;
  readonly minZoom: number;
  /** x, y, x, y … */
  readonly points: Float32Array;
  readonly bounds: Bounds;
  /** For borders: the one or two countries they bound. */
  readonly countries: string[];
}

export interface BaseArea {
  readonly kind: number;
  readonly minZoom: number;
  readonly code: string;
  readonly country: string;
  readonly rings: readonly Float32Array[];
  readonly bounds: Bounds;
}

export const COAST = 0;
export const COUNTRY = 1;
export const REGION = 2;
export const DISPUTED = 3;
export const SEAM = 4;
export const SHORE = 6;
export const RIVER = 7;
export const INTERMITTENT_RIVER = 8;

export const LAND = 0;
export const LAKE = 1;
export const OVERLAY = 2;

export type LabelKind = 'country' | 'region' | 'lake' | 'capital' | 'regional-capital' | 'city';

export type BaseLabel = readonly [
  kind: LabelKind,
  code: string,
  lon: number,
  lat: number,
  minZoom: number,
  names: readonly PlaceName[],
];

/** How much of the base map to draw; as `BaseMap.Detail`. */
export type Detail = 'world' | 'coarse' | 'full';

export function detailFor(zoom: number): Detail {
  return zoom < 3 ? 'world' : zoom < 5.5 ? 'coarse' : 'full';
}

/** Reads a detail of the base map; throws where the bytes are none. */
export function decodeBaseMap(buffer: ArrayBuffer): BaseMapData {
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'DLM1') throw new Error('The base map does not begin with DLM1.');
  const input = new Input(bytes, 4);
  const quantum = input.natural() / 1000;
  const lines = Array.from({ length: input.natural() }, () => readLine(input, quantum));
  const areas = Array.from({ length: input.natural() }, () => readArea(input, lines));
  return { lines, areas };
}

function readLine(input: Input, quantum: number): BaseLine {
  const kind = input.natural();
  const minZoom = input.natural();
  const points = new Float32Array(2 * input.natural());
  for (let i = 0; i < points.length; i += 2) {
    points[i] = worldX((input.lon += input.whole()) * quantum);
    points[i + 1] = worldY((input.lat += input.whole()) * quantum);
  }
  return { kind, minZoom, points, bounds: boundsOf([points]), countries: [] };
}

function readArea(input: Input, lines: readonly BaseLine[]): BaseArea {
  const kind = input.natural();
  const minZoom = input.natural();
  const code = input.text();
  const country = input.text();
  const rings: Float32Array[] = [];
  for (let polygons = input.natural(); polygons > 0; polygons--) {
    for (let left = input.natural(); left > 0; left--) {
      rings.push(joined(Array.from({ length: input.natural() }, () => input.whole()), lines, kind === LAND ? country : ''));
    }
  }
  return { kind, minZoom, code, country, rings, bounds: boundsOf(rings) };
}

/** The ring that lines make, forwards or backwards; what they bound is noted on them. */
function joined(references: readonly number[], lines: readonly BaseLine[], country: string): Float32Array {
  const used = references.map((reference) => lines[reference >= 0 ? reference : -1 - reference]);
  const ring = new Float32Array(used.reduce((sum, line) => sum + line.points.length - 2, 2));
  let at = 0;
  used.forEach(({ points, countries }, i) => {
    if (country && !countries.includes(country)) countries.push(country);
    const count = points.length / 2;
    for (let j = i === 0 ? 0 : 1; j < count; j++) {
      const from = 2 * (references[i] >= 0 ? j : count - 1 - j);
      ring[at++] = points[from];
      ring[at++] = points[from + 1];
    }
  });
  return ring;
}

function boundsOf(lines: readonly Float32Array[]): Bounds {
  let west = Infinity;
  let north = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (const points of lines) {
    for (let i = 0; i < points.length; i += 2) {
      if (points[i] < west) west = points[i];
      if (points[i] > east) east = points[i];
      if (points[i + 1] < north) north = points[i + 1];
      if (points[i + 1] > south) south = points[i + 1];
    }
  }
  return [west, north, east, south];
}

class Input {
  lon = 0;
  lat = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  natural(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.at >= this.bytes.length) throw new Error('The base map is cut off.');
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  whole(): number {
    const value = this.natural();
    return (value >>> 1) ^ -(value & 1);
  }

  text(): string {
    const length = this.natural();
    return new TextDecoder().decode(this.bytes.subarray(this.at, (this.at += length)));
  }
}

const downloads = new Map<string, Promise<unknown>>();

function once<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  let download = downloads.get(url) as Promise<T> | undefined;
  if (!download) {
    download = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`The base map was not delivered: ${response.status}.`);
      return read(response);
    });
    download.catch(() => downloads.delete(url));
    downloads.set(url, download);
  }
  return download;
}

/** Downloads a detail once for all maps of the page; a failure is forgotten, so that asking again tries again. */
export function loadBaseMap(baseUrl: string, detail: Detail): Promise<BaseMapData> {
  return once(`${baseUrl}/${detail}`, async (response) => decodeBaseMap(await response.arrayBuffer()));
}

export function loadBaseLabels(baseUrl: string): Promise<readonly BaseLabel[]> {
  return once(`${baseUrl}/labels`, async (response) => (await response.json()) as readonly BaseLabel[]);
}
