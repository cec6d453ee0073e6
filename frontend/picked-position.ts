import { latOf, lonOf, type View } from './mercator';

/** A position in OGC:CRS84: longitude first, in degrees. */
export interface Picked {
  lon: number;
  lat: number;
}

/**
 * What somebody points at, to six decimals (some ten centimetres). A map that was dragged round the world more than
 * once still gives a longitude between -180 and 180.
 *
 * @param x CSS pixels from the left edge of the map
 * @param y CSS pixels from its top
 */
export function pickedPosition(view: View | undefined, x: number, y: number): Picked | undefined {
  if (!view || view.width <= 0 || view.height <= 0) return undefined;
  const lon = lonOf(view.left + x / view.scale);
  const lat = latOf(view.top + y / view.scale);
  const around = ((((lon + 180) % 360) + 360) % 360) - 180;
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return Number.isFinite(around) && Number.isFinite(lat) ? { lon: round(around), lat: round(lat) } : undefined;
}
