import { describe, expect, test } from 'vitest';
import { HOUR } from '../civil-time';
import { advance, inMode, playStart, type ShownTime, withCursor } from '../playback';

const period = { from: 0, to: 100 * HOUR };
const until: ShownTime = { mode: 'until', from: 0, to: 50 * HOUR };
const window: ShownTime = { mode: 'window', from: 40 * HOUR, to: 50 * HOUR };

describe('playing', () => {
  test('moves_so_many_hours_a_second', () => {
    expect(advance(until, period, 500, 6, false)).toEqual({ time: { ...until, to: 53 * HOUR }, ended: false });
    expect(advance(window, period, 1000, 3, false).time).toEqual({ mode: 'window', from: 43 * HOUR, to: 53 * HOUR });
  });

  test('ends_exactly_at_the_end_of_the_period', () => {
    expect(advance(until, period, 60_000, 6, false)).toEqual({ time: { ...until, to: period.to }, ended: true });
  });

  test('begins_anew_from_the_end_and_where_it_is_to_loop', () => {
    expect(playStart({ ...until, to: period.to }, period)).toEqual({ ...until, to: 0 });
    expect(playStart(until, period)).toBe(until);
    expect(advance(until, period, 60_000, 6, true)).toEqual({ time: { ...until, to: 0 }, ended: false });
  });
});

describe('modes', () => {
  test('keep_the_moment_the_reader_looks_at', () => {
    const moment = inMode(until, 'moment', period, HOUR);
    expect(moment).toEqual({ mode: 'moment', from: 50 * HOUR, to: 50 * HOUR + 1000 });
    expect(inMode(moment, 'until', period, HOUR)).toEqual(until);
    expect(inMode(moment, 'window', period, 10 * HOUR)).toEqual(window);
  });

  test('a_window_keeps_its_length_at_the_edges', () => {
    expect(withCursor(window, period, 2 * HOUR)).toEqual({ mode: 'window', from: 0, to: 10 * HOUR });
    expect(withCursor(window, period, 200 * HOUR)).toEqual({ mode: 'window', from: 90 * HOUR, to: 100 * HOUR });
  });
});
