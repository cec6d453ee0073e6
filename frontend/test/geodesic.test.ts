import { describe, expect, test } from 'vitest';
import { geodesic, part } from '../geodesic';
import { latOf, lonOf, worldX, worldY } from '../mercator';
import { shareOf } from '../movements';

const position = (line: Float64Array, i: number) => [lonOf(line[2 * i]), latOf(line[2 * i + 1])];
const last = (line: Float64Array) => line.length / 2 - 1;

describe('great circles', () => {
  test('a_line_begins_and_ends_exactly_at_its_places', () => {
    const line = geodesic(37.62, 55.75, 76.93, 43.25);
    expect(line[0]).toBe(worldX(37.62));
    expect(line.at(-2)).toBe(worldX(76.93));
    expect(line.at(-1)).toBe(worldY(43.25));
  });

  test('between_places_of_equal_latitude_it_bends_towards_the_pole', () => {
    const line = geodesic(0, 50, 90, 50);
    const [lon, lat] = position(line, Math.round(last(line) / 2));
    expect(lon).toBeCloseTo(45, 0);
    // The highest latitude of this circle: tan φ = tan 50° / cos 45°.
    expect(lat).toBeCloseTo(59.32, 0);
  });

  test('it_crosses_the_antimeridian_the_short_way', () => {
    const line = geodesic(170, 0, -170, 0);
    expect(line.at(-2)! - line[0]).toBeCloseTo(worldX(20) - worldX(0), 6);
    const back = geodesic(-170, 0, 170, 0);
    expect(back.at(-2)! - back[0]).toBeCloseTo(worldX(-20) - worldX(0), 6);
  });

  test('a_place_and_itself_are_a_line_of_no_length', () => {
    expect(Array.from(geodesic(10, 10, 10, 10))).toEqual([worldX(10), worldY(10), worldX(10), worldY(10)]);
  });

  test('opposite_places_have_a_line_too', () => {
    expect(geodesic(0, 0, 180, 0).every(Number.isFinite)).toBe(true);
  });
});

describe('a line that grows', () => {
  const line = Float64Array.of(0, 0, 3, 0, 3, 1);

  test('half_of_it_ends_half_way', () => {
    const half = part(line, 0.5);
    expect(Array.from(half.points)).toEqual([0, 0, 2, 0]);
    expect(half.direction).toBe(0);
  });

  test('nothing_of_it_is_its_beginning_and_all_of_it_its_end', () => {
    expect(Array.from(part(line, 0).points)).toEqual([0, 0, 0, 0]);
    expect(Array.from(part(line, 1).points)).toEqual([0, 0, 3, 0, 3, 1]);
    expect(part(line, 1).direction).toBeCloseTo(Math.PI / 2, 9);
  });

  test('it_grows_from_departure_to_arrival', () => {
    const movement = { depart: 1000, arrive: 2000 };
    const until = (to: number) => shareOf(movement, { mode: 'until', from: 0, to });
    expect([1000, 1250, 2000, 9000].map(until)).toEqual([0, 0.25, 1, 1]);
  });

  test('with_one_time_known_it_is_there_in_full_from_then', () => {
    const movement = { depart: 1000, arrive: 1000 };
    expect(shareOf(movement, { mode: 'until', from: 0, to: 1000 })).toBe(0);
    expect(shareOf(movement, { mode: 'until', from: 0, to: 1001 })).toBe(1);
    expect(shareOf(movement, { mode: 'moment', from: 1000, to: 1001 })).toBe(1);
  });

  test('a_window_that_begins_after_the_arrival_does_not_show_it', () => {
    const movement = { depart: 1000, arrive: 2000 };
    expect(shareOf(movement, { mode: 'window', from: 1500, to: 3000 })).toBe(1);
    expect(shareOf(movement, { mode: 'window', from: 2001, to: 3000 })).toBe(0);
  });
});
