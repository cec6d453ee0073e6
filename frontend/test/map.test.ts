import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DatelineMap } from '../dateline-map';
import { BrowserBench } from './browser';

vi.setConfig({ testTimeout: 30_000 });

const bench = new BrowserBench();
beforeAll(() => bench.open(), 60_000);
afterAll(() => bench.close());

let page: Page;
let problems: string[] = [];
afterEach(async () => {
  await page?.context().close();
  expect(problems).toEqual([]);
});

/** Opens the map over the invented block at 6 January 2022, with a log of its events in `window.heard`. */
async function open(query = 'to=2022-01-06T00:00Z', options: BrowserContextOptions = {}): Promise<void> {
  ({ page, problems } = await bench.page(`map.html?${query}`, { viewport: { width: 1280, height: 900 }, ...options }));
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['extent-change', 'place-select', 'movement-select', 'categories-change', 'tray-open', 'first-events']) {
      document.querySelector('dateline-map')!.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    }
  });
}

async function drawn(): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('dateline-first-events').length > 0);
  await page.waitForTimeout(400);
}

const heard = (name: string) =>
  page.evaluate((wanted) => (window as unknown as { heard: [string, Record<string, unknown>][] }).heard.filter(([n]) => n === wanted).map(([, d]) => d), name);
const map = <T>(act: (element: DatelineMap) => T) => page.evaluate(`(${act.toString()})(document.querySelector('dateline-map'))`) as Promise<T>;
const category = (name: string) => page.locator('dateline-map').getByRole('button', { name: new RegExp(`^${name}`) });

/** Where a place is on the page. */
const spot = (id: string) =>
  page.evaluate((wanted) => {
    const element = document.querySelector('dateline-map')! as unknown as { events: { block: { places: { id: string }[] } }; scene: { locate(place: number): { x: number; y: number } } };
    return element.scene.locate(element.events.block.places.findIndex(({ id }) => id === wanted));
  }, id);

describe('what is drawn', () => {
  test('events_appear_and_say_so_once', async () => {
    await open();
    await drawn();
    expect(await page.evaluate(() => performance.getEntriesByName('dateline-first-events').length)).toBe(1);
    const { x, y } = await spot('kz:aktobe');
    const inked = await page.evaluate(([px, py]) => {
      const canvases = [...document.querySelector('dateline-map')!.shadowRoot!.querySelectorAll('canvas')];
      return canvases.some((canvas) => {
        if (canvas.width !== document.querySelector('dateline-map')!.clientWidth) return false;
        return canvas.getContext('2d')!.getImageData(px, py, 1, 1).data[3] === 255;
      });
    }, [Math.round(x), Math.round(y)]);
    expect(inked).toBe(true);
  });

  test('the_slider_drives_the_map_and_the_legend_counts_what_it_shows', async () => {
    await open('to=2022-01-04T12:00Z');
    await drawn();
    expect(await category('Protest').innerText()).toMatch(/Protest\s*5/);
    await page.evaluate(() => (document.querySelector('dateline-slider')!.to = Date.parse('2022-01-02T12:00Z')));
    await page.waitForTimeout(100);
    expect(await category('Protest').innerText()).toMatch(/Protest\s*2/);
  });

  test('what_is_in_force_is_named_with_its_beginning', async () => {
    await open();
    await drawn();
    const notes = page.locator('dateline-map .force');
    const chip = notes.getByRole('button', { name: /^In force: \d+$/ });
    expect(await chip.getAttribute('aria-expanded')).toBe('false');
    await chip.click();
    await notes.getByText('communications shutdown').waitFor();
    expect(await notes.innerText()).toContain('Kazakhstan, since 5 January, 12:00');
  });

  test('pointing_at_a_place_tells_its_name_at_the_time_and_its_events', async () => {
    await open();
    await drawn();
    const { x, y } = await spot('kz:nur-sultan');
    await page.mouse.move(x, y);
    const tooltip = page.locator('dateline-map .tooltip');
    await tooltip.waitFor();
    expect(await tooltip.innerText()).toContain('Nur-Sultan');
    expect(await tooltip.innerText()).toContain('1 event');
  });
});

describe('choosing', () => {
  test('a_click_on_a_place_chooses_it_and_one_on_nothing_gives_it_up', async () => {
    await open();
    await drawn();
    const { x, y } = await spot('kz:aktobe');
    await page.mouse.click(x, y);
    expect(await heard('place-select')).toEqual([{ place: 'kz:aktobe', lon: 57.17, lat: 50.28 }]);
    expect(await map((element) => element.selected)).toBe('kz:aktobe');
    await page.mouse.click(x + 70, y + 90);
    expect((await heard('place-select')).at(-1)).toEqual({ place: null, lon: null, lat: null });
  });

  test('the_choice_survives_a_step_of_time', async () => {
    await open('to=2022-01-05T00:00Z&selected=kz:aktobe');
    await drawn();
    await page.evaluate(() => (document.querySelector('dateline-slider')!.to = Date.parse('2022-01-06T00:00Z')));
    await page.waitForTimeout(200);
    expect(await map((element) => element.selected)).toBe('kz:aktobe');
    expect(await heard('place-select')).toEqual([]);
  });

  test('the_end_of_a_drag_chooses_nothing_and_tells_the_new_extent', async () => {
    await open();
    await drawn();
    expect(await heard('extent-change')).toEqual([]);
    const { x, y } = await spot('kz:aktobe');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 40, { steps: 6 });
    await page.mouse.up();
    await page.waitForTimeout(600);
    expect(await heard('place-select')).toEqual([]);
    expect((await heard('extent-change')).length).toBeGreaterThan(0);
  });

  test('the_legend_switches_categories_and_brings_all_back', async () => {
    await open();
    await drawn();
    await category('Protest').click();
    expect(await category('Protest').getAttribute('aria-pressed')).toBe('false');
    const [{ categories }] = (await heard('categories-change')) as { categories: string[] }[];
    expect(categories).not.toContain('protest');
    expect(categories).toContain('clash');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await heard('categories-change')).at(-1)).toEqual({ categories: null });
    expect(await category('Protest').getAttribute('aria-pressed')).toBe('true');
  });

  test('what_is_not_placed_can_be_asked_for', async () => {
    await open();
    await drawn();
    await page.getByRole('button', { name: 'Not placed or dated: 3' }).click();
    expect(await heard('tray-open')).toHaveLength(1);
  });
});

