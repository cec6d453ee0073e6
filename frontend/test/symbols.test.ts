import { describe, expect, test } from 'vitest';
import { compose, radiusOf, segments } from '../symbols';
import { nameAt } from '../place-names';

describe('composing a symbol', () => {
  test('the_category_with_most_events_is_inside_and_all_are_in_the_ring', () => {
    const symbol = compose([9, 9, 1, 0, 4], 2, 3);
    expect(symbol).toEqual({ total: 5, dominant: 2, ring: [{ category: 0, share: 0.2 }, { category: 2, share: 0.8 }] });
  });

  test('of_equals_the_first_of_the_legend_is_inside', () => {
    expect(compose([0, 2, 2], 0, 3)?.dominant).toBe(1);
  });

  test('nothing_has_no_symbol', () => {
    expect(compose([0, 0], 0, 2)).toBeUndefined();
  });

  test('a_mark_grows_with_its_events_up_to_a_limit', () => {
    const sizes = [1, 2, 4, 8, 1e6].map((total) => radiusOf(total, 2));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes.at(-1)).toBe(22);
  });

  test('one_event_among_a_thousand_is_still_seen_and_shares_still_fill_the_ring', () => {
    const ring = segments(compose([997, 1, 2], 0, 3)!.ring);
    expect(Math.min(...ring.map(({ share }) => share))).toBeGreaterThanOrEqual(1 / 14);
    expect(ring.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('names in time', () => {
  const at = (iso: string) => Date.parse(iso) / 1000;
  const names: Parameters<typeof nameAt>[0] = [
    ['en', 'Nur-Sultan', at('2019-03-23'), at('2022-09-17')],
    ['en', 'Astana', null, at('2019-03-23')],
    ['en', 'Astana', at('2022-09-17'), null],
    ['ru', 'Нур-Султан', at('2019-03-23'), at('2022-09-17')],
  ];

  test('a_name_is_the_one_in_use', () => {
    expect(nameAt(names, 'en', at('2022-01-05'))).toBe('Nur-Sultan');
    expect(nameAt(names, 'en', at('2018-01-05'))).toBe('Astana');
    expect(nameAt(names, 'en', at('2022-09-17'))).toBe('Astana');
  });

  test('the_language_asked_for_comes_first_then_english', () => {
    expect(nameAt(names, 'ru', at('2022-01-05'))).toBe('Нур-Султан');
    expect(nameAt(names, 'ru', at('2018-01-05'))).toBe('Astana');
  });

  test('out_of_use_is_better_than_no_name', () => {
    expect(nameAt([['kk', 'Ақмола', null, 0]], 'en', 1)).toBe('Ақмола');
    expect(nameAt(undefined, 'en', 1)).toBe('');
  });
});
