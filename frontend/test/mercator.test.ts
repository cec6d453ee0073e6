import { describe, expect, test } from 'vitest';
import { copies, extentOf, fit, latOf, lonOf, metresPerPixel, padded, type View, worldX, worldY } from '../mercator';
import { scaleBar } from '../scale-bar';

const viewOf = (lon: number, lat: number, zoom: number, width: number, height: number): View => {
  const scale = 2 ** zoom;
  return { zoom, scale, left: worldX(lon) - width / 2 / scale, top: worldY(lat) - height / 2 / scale, width, height };
};

describe('projection', () => {
  test('the_world_is_a_square_of_256_with_greenwich_in_the_middle', () => {
    expect([worldX(-180), worldX(0), worldX(180)]).toEqual([0, 128, 256]);
    expect(worldY(0)).toBeCloseTo(128, 9);
    expect(worldY(90)).toBeCloseTo(0, 6);
    expect(worldY(-90)).toBeCloseTo(256, 6);
  });

  test('there_and_back_is_where_it_was', () => {
    for (const [lon, lat] of [[76.95, 43.25], [-179.9, -84], [0, 0], [179.99, 71.2]]) {
      expect(lonOf(worldX(lon))).toBeCloseTo(lon, 9);
      expect(latOf(worldY(lat))).toBeCloseTo(lat, 9);
    }
  });
});

describe('extents', () => {
  const kazakhstan = { west: 46, south: 40, east: 88, north: 56 };

  test('what_is_fitted_just_fills_the_narrower_side', () => {
    const { lon, lat, zoom } = fit(kazakhstan, 1040, 700);
    const shown = extentOf(viewOf(lon, lat, zoom, 1040, 700));
    expect(shown.west).toBeCloseTo(46, 6);
    expect(shown.east).toBeCloseTo(88, 6);
    expect(shown.south).toBeLessThan(40);
    expect(shown.north).toBeGreaterThan(56);
  });

  test('a_view_fitted_to_its_own_extent_stays_where_it_is', () => {
    const view = viewOf(66.6, 48.1, 5.37, 900, 500);
    const again = fit(extentOf(view), 900, 500);
    expect(again.zoom).toBeCloseTo(5.37, 9);
    expect(again.lat).toBeCloseTo(48.1, 9);
  });

  test('an_extent_over_the_antimeridian_is_fitted_across_it', () => {
    const { lon, zoom } = fit({ west: 177, south: -20, east: -178, north: -15 }, 500, 5000);
    expect(lon).toBeCloseTo(179.5, 9);
    expect(2 ** zoom * worldX(5) - 2 ** zoom * worldX(0)).toBeCloseTo(500, 6);
    const shown = extentOf(viewOf(179.5, -17.5, zoom, 500, 500));
    expect(shown.west).toBeCloseTo(177, 6);
    expect(shown.east).toBeCloseTo(-178, 6);
  });

  test('a_view_wider_than_the_world_is_the_world', () => {
    const { west, east } = extentOf(viewOf(100, 0, 1, 1400, 600));
    expect([west, east]).toEqual([-180, 180]);
  });

  test('copies_of_the_world_are_those_in_sight', () => {
    expect(copies(viewOf(0, 0, 3, 400, 400))).toEqual([0]);
    expect(copies(viewOf(179, 0, 3, 400, 400))).toEqual([0, 1]);
    expect(copies(viewOf(0, 0, 0, 700, 400))).toEqual([-1, 0, 1]);
  });

  test('a_margin_leaves_the_middle_where_it_is', () => {
    const view = viewOf(66, 48, 4, 800, 600);
    const wide = padded(view, 100);
    expect(wide.width).toBe(1000);
    expect(wide.left + wide.width / 2 / wide.scale).toBeCloseTo(view.left + view.width / 2 / view.scale, 9);
  });
});

describe('scale bar', () => {
  test('a_pixel_is_shorter_on_the_ground_away_from_the_equator', () => {
    expect(metresPerPixel(0, 1)).toBeCloseTo(156543.03, 2);
    expect(metresPerPixel(60, 1)).toBeCloseTo(156543.03 / 2, 2);
  });

  test('it_is_a_round_length_true_at_the_latitude_it_names', () => {
    const view = viewOf(66, 48, 5, 1000, 700);
    const bar = scaleBar(view, 120);
    expect(bar.text).toBe('200 km');
    expect(bar.latitude).toBe('48° N');
    expect(bar.widthPx * metresPerPixel(48, view.scale)).toBeCloseTo(200_000, 0);
    expect(scaleBar(viewOf(178, -18, 12, 500, 500), 100)).toMatchObject({ text: '2 km', latitude: '18° S' });
  });
});
