/** Web Mercator with the world as a square of 256 units, longitude -180 at x = 0 and the north at y = 0. */

export const WORLD = 256;
const MAX_LAT = 85.05112878;
const RADIANS = Math.PI / 180;

/** What a map shows: a window of `width` × `height` CSS pixels whose top left corner is at `left`, `top`. */
export interface View {
  readonly zoom: number;
  /** CSS pixels for one unit of the world: 2 to the power of the zoom. */
  readonly scale: number;
  /** World units; beyond 0 to 256 in a further copy of the world. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As `org.dateline.geo.Extent`, in degrees: west > east crosses the antimeridian. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function worldX(lon: number): number {
  return (lon / 360 + 0.5) * WORLD;
}

export function worldY(lat: number): number {
  const clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * RADIANS;
  return (0.5 - Math.log(Math.tan(Math.PI / 4 + clamped / 2)) / (2 * Math.PI)) * WORLD;
}

export function lonOf(x: number): number {
  return (x / WORLD - 0.5) * 360;
}

export function latOf(y: number): number {
  return (2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
}

/** Where the whole extent just fits into so many pixels: exact, with a fractional zoom. */
export function fit(
  { west, south, east, north }: Extent,
  width: number,
  height: number,
): { lon: number; lat: number; zoom: number } {
  const x0 = worldX(west);
  const x1 = worldX(east < west ? east + 360 : east);
  const y0 = worldY(north);
  const y1 = worldY(south);
  const scale = Math.min(width / Math.max(1e-6, x1 - x0), height / Math.max(1e-6, y1 - y0));
  const lon = lonOf((x0 + x1) / 2);
  return { lon: lon > 180 ? lon - 360 : lon, lat: latOf((y0 + y1) / 2), zoom: Math.log2(scale) };
}

/** Whether two extents have the same edges but for `tolerance` degrees. */
export function sameExtent(a: Extent, b: Extent | undefined, tolerance = 1e-6): boolean {
  return b !== undefined && (['west', 'south', 'east', 'north'] as const).every((edge) => Math.abs(a[edge] - b[edge]) < tolerance);
}

/** The extent of a view; a view of more than the whole world is the whole world. */
export function extentOf({ left, top, width, height, scale }: View): Extent {
  const north = latOf(top);
  const south = latOf(top + height / scale);
  if (width / scale >= WORLD) return { west: -180, south, east: 180, north };
  return { west: wrapped(lonOf(left)), south, east: wrapped(lonOf(left + width / scale)), north };
}

/** Which copies of the world a view shows: 0 is the one from -180 to 180. */
export function copies({ left, width, scale }: View): number[] {
  const first = Math.floor(left / WORLD);
  const last = Math.floor((left + width / scale) / WORLD);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The view with a margin of so many pixels around it. */
export function padded(view: View, margin: number): View {
  return {
    ...view,
    left: view.left - margin / view.scale,
    top: view.top - margin / view.scale,
    width: view.width + 2 * margin,
    height: view.height + 2 * margin,
  };
}

/** Metres on the ground for one CSS pixel at a latitude, on the sphere of Web Mercator's radius. */
export function metresPerPixel(lat: number, scale: number): number {
  return (Math.cos(lat * RADIANS) * 2 * Math.PI * 6378137) / (WORLD * scale);
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
