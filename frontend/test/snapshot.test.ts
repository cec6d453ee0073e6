import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
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

/** Opens the page of the button, and the dialog by it. */
async function open(query = '', options: BrowserContextOptions = {}, shown = true): Promise<void> {
  ({ page, problems } = await bench.page(`snapshot.html?${query}`, { viewport: { width: 1280, height: 800 }, ...options }));
  page.setDefaultTimeout(8000);
  await button('Snapshot').click();
  if (shown) await page.locator('.preview img').waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: string) => page.getByRole('radio', { name });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const said = () => page.locator('.told').innerText();
const asked = (path: string) =>
  page.evaluate((part) => (window as unknown as { asked: string[] }).asked.filter((line) => line.includes(part)), path);
const last = async (path: string) => new URLSearchParams((await asked(path)).at(-1)!.split(/[?]|snapshot /)[1]);
const set = (settings: object) => page.evaluate((own) => void Object.assign((window as unknown as { settings: object }).settings, own), settings);

test('two_clicks_lead_from_the_map_to_a_slide', async () => {
  await open('', {}, false);
  const coming = page.waitForEvent('download');
  await button('Download').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.pptx$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe('file');
  await vi.waitFor(async () => expect(await said()).toMatch(/^Downloaded id\d+\.pptx\.$/));
  expect((await last('POST')).get('at')).toBe('2022-01-05T18:00+06:00');
});

test('the_dialog_is_loaded_when_it_is_first_opened', async () => {
  ({ page, problems } = await bench.page('snapshot.html'));
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('snapshot-dialog')));
  await button('Snapshot').waitFor();
  expect(await loaded()).toBe(false);
  await button('Snapshot').click();
  await page.locator('.preview img').waitFor();
  expect(await loaded()).toBe(true);
});

test('escape_closes_it_and_the_focus_is_back_on_the_button', async () => {
  await open();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await button('Snapshot').evaluate((own) => own.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await button('Close').click();
  expect(await button('Snapshot').evaluate((own) => own.matches(':focus'))).toBe(true);
  // A dialog tells that it is closed in a task of its own, after it is.
  await vi.waitFor(async () =>
    expect(await page.evaluate(() => (window as unknown as { opened: string[] }).opened)).toEqual([
      'snapshot-open', 'snapshot-close', 'snapshot-open', 'snapshot-close',
    ]),
  );
});

test('the_preview_follows_layout_theme_projection_and_title_but_not_the_alternative_text', async () => {
  await open();
  await radio('A4 upright').check();
  await radio('Grey print').check();
  await page.getByLabel('Projection').selectOption('albers');
  await field('Title').fill('Қазақстан & <b>');
  await vi.waitFor(async () => {
    const { layout, tone, projection, title } = Object.fromEntries(await last('preview.png'));
    expect({ layout, tone, projection, title }).toEqual({ layout: 'a4-portrait', tone: 'grey', projection: 'albers', title: 'Қазақстан & <b>' });
  });
  const before = (await asked('preview.png')).length;
  await field(/^Alternative text/).fill('In my words');
  await page.waitForTimeout(600);
  expect((await asked('preview.png')).length).toBe(before);
  expect(await page.locator('.preview img').getAttribute('alt')).toBe('In my words');
});

test('words_begin_as_generated_and_go_back_to_that', async () => {
  await open();
  expect(await field('Title').inputValue()).toBe('Unrest in 12 places by 5 January');
  expect(await button('Back to the generated words').count()).toBe(0);
  await field('Caption').fill('Mine');
  await field('Title').fill('');
  await page.getByText('edited · 4 of 20').waitFor();
  await page.getByText('empty: the generated words stand').waitFor();
  await button('Copy link').click();
  await vi.waitFor(async () => expect((await last('POST')).get('caption')).toBe('Mine'));
  expect((await last('POST')).has('title')).toBe(false);
  await button('Back to the generated words').click();
  expect(await field('Title').inputValue()).toBe('Unrest in 12 places by 5 January');
  expect(await page.getByText('VICE News, “What we know').count()).toBe(1);
});

test('choices_are_remembered_and_words_are_not', async () => {
  await open();
  await radio('Square').check();
  await page.getByLabel('File').selectOption('png');
  await radio('Print, 300 dpi').check();
  await field('Title').fill('Secret');
  await page.reload();
  await button('Snapshot').click();
  await page.locator('.preview img').waitFor();
  expect(await radio('Square').isChecked()).toBe(true);
  expect(await radio('Print, 300 dpi').isChecked()).toBe(true);
  expect(await page.getByLabel('File').inputValue()).toBe('png');
  expect(await field('Title').inputValue()).not.toBe('Secret');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Secret');
});

test('edited_words_stay_while_the_map_is_the_same_and_go_with_it', async () => {
  await open();
  await field('Title').fill('Mine');
  await page.keyboard.press('Escape');
  await button('Snapshot').click();
  expect(await field('Title').inputValue()).toBe('Mine');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.querySelector('dateline-snapshot')!.query = 'situation=kazakhstan-2022&mode=until&zone=Asia/Almaty'));
  await button('Snapshot').click();
  expect(await field('Title').inputValue()).toBe('Unrest in 12 places by 5 January');
});

