import { describe, expect, test } from 'vitest';
import { clockText, DAY, dayText, HOUR, intervalText, momentText, offsetText, plusDays, readKnownBy, readTyped, startOfDay, typedText } from '../civil-time';

const at = (iso: string) => Date.parse(iso);

describe('text', () => {
  test.each([
    ['2022-01-05T08:00Z', 'Asia/Almaty', '5 January 2022, 14:00 (UTC+6)'],
    ['2022-01-05T08:00Z', 'Asia/Aqtau', '5 January 2022, 13:00 (UTC+5)'],
    ['2024-03-05T08:00Z', 'Asia/Almaty', '5 March 2024, 13:00 (UTC+5)'],
    ['2022-01-04T18:00Z', 'Asia/Almaty', '5 January 2022, 00:00 (UTC+6)'],
    ['2022-07-05T08:00Z', 'Europe/London', '5 July 2022, 09:00 (UTC+1)'],
    ['2022-01-05T08:00Z', 'Europe/London', '5 January 2022, 08:00 (UTC)'],
    ['2022-01-05T08:00Z', 'Asia/Kolkata', '5 January 2022, 13:30 (UTC+5:30)'],
    ['2022-01-05T08:00Z', 'America/New_York', '5 January 2022, 03:00 (UTC\u22125)'],
  ])('%s in %s is %s', (iso, zone, text) => {
    expect(momentText(zone, 'en', at(iso))).toBe(text);
  });

  test('an_interval_names_a_day_and_an_offset_once_where_both_ends_share_it', () => {
    const text = (from: string, to: string, zone = 'Asia/Almaty') => intervalText(zone, 'en', at(from), at(to));
    expect(text('2022-01-05T02:00Z', '2022-01-05T08:00Z')).toBe('5 January 2022, 08:00 – 14:00 (UTC+6)');
    expect(text('2022-01-04T02:00Z', '2022-01-05T08:00Z')).toBe('4 January 2022, 08:00 – 5 January 2022, 14:00 (UTC+6)');
    expect(text('2022-03-26T12:00Z', '2022-03-27T12:00Z', 'Europe/London')).toBe(
      '26 March 2022, 12:00 (UTC) – 27 March 2022, 13:00 (UTC+1)',
    );
  });

  test('other_languages_write_their_own_months', () => {
    expect(dayText('Asia/Almaty', 'de', at('2022-03-05T08:00Z'))).toBe('5. März 2022');
    expect(dayText('Asia/Almaty', 'en', at('2022-01-05T08:00Z'), 'weekday-short')).toBe('Wed 5 Jan');
  });
});

describe('typing', () => {
  const zone = 'Asia/Almaty';
  test.each([
    ['2022-01-05 14:00', '2022-01-05T08:00Z'],
    [' 2022-1-5T4:05 ', '2022-01-04T22:05Z'],
    ['2022-01-05', '2022-01-04T18:00Z'],
  ])('%s is understood', (text, iso) => {
    expect(readTyped(zone, text)).toEqual({ instant: at(iso) });
  });

  test.each([
    ['', 'form'],
    ['5 January', 'form'],
    ['2022-01-05 14', 'form'],
    ['2022-13-01', 'date'],
    ['2022-02-30 10:00', 'date'],
    ['2022-01-05 24:00', 'date'],
    ['2022-01-05 10:60', 'date'],
  ])('"%s" is refused as %s', (text, problem) => {
    expect(readTyped(zone, text)).toEqual({ problem });
  });

  test('a_time_that_the_clocks_skip_is_refused_and_one_they_show_twice_is_the_first', () => {
    expect(readTyped('Europe/London', '2022-03-27 01:30')).toEqual({ problem: 'skipped' });
    expect(readTyped('Europe/London', '2022-10-30 01:30')).toEqual({ instant: at('2022-10-30T00:30Z') });
  });

  test('what_is_written_is_read_back', () => {
    for (let hour = 0; hour < 24 * 400; hour += 7) {
      const instant = at('2021-01-01T00:00Z') + hour * HOUR;
      expect(readTyped('Asia/Kathmandu', typedText('Asia/Kathmandu', instant))).toEqual({ instant });
    }
  });
});

describe('known by', () => {
  test.each([
    ['2022-01-07', '2022-01-07T18:00Z'],
    ['7 January 2022', '2022-01-07T18:00Z'],
    ['7 Jan 2022', '2022-01-07T18:00Z'],
    ['2022-01-07 14:00', '2022-01-07T08:00Z'],
    ['7 January 2022, 14:00', '2022-01-07T08:00Z'],
    ['7 January 2022, 14:00 (UTC+6)', '2022-01-07T08:00Z'],
    ['7 January 2022, 00:00 (UTC+6)', '2022-01-06T18:00Z'],
  ])('%s takes in the whole day where it names no time', (text, iso) => {
    expect(readKnownBy('Asia/Almaty', text)).toEqual({ instant: at(iso) });
  });

  test.each([
    ['7 Foo 2022', 'form'],
    ['7 January', 'form'],
    ['31 April 2022', 'date'],
    ['7 January 2022, 14:00 (UTC+3)', 'form'],
  ])('"%s" is refused as %s', (text, problem) => {
    expect(readKnownBy('Asia/Almaty', text)).toEqual({ problem });
  });

  test('what_the_page_writes_is_read_back', () => {
    const instant = at('2022-09-05T08:07Z');
    expect(readKnownBy('Asia/Kolkata', momentText('Asia/Kolkata', 'en', instant))).toEqual({ instant });
  });
});

describe('days', () => {
  test('begin_at_midnight_or_where_the_clocks_skip_it_just_after', () => {
    expect(startOfDay('Asia/Almaty', at('2022-01-05T17:59Z'))).toBe(at('2022-01-04T18:00Z'));
    // Beirut goes from 24 March 2022, 24:00 to 01:00 on the 27th.
    const day = startOfDay('Asia/Beirut', at('2022-03-27T12:00+03:00'));
    expect(clockText('Asia/Beirut', day)).toBe('01:00');
  });

  test('a_day_later_is_the_same_clock_time_over_a_change_of_the_clocks', () => {
    const later = plusDays('Europe/London', at('2022-03-26T12:00Z'), 1);
    expect(later - at('2022-03-26T12:00Z')).toBe(DAY - HOUR);
    expect(offsetText('Europe/London', later)).toBe('UTC+1');
  });

  test('every_instant_survives_the_way_to_civil_time_and_back_where_clocks_run_on', () => {
    for (let day = 0; day < 3000; day += 11) {
      const instant = at('2015-01-01T00:00Z') + day * DAY;
      expect(readTyped('Asia/Almaty', typedText('Asia/Almaty', instant))).toEqual({ instant });
    }
  });
});