describe('by keyboard', () => {
  test('arrows_move_the_map_and_plus_zooms', async () => {
    await open();
    await drawn();
    await page.locator('dateline-map .map').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(900);
    const [moved] = (await heard('extent-change')).slice(-1) as { west: number; east: number }[];
    await page.keyboard.press('+');
    await page.waitForTimeout(900);
    const [zoomed] = (await heard('extent-change')).slice(-1) as { west: number; east: number }[];
    expect(zoomed.east - zoomed.west).toBeLessThan(moved.east - moved.west);
  });

  test('tab_leads_to_the_places_arrows_through_them_and_enter_chooses', async () => {
    await open();
    await drawn();
    await page.locator('dateline-map .map').focus();
    await page.keyboard.press('Tab');
    const name = () => map((element) => element.shadowRoot!.activeElement?.textContent?.trim());
    expect(await name()).toBe('Almaty, 9 events');
    await page.keyboard.press('ArrowDown');
    expect(await name()).toBe('Kazakhstan, 4 events');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await heard('place-select')).toHaveLength(1);
  });
});

describe('states', () => {
  test('a_base_map_that_does_not_come_is_said_and_can_be_asked_for_again', async () => {
    await open('to=2022-01-06T00:00Z&broken=2');
    await page.getByText('The base map could not be loaded.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The base map could not be loaded.').waitFor({ state: 'detached' });
  });

  test('events_that_do_not_come_are_said', async () => {
    await open('block=/nothing-here.bin');
    await page.getByRole('status').getByText('The events could not be loaded.').waitFor();
  });

  test('filtered_to_nothing_offers_the_way_back', async () => {
    await open('to=2022-01-02T12:00Z');
    await drawn();
    await map((element) => (element.categories = ['casualties']));
    await page.getByText('No events of the chosen categories at this time.').waitFor();
    await page.locator('dateline-map .state').getByRole('button', { name: 'Show all' }).click();
    expect(await map((element) => element.categories)).toBe(null);
  });
});

describe('fit for everybody', () => {
  test('no_violations_in_light_and_dark_wide_and_narrow', async () => {
    for (const [theme, width] of [['light', 1280], ['dark', 390]] as const) {
      await open(`to=2022-01-06T00:00Z&theme=${theme}`, { viewport: { width, height: 844 } });
      await drawn();
      const { violations } = await new AxeBuilder({ page }).include('dateline-map').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
      await page.context().close();
    }
  });

  test('nothing_moves_for_those_who_prefer_less_motion', async () => {
    await open('to=2022-01-03T00:00Z', { reducedMotion: 'reduce' });
    await drawn();
    await map((element) => element.goTo({ lon: 76.93, lat: 43.25, zoom: 8 }));
    const middle = await map((element) => {
      const { map: leaflet } = element as unknown as { map: { getCenter(): { lng: number } } };
      return leaflet.getCenter().lng;
    });
    expect(middle).toBeCloseTo(76.93, 3);
  });
});

describe('pins', () => {
  test('places_that_the_page_points_at_are_buttons_and_tell_when_pressed', async () => {
    await open();
    await drawn();
    await page.evaluate(() => {
      const element = document.querySelector('dateline-map')!;
      element.pins = [
        { id: 'a', lon: 60, lat: 48, label: 'Here', chosen: true },
        { id: 'b', lon: 60.01, lat: 48, label: 'Beside it' },
        { id: 'c', lon: 70, lat: 44, label: '<b>There</b>', area: true },
      ];
      element.addEventListener('pin-select', (event) => (window as unknown as { heard: unknown[] }).heard.push(['pin-select', (event as CustomEvent).detail]));
    });
    const pins = page.locator('dateline-map .pin');
    await expect.poll(() => pins.count()).toBe(3);
    expect(await pins.nth(0).getAttribute('class')).toBe('pin chosen');
    expect(await pins.nth(1).getAttribute('class'), 'a name under another one gives way').toBe('pin bare');
    expect(await pins.nth(2).textContent()).toBe('<b>There</b>');
    await pins.nth(2).click();
    expect(await heard('pin-select')).toEqual([{ id: 'c' }]);
    expect(await heard('place-select')).toEqual([]);
  });
});
