import { describe, expect, test } from 'vitest';
import { type LabelWish, layOut, overlap } from '../label-layout';
import { seeded } from './blocks';

const room = { x: 0, y: 0, width: 800, height: 600 };
const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id, x, y, distance: 6, sizes: [{ width: 60, height: 18 }], sides: ['right', 'left', 'above', 'below'], ...more,
});

describe('laying out names', () => {
  test('a_name_stands_on_its_best_side_where_nothing_is_in_the_way', () => {
    const [label] = layOut([wish('a', 100, 100)], [], [], room);
    expect(label.side).toBe('right');
    expect(label.box).toEqual({ x: 106, y: 91, width: 60, height: 18 });
  });

  test('the_less_important_of_two_gives_way', () => {
    const placed = layOut([wish('a', 100, 100), wish('b', 104, 100)], [], [], room);
    expect(placed.map(({ side }) => side)).toEqual(['right', 'left']);
  });

  test('at_the_edge_a_name_turns_inwards', () => {
    const [label] = layOut([wish('a', 790, 300)], [], [], room);
    expect(label.side).toBe('left');
  });

  test('a_symbol_keeps_names_away', () => {
    const [label] = layOut([wish('a', 100, 100)], [], [{ x: 110, y: 90, width: 20, height: 20 }], room);
    expect(label.side).toBe('left');
  });

  test('where_the_whole_does_not_fit_the_count_alone_stands', () => {
    const all = [{ x: 0, y: 0, width: 800, height: 88 }, { x: 0, y: 112, width: 800, height: 400 }, { x: 130, y: 0, width: 500, height: 500 }, { x: 0, y: 0, width: 90, height: 500 }];
    const [label] = layOut([wish('a', 100, 100, { sizes: [{ width: 60, height: 18 }, { width: 14, height: 18 }] })], [], all, room);
    expect(label.size).toBe(1);
  });

  test('a_name_stays_on_the_side_where_it_stood', () => {
    const [label] = layOut([wish('a', 100, 100)], [], [], room, new Map([['a', 'below']]));
    expect(label.side).toBe('below');
  });

  test('a_city_whose_sign_is_covered_is_left_out', () => {
    expect(layOut([wish('a', 100, 100, { dot: 4 })], [], [{ x: 98, y: 98, width: 4, height: 4 }], room)).toEqual([]);
  });

  test('the_tag_of_an_area_stands_anyway_but_never_behind_a_panel', () => {
    const tag = wish('t', 10, 100, { always: true, sides: ['middle'] });
    const full = { x: 0, y: 0, width: 800, height: 600 };
    const [pushed] = layOut([tag], [], [full], room);
    expect(pushed.box.x).toBe(0);
    expect(layOut([tag], [{ x: 0, y: 80, width: 200, height: 40 }], [], room)).toEqual([]);
    expect(layOut([wish('t', -5, 100, { always: true })], [], [], room)).toEqual([]);
  });

  test('no_two_names_of_a_thousand_overlap', () => {
    const random = seeded(3);
    const wishes = Array.from({ length: 1000 }, (_, i) => wish(`${i}`, random() * 800, random() * 600, { dot: 3 }));
    const placed = layOut(wishes, [], [], room);
    expect(placed.length).toBeGreaterThan(100);
    placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => expect(overlap(a.box, b.box)).toBe(false)));
  });
});
