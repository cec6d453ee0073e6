import { describe, expect, test } from 'vitest';
import { FORMATS, LAYOUTS, pictureSize, sizeProblems, usualChoice } from '../snapshot-choice';
import { recalled, remember } from '../snapshot-memory';
import { fileQuery, progressLink, snapshotQuery, withQuery } from '../snapshot-request';
import { edited, tooLong } from '../snapshot-words';

const context = 'situation=kazakhstan-2022&revision=3&mode=until&at=2022-01-05T14:00%2B06:00&zone=Asia/Almaty&q=%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B';
const usual = usualChoice('light');
const read = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe('the request', () => {
  test('is_the_context_of_the_page_with_the_sheet', () => {
    expect(read(snapshotQuery(context, usual))).toEqual({
      situation: 'kazakhstan-2022', revision: '3', mode: 'until', at: '2022-01-05T14:00+06:00', zone: 'Asia/Almaty', q: 'Қазақ',
      layout: 'slide', tone: 'light', projection: 'web-mercator',
    });
  });

  test('has_width_and_height_only_for_the_plain_map', () => {
    for (const layout of LAYOUTS) {
      const { width, height } = read(snapshotQuery(context, { ...usual, layout, width: ' 900 ', height: '500' }));
      expect([layout, width, height]).toEqual(layout === 'map' ? [layout, '900', '500'] : [layout, undefined, undefined]);
    }
  });

  test('carries_markup_and_kazakh_letters_as_they_were_written_and_leaves_out_what_is_blank', () => {
    const title = '<b>Әуежай</b> & "1+1=2"';
    expect(read(snapshotQuery(context, usual, { title, caption: '  ' }))).toMatchObject({ title });
    expect(read(snapshotQuery(context, usual, { title, caption: '  ' }))).not.toHaveProperty('caption');
  });

  test.each([
    ['png', 'dpi=192&download='],
    ['pptx', 'download='],
    ['pptx-multiples', 'slides=multiples&download='],
    ['pptx-days', 'slides=days&download='],
    ['mp4', 'download='],
  ] as const)('how_a_%s_is_made_stands_in_its_own_link', (format, query) => {
    expect(fileQuery({ ...usual, format })).toBe(query);
  });

  test('links_keep_what_they_have', () => {
    expect(withQuery('/snapshot/a.png', 'dpi=96')).toBe('/snapshot/a.png?dpi=96');
    expect(withQuery('/snapshot/a.png?x=1', 'dpi=96')).toBe('/snapshot/a.png?x=1&dpi=96');
    expect(progressLink('snapshot', 'abc', 'gif')).toBe('snapshot/abc/progress?f=gif');
  });
});

describe('the size', () => {
  const map = { ...usual, layout: 'map' as const, format: 'png' as const, dpi: 96 as const };

  test.each([
    ['199', '720', { width: 'side' }],
    ['200', '720', {}],
    ['4096', '1024', {}],
    ['4097', '1100', { width: 'side' }],
    ['', '720', { width: 'side' }],
    ['1e3', '-5', { width: 'side', height: 'side' }],
    ['4000', '999', { width: 'steep' }],
    ['300', '1201', { height: 'steep' }],
  ])('%s × %s is judged as the server does', (width, height, problems) => {
    expect(sizeProblems({ ...map, width, height })).toEqual(problems);
  });

  test('a_picture_has_at_most_twenty_million_pixels', () => {
    expect(sizeProblems({ ...map, width: '4096', height: '4096' })).toEqual({});
    expect(sizeProblems({ ...map, width: '4096', height: '4096', dpi: 192 })).toEqual({ dpi: 'pixels' });
    expect(sizeProblems({ ...map, width: '4096', height: '4096', dpi: 192, format: 'pdf' })).toEqual({});
    for (const layout of LAYOUTS) expect(sizeProblems({ ...usual, layout, format: 'png', dpi: 300 })).toEqual({});
  });

  test('an_upright_a4_at_300_dpi_is_that_of_every_printer', () => {
    expect(pictureSize({ ...usual, layout: 'a4-portrait' }, 300)).toEqual({ width: 2480, height: 3508 });
  });
});

describe('the memory', () => {
  const drawer = (text?: string) => {
    const kept = new Map(text === undefined ? [] : [['dateline.snapshot', text]]);
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  };

  test('every_choice_comes_back', () => {
    const own = drawer();
    for (const format of FORMATS) {
      const choice = { layout: 'map', tone: 'grey', projection: 'albers', format, dpi: 300, width: '900', height: '500' } as const;
      remember(own, choice);
      expect(recalled(own, 'light')).toEqual(choice);
    }
  });

  test('the_tone_follows_the_page_until_one_is_chosen', () => {
    const own = drawer();
    remember(own, { layout: 'square' });
    expect(recalled(own, 'dark')).toMatchObject({ layout: 'square', tone: 'dark' });
    remember(own, { tone: 'light' });
    expect(recalled(own, 'dark')).toMatchObject({ layout: 'square', tone: 'light' });
  });

  test.each([undefined, '', 'null', '[]', '7', '{"layout":', '{"layout":"poster","dpi":"192","width":5,"format":["png"]}'])(
    'what_was_spoilt_is_as_usual: %s',
    (text) => expect(recalled(drawer(text), 'light')).toEqual(usual),
  );

  test('a_browser_that_keeps_nothing_is_no_obstacle', () => {
    const closed = () => {
      throw new Error('closed');
    };
    remember({ getItem: closed, setItem: closed }, { layout: 'square' });
    expect(recalled({ getItem: closed, setItem: closed }, 'light')).toEqual(usual);
    expect(recalled(undefined, 'light')).toEqual(usual);
  });
});

describe('the words', () => {
  const generated = { title: 'Unrest in 12 places', caption: 'What reports say', alt: 'A map' };

  test('are_edited_only_where_they_differ', () => {
    const one = edited({}, generated, 'title', 'Unrest');
    expect(one).toEqual({ title: 'Unrest' });
    expect(edited(one, generated, 'caption', 'Own')).toEqual({ title: 'Unrest', caption: 'Own' });
    expect(edited(one, generated, 'title', generated.title)).toEqual({});
  });

  test('have_at_most_twenty_thousand_letters', () => {
    expect(tooLong({ title: 'x'.repeat(20_000), alt: 'x'.repeat(20_001) })).toEqual(['alt']);
  });
});
