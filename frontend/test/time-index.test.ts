import { describe, expect, test } from 'vitest';
import { decodeBlock, type EventBlock, NO_PLACE } from '../event-block';
import { EventCounts } from '../event-counts';
import { type SeekTime, TimeIndex, type TimeMode } from '../time-index';
import { encodeBlock, NONE, type Row, seeded } from './blocks';

const CATEGORIES = 4;

/** What is shown, by looking at every row; the sentences of `org.dateline.query.Mode`, word for word. */
function bruteForce(block: EventBlock, mask: number, { mode, from, to }: SeekTime) {
  const shown: number[] = [];
  const perPlace = new Int32Array(block.placeLon.length * CATEGORIES);
  const byCategory = new Int32Array(CATEGORIES);
  let began = 0;
  let continuing = 0;
  let unplaced = 0;
  for (let row = 0; row < block.rows; row++) {
    const span = block.spanRow.indexOf(row);
    const start = block.start[row];
    const latest = span < 0 ? start + 60 : block.spanEnd[span];
    const begins = start >= from && start < to;
    const continues =
      mode === 'moment'
        ? start < from && start < to && latest > from
        : span >= 0 && block.spanKind[span] === 1 && start < from && latest > from;
    const category = block.look[row] & 31;
    if (!(begins || continues) || ((mask >> category) & 1) === 0) continue;
    shown.push(row);
    if (block.place[row] !== NO_PLACE) perPlace[block.place[row] * CATEGORIES + category]++;
    if (block.look[row] & 0x80) continue;
    byCategory[category]++;
    if (begins) began++;
    else continuing++;
    if (block.place[row] === NO_PLACE) unplaced++;
  }
  return { shown, perPlace, byCategory, count: { began, continuing, unplaced } };
}

function randomRows(random: () => number, size: number): Row[] {
  const whole = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: size }, () => {
    const start = 10_000 + whole(5000);
    const further = random() < 0.15 ? 0x80 : 0;
    const kind = random() < 0.5 ? (1 as const) : (0 as const);
    const end = random() < 0.1 ? 2147483647 : start + 60 + whole(3000);
    return {
      start,
      place: random() < 0.1 ? NONE : whole(6),
      look: whole(CATEGORIES) | further,
      span: random() < 0.4 ? { end, kind } : undefined,
    };
  });
}

