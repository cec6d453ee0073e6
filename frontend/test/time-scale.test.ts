import { describe, expect, test } from 'vitest';
import { clockText, DAY, HOUR, MINUTE } from '../civil-time';
import { binEdges, lengthFor, lengthWithin, ticks } from '../time-scale';

const zone = 'Asia/Almaty';
const track = (from: string, to: string, widthPx: number) => ({ from: Date.parse(from), to: Date.parse(to), widthPx });
const week = track('2022-01-01T18:00Z', '2022-01-07T18:00Z', 1392);

describe('bins', () => {
  test('are_wider_in_time_where_the_track_is_narrower', () => {
    expect(lengthFor(week, 4)).toBe(30 * MINUTE);
    expect(lengthFor({ ...week, widthPx: 358 }, 4)).toBe(2 * HOUR);
    expect(lengthWithin(25 * MINUTE)).toBe(15 * MINUTE);
  });

  test('begin_on_the_hour_of_the_zone_and_cover_the_track', () => {
    const edges = binEdges('Asia/Kolkata', week, HOUR);
    expect(edges[0]).toBeLessThanOrEqual(week.from);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(week.to);
    for (const edge of edges) expect(clockText('Asia/Kolkata', edge)).toMatch(/:00$/);
  });

  test.each([['Europe/London'], ['Asia/Beirut'], ['Asia/Almaty']])('ascend_over_changes_of_the_clocks in %s', (place) => {
    const spring = track('2022-03-20T00:00Z', '2022-04-02T00:00Z', 1000);
    for (const length of [15 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY]) {
      const edges = binEdges(place, spring, length);
      for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]);
      expect(edges[0]).toBeLessThanOrEqual(spring.from);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(spring.to);
    }
  });
});

describe('ticks', () => {
  const labels = (widthPx: number) => ticks(zone, 'en', { ...week, widthPx }).flatMap(({ label }) => label || []);

  test('name_days_and_noon_where_there_is_room', () => {
    expect(labels(1392).slice(0, 3)).toEqual(['Sun 2 Jan', '12:00', '18:00']);
  });

  test('name_days_only_on_a_telephone', () => {
    expect(labels(358)).toEqual(['Sun 2', 'Mon 3', 'Tue 4', 'Wed 5', 'Thu 6', 'Fri 7']);
  });

  test('name_some_days_where_the_period_is_long', () => {
    const year = ticks(zone, 'en', track('2022-01-01T00:00Z', '2023-01-01T00:00Z', 1000));
    const named = year.filter(({ label }) => label);
    expect(named.length).toBeGreaterThan(5);
    expect(named.length).toBeLessThan(13);
    expect(named[1].label).toMatch(/^\d+ \w+ 2022$/);
  });

  test('days_begin_at_midnight_of_the_zone', () => {
    for (const { instant, kind } of ticks(zone, 'en', week)) if (kind === 'day') expect(clockText(zone, instant)).toBe('00:00');
  });

  test('an_empty_track_has_none', () => {
    expect(ticks(zone, 'en', { ...week, widthPx: 0 })).toEqual([]);
  });
});
