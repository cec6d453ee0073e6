import { worldX, worldY, WORLD } from './mercator';

const RADIANS = Math.PI / 180;

/**
 * The great circle between two positions in degrees as points of Web Mercator (world units: x, y, x, y …), as
 * many as it takes to look smooth. It goes the short way, beyond 0 or 256 where that crosses the antimeridian.
 */
export function geodesic(fromLon: number, fromLat: number, toLon: number, toLat: number): Float64Array {
  const a = unit(fromLon, fromLat);
  const b = unit(toLon, toLat);
  const angle = angleBetween(a, b);
  const pieces = angle < 1e-9 ? 1 : Math.max(8, Math.ceil(angle / (1.2 * RADIANS)));
  const points = new Float64Array(2 * (pieces + 1));
  let before = worldX(fromLon);
  for (let i = 0; i <= pieces; i++) {
    const [lon, lat] = i === 0 ? [fromLon, fromLat] : i === pieces ? [toLon, toLat] : between(a, b, angle, i / pieces);
    let x = worldX(lon);
    x += WORLD * Math.round((before - x) / WORLD);
    points[2 * i] = before = x;
    points[2 * i + 1] = worldY(lat);
  }
  return points;
}

/** The first part of a line: `share` of its length from 0 to 1, and the direction (radians) in which it ends. */
export function part(line: Float64Array, share: number): { points: Float64Array; direction: number } {
  const count = line.length / 2;
  let length = 0;
  for (let i = 1; i < count; i++) length += step(line, i);
  let left = length * Math.max(0, Math.min(1, share));
  let end = 1;
  while (end < count - 1 && left > step(line, end)) left -= step(line, end++);
  const last = step(line, end);
  const t = last === 0 ? 0 : Math.min(1, left / last);
  const points = line.slice(0, 2 * (end + 1));
  const dx = line[2 * end] - line[2 * end - 2];
  const dy = line[2 * end + 1] - line[2 * end - 1];
  points[2 * end] = line[2 * end - 2] + t * dx;
  points[2 * end + 1] = line[2 * end - 1] + t * dy;
  return { points, direction: Math.atan2(dy, dx) };
}

function step(line: Float64Array, i: number): number {
  return Math.hypot(line[2 * i] - line[2 * i - 2], line[2 * i + 1] - line[2 * i - 1]);
}

/** Exact for near and for opposite positions, where the arc cosine is not. */
function angleBetween(a: number[], b: number[]): number {
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

function unit(lon: number, lat: number): [number, number, number] {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function between(a: number[], b: number[], angle: number, t: number): [lon: number, lat: number] {
  const sin = Math.sin(angle);
  // Opposite ends have no one great circle; the way over the pole of the first one's meridian is as good as any.
  const p = sin < 1e-9 ? 1 - t : Math.sin((1 - t) * angle) / sin;
  const q = sin < 1e-9 ? t : Math.sin(t * angle) / sin;
  const [x, y, z] = [0, 1, 2].map((i) => p * a[i] + q * b[i]);
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
