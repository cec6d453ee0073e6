import { expect, test } from 'vitest';
import { type View, worldX, worldY } from '../mercator';
import { pickedPosition } from '../picked-position';

/** A map of 800 by 600 pixels at zoom 6 around a position. */
function around(lon: number, lat: number): View {
  const scale = 2 ** 6;
  return { zoom: 6, scale, left: worldX(lon) - 400 / scale, top: worldY(lat) - 300 / scale, width: 800, height: 600 };
}

test('the_middle_of_the_map_is_its_centre', () => {
  expect(pickedPosition(around(76.945, 43.2389), 400, 300)).toEqual({ lon: 76.945, lat: 43.2389 });
});

test('to_the_right_is_east_and_up_is_north', () => {
  const picked = pickedPosition(around(76.9, 43.2), 500, 200)!;
  expect(picked.lon).toBeGreaterThan(76.9);
  expect(picked.lat).toBeGreaterThan(43.2);
});

test('beyond_the_antimeridian_a_longitude_stays_between_its_bounds', () => {
  expect(pickedPosition(around(190, 0), 400, 300)).toEqual({ lon: -170, lat: 0 });
  expect(pickedPosition(around(-540, 0), 400, 300)!.lon).toBe(-180);
});

test('without_a_map_nothing_is_picked', () => {
  expect(pickedPosition(undefined, 1, 1)).toBeUndefined();
  expect(pickedPosition({ ...around(0, 0), width: 0 }, 1, 1)).toBeUndefined();
});