test('a_size_out_of_bounds_is_told_and_nothing_is_made_of_it', async () => {
  await open();
  await radio('Map only').check();
  await vi.waitFor(async () => expect((await last('preview.png')).get('layout')).toBe('map'));
  await field('Width, px').fill('90');
  const before = (await asked('snapshot')).length;
  await button('Download').click();
  expect(await said()).toBe('Check the fields marked above.');
  expect(await field('Width, px').evaluate((own) => own.matches(':focus'))).toBe(true);
  await page.waitForTimeout(500);
  expect((await asked('snapshot')).length).toBe(before);
  await field('Width, px').fill('900');
  await vi.waitFor(async () => expect((await last('preview.png')).get('width')).toBe('900'));
});

test('a_busy_server_is_told_and_asked_again', async () => {
  await open('busy=1', {}, false);
  await page.getByText('The server is painting for others. Next try in').waitFor();
  await page.locator('.preview img').waitFor();
  expect(await page.locator('.failure').count()).toBe(0);
});

test('what_fails_is_told_with_a_way_back_and_the_old_picture_stays', async () => {
  await open();
  await set({ broken: 'preview.png' });
  await radio('Dark').check();
  await page.getByText('The server could not make this.').waitFor();
  expect(await page.locator('.preview img').count()).toBe(1);
  await set({ broken: '' });
  await button('Try again').click();
  await page.locator('.failure').waitFor({ state: 'detached' });
  await field('Title').fill('refuse me');
  await page.getByText('The server did not accept this: The title is not allowed.').waitFor();
  await button('Download').click();
  await vi.waitFor(async () => expect(await said()).toContain('The title is not allowed.'));
});

test('a_film_shows_how_far_it_is_and_can_be_cancelled', async () => {
  await open();
  await page.getByLabel('File').selectOption('gif');
  await button('Download').click();
  await page.getByRole('progressbar').waitFor();
  await page.getByText(/^\d+ of 96 pictures$/).waitFor();
  await button('Cancel').click();
  await vi.waitFor(async () => expect(await said()).toBe('Cancelled. Nothing was downloaded.'));
  expect(await button('Download').evaluate((own) => own.matches(':focus'))).toBe(true);
  expect(await asked('DELETE')).toHaveLength(1);
});

test('link_and_embed_code_are_copied_and_the_page_opens', async () => {
  await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await button('Copy link').click();
  await vi.waitFor(async () => expect(await said()).toContain('Link copied:'));
  expect(await copied()).toMatch(/^http:\/\/.*\?id\d+$/);
  await button('Copy embed code').click();
  await vi.waitFor(async () => expect(await said()).toBe('Embed code copied.'));
  expect(await copied()).toMatch(/^<iframe /);
  const coming = page.context().waitForEvent('page');
  await button('Open page').click();
  const opened = await coming;
  await opened.waitForURL(/\?id\d+$/);
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  expect(await asked('POST')).toHaveLength(1);
});

test('where_copying_is_not_allowed_the_link_is_there_to_be_copied_by_hand', async () => {
  await open();
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button('Copy link').click();
  const hand = field('The browser does not allow copying. Copy it from here:');
  await hand.waitFor();
  expect(await hand.inputValue()).toMatch(/\?id\d+$/);
});

test.each([
  [1440, 900, 'light'], [1024, 768, 'dark'], [720, 450, 'light'], [390, 844, 'dark'], [360, 640, 'light'],
])('nothing_is_cut_off_too_small_or_unnamed_at_%i_%i_%s', async (width, height, theme) => {
  await open(`theme=${theme}`, { viewport: { width, height } });
  await page.getByLabel('File').selectOption('png');
  await radio('Map only').check();
  await field('Caption').fill('x');
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('.hidden') || !(root instanceof ShadowRoot)) continue;
        const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
        if (text && Number.parseFloat(getComputedStyle(element).fontSize) < 12) found.push(`small: ${element.textContent}`);
        if (text && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') found.push(`cut: ${element.textContent}`);
        if (box.right > innerWidth + 1 && text) found.push(`outside: ${element.textContent}`);
        if (root.host.localName !== 'dateline-snapshot' && element.matches('button, select, textarea, .choice') && (box.height < 42 || box.width < 42)) found.push(`small target: ${element.innerText}`);
      }
    };
    visit(document);
    return found;
  });
  expect(faults).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
