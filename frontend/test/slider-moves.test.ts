import { describe, expect, test } from 'vitest';
import { HOUR } from '../civil-time';
import type { ShownTime } from '../playback';
import { gripAt, keyTarget, snap, toEvent } from '../slider-moves';

const px = (instant: number) => instant / HOUR; // one pixel an hour
const window = (from: number, to: number): ShownTime => ({ mode: 'window', from: from * HOUR, to: to * HOUR });

describe('a press takes hold of', () => {
  test.each([
    [window(100, 300), 110, 'from'],
    [window(100, 300), 290, 'to'],
    [window(100, 300), 200, 'band'],
    [window(100, 300), 85, 'from'],
    [window(100, 300), 400, undefined],
    [window(100, 130), 115, 'band'],
    [window(100, 130), 95, 'from'],
    [window(100, 100.1), 104, 'to'],
    [window(100, 100.1), 96, 'from'],
  ])('%o at %i px: %s', (time, xPx, grip) => {
    expect(gripAt(time, xPx, px)).toBe(grip);
  });

  test('the_one_thumb_of_another_mode', () => {
    expect(gripAt({ mode: 'until', from: 0, to: 100 * HOUR }, 110, px)).toBe('to');
    expect(gripAt({ mode: 'until', from: 0, to: 100 * HOUR }, 50, px)).toBeUndefined();
    expect(gripAt({ mode: 'moment', from: 100 * HOUR, to: 100 * HOUR + 1 }, 90, px)).toBe('from');
  });
});

test('keys_go_to_full_hours_of_the_zone_and_other_keys_do_nothing', () => {
  const period = { from: 0, to: 1000 * HOUR };
  const at = Date.parse('2022-01-05T08:20Z');
  const key = (name: string, shiftKey = false) => keyTarget({ key: name, shiftKey }, at, period, HOUR, 'Asia/Kolkata');
  expect(key('ArrowRight')).toBe(Date.parse('2022-01-05T08:30Z'));
  expect(key('ArrowLeft')).toBe(Date.parse('2022-01-05T07:30Z'));
  expect(key('ArrowLeft', true)).toBe(Date.parse('2022-01-05T08:15Z'));
  expect(key('PageDown')).toBe(Date.parse('2022-01-04T08:20Z'));
  expect(key('a')).toBeUndefined();
});

test('dragging_snaps_to_the_clock_of_the_zone', () => {
  expect(snap('Asia/Kolkata', Date.parse('2022-01-05T08:20Z'), HOUR)).toBe(Date.parse('2022-01-05T08:30Z'));
});

test('stepping_shows_each_event_as_the_last_that_began', () => {
  const starts = [3600, 3600 * 5, 3600 * 9];
  const events = {
    nextStart: (time: number) => starts.find((start) => start > time),
    previousStart: (time: number) => starts.findLast((start) => start < time),
  };
  const period = { from: 0, to: 10 * HOUR };
  const ends: number[] = [];
  let time: ShownTime | undefined = { mode: 'until', from: 0, to: 2 * HOUR };
  for (const direction of [1, 1, 1, -1, -1, -1] as const) {
    const next = toEvent(time, period, events, direction);
    ends.push(next ? next.to / 1000 - 60 : -1);
    time = next ?? time;
  }
  expect(ends).toEqual([3600 * 5, 3600 * 9, -1, 3600 * 5, 3600, -1]);
});
