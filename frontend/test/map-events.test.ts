import { describe, expect, test } from 'vitest';
import { decodeBlock, type EventBlock, LOOK_DISPUTED, LOOK_IMPRECISE } from '../event-block';
import { lastingAt } from '../lasting';
import { MapEvents } from '../map-events';
import { placesByCount } from '../place-list';
import { encodeBlock, type Row, seeded } from './blocks';
import { kazakhstan } from './map-block';

const codes = [
  'protest', 'clash', 'seizure', 'casualties', 'arrests', 'government-measure', 'communications-shutdown',
  'troop-request', 'troop-movement', 'troop-presence', 'reaction-abroad', 'economy',
];
const at = (iso: string) => Date.parse(iso) / 1000;
const invented = () => new MapEvents(decodeBlock(kazakhstan(codes)));
const until = (iso: string) => ({ mode: 'until' as const, from: at('2022-01-01T18:00Z'), to: at(iso) });
const place = ({ places }: EventBlock, id: string) => places.findIndex((one) => one.id === id);

describe('marks', () => {
  test('a_site_is_counted_in_its_town_until_the_map_is_close', () => {
    const events = invented();
    events.group(5);
    events.seek(until('2022-01-05T20:00Z'));
    const [almaty, airport] = ['kz:almaty', 'kz:almaty-airport'].map((id) => place(events.block, id));
    const far = events.marks.of(almaty);
    expect(events.marks.of(airport)).toBe(far);
    expect(events.marks.place[far]).toBe(almaty);
    expect(events.together(almaty)).toEqual([almaty, airport]);
    const together = events.marks.total[far];
    expect(events.group(11)).toBe(true);
    expect(events.marks.of(airport)).not.toBe(events.marks.of(almaty));
    expect(events.marks.total[events.marks.of(almaty)]).toBe(together - 1);
  });

  test('areas_have_no_mark', () => {
    const events = invented();
    events.group(5);
    expect(events.areas.map((area) => events.marks.of(area))).toEqual(events.areas.map(() => -1));
  });

  test('a_place_lights_up_once', () => {
    const events = invented();
    events.group(5);
    events.seek(until('2022-01-04T05:00Z'));
    events.seek(until('2022-01-04T05:01Z'));
    expect(events.newlyLit.map((mark) => events.block.places[events.marks.place[mark]].id)).toEqual(['kz:aktobe']);
    events.seek(until('2022-01-04T15:00Z'));
    expect(events.newlyLit.map((mark) => events.block.places[events.marks.place[mark]].id).sort()).toEqual(['kz:almaty', 'kz:nur-sultan']);
  });

  test('counts_follow_every_step_however_it_jumps_and_however_places_are_grouped', () => {
    const random = seeded(7);
    for (const places of [40, 1000]) {
      const rows: Row[] = Array.from({ length: 3000 }, () => ({
        start: Math.floor(random() * 100_000), place: Math.floor(random() * places), look: Math.floor(random() * 4),
        span: random() < 0.1 ? { end: 200_000, kind: 1 } : undefined,
      }));
      const events = new MapEvents(decodeBlock(encodeBlock(rows, { places })));
      for (let step = 0; step < 60; step++) {
        if (step % 15 === 0) events.group(4 + step / 15);
        if (step % 20 === 7) events.filter(step % 40 === 7 ? 0b101 : -1);
        const from = Math.floor(random() * 100_000);
        events.seek({ mode: 'window', from, to: from + Math.floor(random() * 40_000) });
        const { marks, index } = events;
        const wanted = new Int32Array(marks.size);
        index.placeTotal.forEach((total, one) => (wanted[marks.of(one)] += total));
        expect(marks.total).toEqual(wanted);
      }
    }
  });
});

describe('doubt', () => {
  test('a_mark_is_rough_only_if_all_its_events_are_and_disputed_if_one_is', () => {
    const rows: Row[] = [
      { start: 10, place: 0, look: LOOK_IMPRECISE },
      { start: 20, place: 0, look: LOOK_IMPRECISE | LOOK_DISPUTED },
      { start: 30, place: 0, look: 1 },
    ];
    const events = new MapEvents(decodeBlock(encodeBlock(rows)));
    events.group(4);
    const doubts = [15, 25, 35].map((to) => {
      events.seek({ mode: 'until', from: 0, to });
      return events.doubtOfMark(0);
    });
    expect(doubts).toEqual([
      { imprecise: true, disputed: false },
      { imprecise: true, disputed: true },
      { imprecise: false, disputed: true },
    ]);
  });
});

describe('what lasts', () => {
  test('a_shutdown_is_in_force_from_its_beginning_to_its_end', () => {
    const events = invented();
    const shutdowns = (time: Parameters<typeof lastingAt>[1]) =>
      lastingAt(events.block, time, 1 << codes.indexOf('communications-shutdown')).length;
    const end = '2022-01-09T20:00Z';
    expect(shutdowns(until('2022-01-05T06:00Z'))).toBe(0);
    expect(shutdowns(until('2022-01-05T06:01Z'))).toBe(1);
    expect(shutdowns(until(end))).toBe(0);
    const moment = (iso: string) => ({ mode: 'moment' as const, from: at(iso), to: at(iso) + 1 });
    expect(shutdowns(moment('2022-01-05T06:00Z'))).toBe(1);
    expect(shutdowns(moment(end))).toBe(0);
    expect(shutdowns({ mode: 'window', from: at('2022-01-06T00:00Z'), to: at('2022-01-07T00:00Z') })).toBe(1);
  });

  test('a_hidden_category_is_not_told_of', () => {
    const events = invented();
    expect(lastingAt(events.block, until('2022-01-06T00:00Z'), 0)).toEqual([]);
  });

  test('areas_are_washed_by_what_happened_and_by_what_lasts', () => {
    const events = invented();
    events.group(5);
    events.seek(until('2022-01-05T07:00Z'));
    const washes = events.washes(codes);
    expect(washes).toContainEqual({ codes: ['KAZ'], colour: 'communications-shutdown', kind: 'lasts', dotted: true });
    expect(washes).toContainEqual({ codes: ['KZ-MAN'], colour: 'protest', kind: 'happened', dotted: false });
    events.seek(until('2022-01-02T00:00Z'));
    expect(events.washes(codes)).toEqual([]);
  });
});

test('the_list_for_the_keyboard_begins_with_most_events', () => {
  const events = invented();
  events.group(5);
  events.seek(until('2022-01-06T00:00Z'));
  const places = placesByCount(events);
  const listed = places.map(({ place: one }) => events.block.places[one].id);
  expect([listed[0], places[0].count]).toEqual(['kz:almaty', 9]);
  expect(listed).not.toContain('kz:almaty-airport');
  expect(listed).toContain('kz:mangystau');
  expect(listed).not.toContain('ru:moscow');
});

test('home_is_the_country_of_most_places', () => {
  expect(invented().home()).toEqual({ alpha2: 'KZ', alpha3: 'KAZ' });
});
