import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DatelineSlider } from '../dateline-slider';
import { BrowserBench } from './browser';

const bench = new BrowserBench();
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
beforeAll(() => bench.open());
afterAll(() => bench.close());

let page: Page;
let problems: string[] = [];
afterEach(async () => {
  await page?.context().close();
  expect(problems).toEqual([]);
});

/** Opens the slider at 5 January 2022, 14:00 in Almaty, with a log of its events in `window.heard`. */
async function open(query = 'to=2022-01-05T08:00Z', options: BrowserContextOptions = {}): Promise<void> {
  ({ page, problems } = await bench.page(`slider.html?${query}`, options));
  await page.locator('dateline-slider-track canvas').waitFor();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['time-change', 'time-rest', 'known-change', 'play-end']) {
      document.querySelector('dateline-slider')!.addEventListener(name, (event) =>
        heard.push([name, (event as CustomEvent).detail]),
      );
    }
  });
}

const thumb = (name = 'Shown until') => page.getByRole('slider', { name, exact: true });
const date = async () => (await page.locator('.date').innerText()).split(',').slice(0, 2).join(',').split('\n')[0].trim();
const heard = (name: string) =>
  page.evaluate((wanted) => (window as unknown as { heard: [string, { from: number; to: number }][] }).heard.filter(([n]) => n === wanted).map(([, d]) => d), name);
const shown = () => page.evaluate(() => (document.querySelector('#map') as unknown as { time: { mode: string; from: number; to: number } }).time);
const slider = <T>(act: (element: DatelineSlider) => T) =>
  page.evaluate(`(${act.toString()})(document.querySelector('dateline-slider'))`) as Promise<T>;
const at = (iso: string) => Date.parse(iso);

describe('by keyboard', () => {
  test('arrows_pages_home_and_end_move_the_thumb_and_it_says_date_and_count', async () => {
    await open();
    await thumb().focus();
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return date();
    };
    expect(await date()).toBe('5 January 2022, 14:00 (UTC+6)');
    expect(await press('ArrowRight')).toBe('5 January 2022, 15:00 (UTC+6)');
    expect(await press('Shift+ArrowRight')).toBe('5 January 2022, 15:15 (UTC+6)');
    expect(await press('ArrowLeft')).toBe('5 January 2022, 15:00 (UTC+6)');
    expect(await press('PageDown')).toBe('4 January 2022, 15:00 (UTC+6)');
    expect(await press('PageUp')).toBe('5 January 2022, 15:00 (UTC+6)');
    expect(await press('Home')).toBe('2 January 2022, 00:00 (UTC+6)');
    expect(await thumb().getAttribute('aria-valuetext')).toBe('2 January 2022, 00:00 (UTC+6), 0 events');
    expect(await press('End')).toBe('8 January 2022, 00:00 (UTC+6)');
    expect(await thumb().getAttribute('aria-valuetext')).toBe('8 January 2022, 00:00 (UTC+6), 90 events');
    await press('ArrowRight');
    expect(await date()).toBe('8 January 2022, 00:00 (UTC+6)');
  });

  test('thumbs_of_a_window_do_not_pass_each_other', async () => {
    await open('mode=window&from=2022-01-05T07:30Z&to=2022-01-05T08:00Z');
    await thumb('Start of the window').focus();
    await page.keyboard.press('End');
    expect(await shown()).toEqual({ mode: 'window', from: at('2022-01-05T07:59Z'), to: at('2022-01-05T08:00Z') });
  });
});

describe('by pointer', () => {
  const middle = async (name?: string) => {
    const box = (await thumb(name).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + 20 };
  };

  test('dragging_a_thumb_moves_the_map_at_once_and_the_server_hears_of_it_at_rest', async () => {
    await open();
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 20; i++) await page.mouse.move(x - i * 10, y);
    expect((await shown()).to).toBeLessThan(at('2022-01-04T14:00Z'));
    await page.mouse.up();
    await page.waitForTimeout(500);
    expect((await heard('time-change')).length).toBeGreaterThan(10);
    // On a slow machine the pointer itself may rest on its way.
    const rests = await heard('time-rest');
    expect(rests.length).toBeLessThan((await heard('time-change')).length / 2);
    expect(rests.at(-1)!.to).toBe((await shown()).to);
    expect(rests.at(-1)!.to % 600_000).toBe(0);
  });

  test('the_window_moves_as_a_whole_and_keeps_its_length', async () => {
    await open('mode=window&from=2022-01-04T08:00Z&to=2022-01-05T08:00Z');
    const from = await middle('Start of the window');
    const to = await middle('End of the window');
    await page.mouse.move((from.x + to.x) / 2, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2 + 5000, from.y);
    await page.mouse.up();
    expect(await shown()).toEqual({ mode: 'window', from: at('2022-01-06T18:00Z'), to: at('2022-01-07T18:00Z') });
  });

  test('a_press_on_the_track_jumps_there', async () => {
    await open();
    const { x, y } = await middle();
    await page.mouse.click(x + 200, y);
    expect((await shown()).to).toBeGreaterThan(at('2022-01-06T00:00Z'));
  });

  test('a_finger_can_do_the_same', async () => {
    await open(undefined, { hasTouch: true, viewport: { width: 390, height: 700 } });
    const { x, y } = await middle();
    await page.touchscreen.tap(x - 150, y);
    expect((await shown()).to).toBeLessThan(at('2022-01-03T18:00Z'));
  });
});

