import { latOf, metresPerPixel, type View } from './mercator';

/** A round length for the scale bar, true at the latitude in the middle of the view. */
export function scaleBar(view: View, mostPx: number): { widthPx: number; text: string; latitude: string } {
  const lat = latOf(view.top + view.height / view.scale / 2);
  const perPixel = metresPerPixel(lat, view.scale);
  const most = perPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power;
  const text = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const degrees = Math.round(Math.abs(lat));
  return { widthPx: metres / perPixel, text, latitude: `${degrees}°${degrees === 0 ? '' : lat > 0 ? ' N' : ' S'}` };
}
