import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeBlock, EventBlockError, loadBlock, NO_PLACE } from '../event-block';
import { assemble, encodeBlock, NONE } from './blocks';

const rows = [
  { start: 1641200000, place: 1, look: 2 },
  { start: 1641100000, place: 0, look: 0x23, span: { end: 1641150000, kind: 1 as const } },
  { start: 1641300000, place: NONE, look: 0x80 },
];

describe('decoding', () => {
  test('reads_columns_in_order_of_time_without_copying_them', () => {
    const buffer = encodeBlock(rows);
    const block = decodeBlock(buffer);
    expect([...block.start]).toEqual([1641100000, 1641200000, 1641300000]);
    expect([...block.place]).toEqual([0, 1, NO_PLACE]);
    expect([...block.look]).toEqual([0x23, 2, 0x80]);
    expect([...block.spanEnd]).toEqual([1641150000]);
    expect(block.start.buffer).toBe(buffer);
    expect(block.bytes).toBe(buffer.byteLength);
  });

  test('an_empty_block_is_a_block', () => {
    expect(decodeBlock(encodeBlock([], { places: 0 })).rows).toBe(0);
  });

  test('a_block_without_spans_needs_no_columns_for_them', () => {
    const columns = {
      start: Int32Array.of(5),
      place: Uint32Array.of(0),
      look: Uint8Array.of(0),
      placeLon: Int32Array.of(0),
      placeLat: Int32Array.of(0),
      placePrecision: Uint8Array.of(1),
    };
    const block = decodeBlock(assemble({ rows: 1, categories: ['protest'] }, columns));
    expect(block.spanRow.length).toBe(0);
  });

  test('a_wrong_beginning_is_named', () => {
    const buffer = encodeBlock(rows);
    new Uint8Array(buffer)[3] = 0x32;
    expect(() => decodeBlock(buffer)).toThrow('The event block does not begin with DLB1.');
    expect(() => decodeBlock(new ArrayBuffer(3))).toThrow('cut off: 3 bytes');
  });

  test('a_block_cut_anywhere_is_refused', () => {
    const buffer = encodeBlock(rows);
    const length = buffer.byteLength - 3; // the last column is one byte a place and padded
    for (let size = 0; size < length; size++) {
      expect(() => decodeBlock(buffer.slice(0, size)), `cut at ${size}`).toThrow(EventBlockError);
    }
  });

  test.each([
    [{ rows: [{ start: 0, place: 0, look: 9 }], places: 1 }, 'category that is not there'],
    [{ rows: [{ start: 0, place: 7, look: 0 }], places: 2 }, 'place that is not there'],
    [{ rows: [{ start: 0, place: 0, look: 0, span: { end: 30, kind: 1 as const } }], places: 1 }, 'shorter than a minute'],
  ])('a_reference_to_nothing_is_refused %#', (input, message) => {
    expect(() => decodeBlock(encodeBlock(input.rows, { places: input.places }))).toThrow(message);
  });

  test('rows_out_of_order_are_refused', () => {
    const buffer = encodeBlock(rows);
    decodeBlock(buffer).start.reverse();
    expect(() => decodeBlock(buffer)).toThrow('not in order of time at row 1');
  });

  test('a_header_that_is_not_json_is_refused', () => {
    const buffer = encodeBlock(rows);
    new Uint8Array(buffer)[9] = 0xff;
    expect(() => decodeBlock(buffer)).toThrow('not JSON in UTF-8');
  });
});

describe('loading', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('all_who_ask_for_one_address_share_one_download', async () => {
    const fetched = vi.fn(async () => new Response(encodeBlock(rows)));
    vi.stubGlobal('fetch', fetched);
    const [one, other] = await Promise.all([loadBlock('http://test/a'), loadBlock('http://test/a')]);
    expect(one).toBe(other);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test('a_failed_download_can_be_tried_again', async () => {
    const answers = [new Response('', { status: 503 }), new Response(encodeBlock(rows))];
    vi.stubGlobal('fetch', async () => answers.shift());
    await expect(loadBlock('http://test/b')).rejects.toThrow('not delivered: 503');
    expect((await loadBlock('http://test/b')).rows).toBe(3);
  });
});
