import { describe, expect, test } from 'vitest';
import { COAST, COUNTRY, decodeBaseMap, detailFor, RIVER } from '../base-map';
import { lonOf, latOf } from '../mercator';
import { encodeBaseMap } from './base-map-bytes';

/** Written by the server; the same bytes are in BaseMapBytesTest. */
const FROM_SERVER =
  '444c4d310504010002a01f0000a01f00000300009f1fcf0fa01fcf0f0000030000a01fd00f9f1fd00f070402a11fa31f0200' +
  '0200000541412d574503414141010102000200000342424203424242010102' +
  '0401';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g)!, (byte) => parseInt(byte, 16)).buffer;
const degrees = (points: Float32Array) =>
  Array.from({ length: points.length / 2 }, (_, i) => [lonOf(points[2 * i]), latOf(points[2 * i + 1])].map((value) => Math.round(value * 1000) / 1000 + 0));

describe('reading the base map', () => {
  const map = decodeBaseMap(bytesOf(FROM_SERVER));

  test('what_the_server_writes_is_read_back', () => {
    expect(map.lines.map(({ kind }) => kind)).toEqual([COUNTRY, COAST, COAST, RIVER]);
    expect(degrees(map.lines[0].points)).toEqual([[10, 0], [10, 10]]);
    expect(map.lines[3].minZoom).toBe(4);
    expect(map.areas.map(({ code, country }) => [code, country])).toEqual([['AA-WE', 'AAA'], ['BBB', 'BBB']]);
  });

  test('rings_follow_their_lines_forwards_and_backwards', () => {
    expect(degrees(map.areas[0].rings[0])).toEqual([[10, 0], [10, 10], [0, 5], [10, 0]]);
    expect(degrees(map.areas[1].rings[0])).toEqual([[10, 0], [20, 5], [10, 10], [10, 0]]);
  });

  test('a_border_knows_both_countries_and_a_coast_one', () => {
    expect(map.lines.slice(0, 3).map(({ countries }) => countries)).toEqual([['AAA', 'BBB'], ['AAA'], ['BBB']]);
  });

  test('other_bytes_and_bytes_cut_off_are_refused', () => {
    expect(() => decodeBaseMap(new TextEncoder().encode('<html>').buffer as ArrayBuffer)).toThrow('DLM1');
    expect(() => decodeBaseMap(bytesOf(FROM_SERVER.slice(0, 60)))).toThrow('cut off');
  });

  test('what_tests_write_is_read_too', () => {
    const { areas } = decodeBaseMap(
      encodeBaseMap([{ kind: COAST, points: [[-10.5, -1], [0, 9], [10.25, 3], [-10.5, -1]] }], [{ kind: 0, code: 'X', country: 'X', polygons: [[[0]]] }]),
    );
    expect(degrees(areas[0].rings[0])[2]).toEqual([10.25, 3]);
  });
});

test('more_zoom_means_more_detail', () => {
  expect([0, 2.99, 3, 5.49, 5.5, 12].map(detailFor)).toEqual(['world', 'world', 'coarse', 'coarse', 'full', 'full']);
});