describe('playing', () => {
  test('reaches_the_end_says_so_and_begins_anew', async () => {
    await open('to=2022-01-07T06:00Z');
    await slider((element) => void (element.speed = 24));
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => heard('play-end'), { timeout: 5000 }).toHaveLength(1);
    expect((await shown()).to).toBe(at('2022-01-07T18:00Z'));
    const steps = (await heard('time-change')).map(({ to }) => to);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(await heard('time-rest')).toHaveLength(1);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForTimeout(150);
    expect((await shown()).to).toBeLessThan(at('2022-01-03T00:00Z'));
    await page.getByRole('button', { name: 'Pause' }).click();
    expect((await shown()).to % 60_000).toBe(0);
  });

  test('steps_with_pauses_where_motion_is_not_wanted', async () => {
    await open('to=2022-01-05T08:00Z', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForTimeout(2300);
    const moves = new Set((await heard('time-change')).map(({ to }) => to));
    expect([...moves]).toEqual([at('2022-01-05T08:00Z'), at('2022-01-05T14:00Z'), at('2022-01-05T20:00Z')]);
  });

  test('goes_from_event_to_event', async () => {
    await open();
    const before = (await shown()).to;
    const count = async () => Number(/^\d+/.exec(await page.locator('.count').innerText())![0]);
    const shownBefore = await count();
    await page.getByRole('button', { name: 'Next event' }).click();
    expect((await shown()).to).toBeGreaterThan(before);
    expect(await count()).toBeGreaterThan(shownBefore);
    await page.getByRole('button', { name: 'Previous event' }).click();
    expect((await shown()).to).toBeLessThanOrEqual(before);
  });
});

describe('typing', () => {
  test('a_wrong_date_is_explained_and_a_right_one_is_shown', async () => {
    await open();
    await page.locator('.date').click();
    const field = page.locator('dateline-time-editor input');
    await expect.poll(() => field.inputValue()).toBe('2022-01-05 14:00');
    const type = async (text: string) => {
      await field.fill(text);
      await page.keyboard.press('Enter');
    };
    const problem = page.locator('dateline-time-editor [role=alert]');
    await type('2022-13-01');
    await expect.poll(() => problem.innerText()).toBe('There is no such date or time');
    await type('yesterday');
    await expect.poll(() => problem.innerText()).toBe('Write it like 2022-01-05 14:00');
    await type('2021-12-31 10:00');
    await expect.poll(() => problem.innerText()).toContain('Outside 2 January 2022, 00:00 (UTC+6) to 8 January 2022');
    await type('2022-01-04 09:30');
    await expect.poll(() => date()).toBe('4 January 2022, 09:30 (UTC+6)');
    await expect.poll(async () => (await shown()).to).toBe(at('2022-01-04T03:30Z'));
  });

  test('known_by_a_moment_and_by_everything', async () => {
    await open();
    await page.getByRole('button', { name: 'Known by: everything' }).first().click();
    await page.locator('dateline-known-by input').fill('2022-01-06 12:00');
    await page.keyboard.press('Enter');
    expect(await heard('known-change')).toEqual([{ known: at('2022-01-06T06:00Z') }]);
    await page.getByRole('button', { name: 'Known by: 6 Jan 2022, 12:00 (UTC+6)' }).click();
    await thumb('Known by').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    expect((await heard('known-change')).slice(1)).toEqual([{ known: at('2022-01-04T09:01Z') }, { known: null }]);
  });
});

test('modes_keep_the_moment_the_reader_looks_at', async () => {
  await open();
  await page.getByRole('radio', { name: 'Moment' }).check();
  expect(await shown()).toEqual({ mode: 'moment', from: at('2022-01-05T08:00Z'), to: at('2022-01-05T08:00:01Z') });
  await page.getByRole('radio', { name: 'Window' }).check();
  expect(await shown()).toEqual({ mode: 'window', from: at('2022-01-04T08:00Z'), to: at('2022-01-05T08:00Z') });
  await page.getByRole('radio', { name: 'Until' }).check();
  expect(await shown()).toEqual({ mode: 'until', from: at('2022-01-01T18:00Z'), to: at('2022-01-05T08:00Z') });
});

test.each([[1440], [1360], [1024], [860], [700], [390], [360]])('nothing_is_cut_off_too_small_or_unnamed_at_%i', async (width) => {
  await open('mode=window&from=2022-01-04T08:00Z&to=2022-01-05T08:00Z&known=2022-01-06T06:00Z', { viewport: { width, height: 500 } });
  await page.waitForTimeout(200);
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('.hidden')) continue;
        const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
        if (text && Number.parseFloat(getComputedStyle(element).fontSize) < 12) found.push(`small: ${element.textContent}`);
        if (text && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') found.push(`cut: ${element.textContent}`);
        if (box.right > innerWidth + 1 && text) found.push(`outside: ${element.textContent}`);
        if (element.matches('button, select, .thumb, .choice') && (box.height < 43.5 || box.width < 43.5)) found.push(`small target ${box.width}×${box.height}: ${element.innerText}`);
      }
    };
    visit(document);
    return found;
  });
  expect(faults).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('dateline-slider').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