describe('seeking', () => {
  test('agrees_with_a_scan_of_every_row_over_random_walks', () => {
    const random = seeded(20220105);
    const modes: TimeMode[] = ['until', 'window', 'moment'];
    let cases = 0;
    for (let round = 0; round < 60; round++) {
      const block = decodeBlock(encodeBlock(randomRows(random, Math.floor(random() * 80)), { places: 6 }));
      const index = new TimeIndex(block);
      let mode: TimeMode = 'until';
      let from = 9000;
      let length = 2000;
      for (let step = 0; step < 80; step++, cases++) {
        const dice = random();
        if (dice < 0.1) mode = modes[Math.floor(random() * 3)];
        if (dice < 0.2) length = random() < 0.3 ? 1 : Math.floor(random() * 6000);
        if (dice < 0.35) from = 9000 + Math.floor(random() * 7000);
        else from += (random() - 0.4) * 200; // fractions of a second, as in playing
        if (random() < 0.3) from = Math.round(from);
        // On the very edges: at a beginning, a minute after it, and with the end at a beginning.
        const edge = block.start[Math.floor(random() * block.rows)] ?? 0;
        if (random() < 0.2) from = edge + (random() < 0.5 ? 60 : 0);
        else if (random() < 0.2) length = Math.max(1, edge - from);
        if (dice > 0.95) index.filter(Math.floor(random() * 16));
        const before = index.perPlace.slice();
        const time = { mode, from, to: from + length };
        const { all, dirty } = index.seek(time);
        const expected = bruteForce(block, index.counts.mask, time);
        const seen = `round ${round} step ${step}: ${JSON.stringify(time)}`;
        expect(index.count, seen).toEqual(expected.count);
        expect(index.byCategory, seen).toEqual(expected.byCategory);
        expect(index.perPlace, seen).toEqual(expected.perPlace);
        const rows = Array.from({ length: block.rows }, (_, row) => row).filter((row) => index.shows(row));
        expect(rows, seen).toEqual(expected.shown);
        const atPlaces = [0, 1, 2, 3, 4, 5].flatMap((place) => index.rowsAt(place)).sort((a, b) => a - b);
        expect(atPlaces, seen).toEqual(expected.shown.filter((row) => block.place[row] !== NO_PLACE));
        for (let place = 0; place < 6; place++) {
          const cells = [place * CATEGORIES, (place + 1) * CATEGORIES] as const;
          const sum = index.perPlace.slice(...cells).reduce((a, b) => a + b, 0);
          expect(index.placeTotal[place], seen).toBe(sum);
          const changed = index.perPlace.slice(...cells).some((value, i) => value !== before[cells[0] + i]);
          if (changed) expect(all || dirty.includes(place), `${seen}: place ${place} is repainted`).toBe(true);
        }
        expect(new Set(dirty).size, seen).toBe(dirty.length);
      }
    }
    expect(cases).toBeGreaterThan(4000);
  });

  test('a_small_step_touches_only_what_enters_and_leaves', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ start: i * 10, place: i % 6, look: 0 }));
    const index = new TimeIndex(decodeBlock(encodeBlock(rows)));
    index.seek({ mode: 'window', from: 0, to: 50_000 });
    const forward = index.seek({ mode: 'window', from: 20, to: 50_020 });
    expect([forward.all, forward.touched]).toEqual([false, 4]);
    const back = index.seek({ mode: 'window', from: 0, to: 50_000 });
    expect([back.all, back.touched]).toEqual([false, 4]);
  });

  test('counts_of_began_add_up_over_any_partition', () => {
    const random = seeded(7);
    const index = new TimeIndex(decodeBlock(encodeBlock(randomRows(random, 500), { places: 6 })));
    const cuts = [9000, ...Array.from({ length: 20 }, () => 9000 + random() * 7000).sort((a, b) => a - b), 16_000];
    const parts = cuts.slice(1).map((to, i) => index.seek({ mode: 'window', from: cuts[i], to }) && index.count.began);
    index.seek({ mode: 'window', from: 9000, to: 16_000 });
    expect(parts.reduce((a, b) => a + b)).toBe(index.count.began);
  });

  test('a_shutdown_that_lasts_is_shown_while_it_lasts_and_an_uncertain_night_is_not', () => {
    const rows: Row[] = [
      { start: 1000, place: 0, look: 0, span: { end: 9000, kind: 1 } },
      { start: 1000, place: 0, look: 1, span: { end: 9000, kind: 0 } },
    ];
    const index = new TimeIndex(decodeBlock(encodeBlock(rows)));
    index.seek({ mode: 'window', from: 5000, to: 6000 });
    expect(index.count).toEqual({ began: 0, continuing: 1, unplaced: 0 });
    expect(index.continuingRows()).toEqual([0]);
    index.seek({ mode: 'moment', from: 5000, to: 5001 });
    expect(index.count).toEqual({ began: 0, continuing: 2, unplaced: 0 });
    index.seek({ mode: 'window', from: 9000, to: 9001 });
    expect(index.count.continuing).toBe(0);
  });
});

describe('histogram and neighbours', () => {
  const random = seeded(11);
  const block = decodeBlock(encodeBlock(randomRows(random, 300), { places: 6 }));

  test('bins_hold_each_event_once_by_category', () => {
    const counts = new EventCounts(block, 0b1011);
    const edges = [10_000, 11_000, 11_500, 15_000];
    const bins = counts.histogram(edges);
    for (let bin = 0; bin < 3; bin++) {
      const time: SeekTime = { mode: 'window', from: edges[bin], to: edges[bin + 1] };
      expect(bins.slice(bin * 4, bin * 4 + 4).reduce((a, b) => a + b)).toBe(bruteForce(block, 0b1011, time).count.began);
    }
    expect(bins[2]).toBe(0);
    expect(counts.histogram([10_000]).length).toBe(0);
  });

  test('next_and_previous_walk_over_every_beginning_once', () => {
    const counts = new EventCounts(block);
    const beginnings = [...new Set(block.start.filter((_, row) => (block.look[row] & 0x80) === 0))];
    const forward: number[] = [];
    for (let at = counts.nextStart(0); at !== undefined; at = counts.nextStart(at)) forward.push(at);
    const back: number[] = [];
    for (let at = counts.previousStart(1e9); at !== undefined; at = counts.previousStart(at)) back.unshift(at);
    expect(forward).toEqual(beginnings);
    expect(back).toEqual(beginnings);
  });
});
