// ./dateline bench scrub [SIZE ...]: how long a step of the slider takes until the map is drawn, against
// Leaflet.TimeDimension in the same run on the same events. What is timed is said in frame-clock.ts.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { assemble } from '../test/blocks.ts';
import { generate, PERIOD, scan, seeded } from './scrub-data.mjs';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100 || size > 2_000_000)) {
  console.error('usage: ./dateline bench scrub [SIZE ...], sizes from 100 to 2000000');
  process.exit(2);
}
if (sizes.length === 0) sizes.push(10_000, 100_000, 1_000_000);

const STEPS = 240;
const JUMPS = 60;
const ROUNDS = 2;
const BUDGET = 12; // seconds for one series of steps
const BEARABLE = 100_000; // above this TimeDimension does not get as far as its first step in reasonable time
const STEP = 360; // event seconds: a sixtieth of a second at six hours a second
const WINDOW = 6 * 3600;
const REACH = {
  100_000: { median: 5, p95: 16.7, jump: 50, ratio: 10 },
  1_000_000: { median: 8, p95: 25, usable: 2000, bytes: 13 },
};

const categories = JSON.parse(
  readFileSync(new URL('../../src/main/resources/org/dateline/portrayal/symbology.json', import.meta.url)),
).categories.map(({ code }) => code);

// --- the pages and the data, on loopback ---------------------------------------------------------------------

const out = mkdtempSync(join(tmpdir(), 'dateline-scrub-'));
const root = new URL('.', import.meta.url).pathname;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  base: '/',
  build: {
    outDir: out,
    target: 'es2023',
    emptyOutDir: true,
    rollupOptions: { input: [join(root, 'scrub.html'), join(root, 'timedimension.html')] },
  },
});

const modules = new URL('../../node_modules/', import.meta.url).pathname;
const vendor = {
  'leaflet.js': 'leaflet/dist/leaflet.js',
  'leaflet.css': 'leaflet/dist/leaflet.css',
  'iso8601.js': 'iso8601-js-period/iso8601.js',
  'leaflet.timedimension.min.js': 'leaflet-timedimension/dist/leaflet.timedimension.min.js',
  'leaflet.timedimension.control.min.css': 'leaflet-timedimension/dist/leaflet.timedimension.control.min.css',
};
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const data = new Map();
const blocks = new Map();

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  // Isolation gives the clock of the page five microseconds instead of a hundred.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  const block = /^\/block\/(\d+)$/.exec(pathname);
  try {
    if (block) {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(blocks.get(Number(block[1])));
      return;
    }
    const file = pathname.startsWith('/vendor/') ? join(modules, vendor[pathname.slice(8)]) : join(out, pathname);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;

function prepare(size) {
  const generated = generate(size);
  data.set(size, generated);
  const header = {
    situation: 'scrub', revision: 1, known: null, period: PERIOD, zone: 'Asia/Almaty',
    rows: size, events: size, undated: 0, unplaced: 0, categories, movements: [],
  };
  if (generated.placeLon.length <= 20_000) {
    header.places = Array.from(generated.placeLon, (_, i) => ({ id: `place-${i}`, names: [['en', `Place ${i}`, null, null]] }));
  }
  blocks.set(size, new Uint8Array(assemble(header, generated)));
}

// --- figures -------------------------------------------------------------------------------------------------

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
const median = (values) => quantile(values, 0.5);
const ms = (value) => (value === undefined ? '–' : `${value < 100 ? value.toFixed(2) : Math.round(value)} ms`);

function row(what, samples, reach = {}) {
  const mark = (value, most) => (most === undefined ? '' : `  reach ${most}${value <= most ? '' : '  NOT REACHED'}`);
  console.log(
    `  ${what.padEnd(46)} median ${ms(median(samples)).padStart(9)}${mark(median(samples), reach.median)}` +
      `   p95 ${ms(quantile(samples, 0.95)).padStart(9)}${mark(quantile(samples, 0.95), reach.p95)}   (${samples.length} steps)`,
  );
}

const steady = (begin) => Array.from({ length: STEPS }, (_, i) => begin + (i + 1) * STEP);
const jumps = (seed) => {
  const random = seeded(seed);
  return Array.from({ length: JUMPS }, () => PERIOD[0] + WINDOW + Math.floor((random() * (PERIOD[1] - PERIOD[0] - WINDOW)) / STEP) * STEP);
};

// --- a page of either kind -----------------------------------------------------------------------------------

const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const freeFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

async function withPage(kind, size, mode, act, more = []) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumArguments, ...more],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, timezoneId: 'UTC' });
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${address}/${kind}.html?block=/block/${size}&mode=${mode}`);
    await page.waitForFunction(() => 'scrub' in globalThis);
    await page.evaluate(() => globalThis.scrub.then((scrub) => (globalThis.scrub = scrub) && undefined));
    const result = await act(page);
    if (problems.length > 0) throw new Error(`${kind}: ${problems.join('; ')}`);
    return result;
  } finally {
    await browser.close();
  }
}

const work = (page, times) => page.evaluate(([t, b]) => globalThis.scrub.timeWork(t, b), [times, BUDGET]);
const frames = (page, times) => page.evaluate(([t, b]) => globalThis.scrub.timeFrames(t, b), [times, BUDGET]);

// --- right before fast ---------------------------------------------------------------------------------------

const checkpoints = [0.02, 0.2, 0.37, 0.51, 0.73, 0.98, 0.3, 1].map(
  (share) => PERIOD[0] + Math.round(((PERIOD[1] - PERIOD[0]) * share) / STEP) * STEP,
);

function refuse(what) {
  throw new Error(`${what}. Wrong events are shown, so no figure is printed.`);
}

async function checkOurs(page, size, mode) {
  const generated = data.get(size);
  for (const to of checkpoints) {
    const { began, continuing } = scan(generated, mode === 'window' ? to - WINDOW : PERIOD[0], to);
    const rows = [...began, ...continuing];
    const perPlace = new Uint32Array(generated.placeLon.length);
    for (const shown of rows) if (generated.place[shown] !== 0xffffffff) perPlace[generated.place[shown]]++;
    const wrong = await page.evaluate(
      async ([t, events, places]) => {
        await globalThis.scrub.set(t);
        await new Promise(requestAnimationFrame);
        return globalThis.scrub.wrong(events, places);
      },
      [to, rows.length, Array.from(perPlace)],
    );
    if (wrong) refuse(`Dateline, ${size} events, ${mode}: ${wrong}`);
  }
}

async function checkTheirs(page, size, mode) {
  const generated = data.get(size);
  for (const to of checkpoints) {
    const { began } = scan(generated, mode === 'window' ? to - WINDOW : PERIOD[0], to);
    const expected = began.filter((shown) => generated.place[shown] !== 0xffffffff);
    const shown = await page.evaluate(async (t) => {
      await globalThis.scrub.set(t);
      return globalThis.scrub.shown();
    }, to);
    if (shown.length !== expected.length || shown.some((value, i) => value !== expected[i])) {
      refuse(`TimeDimension, ${size} events, ${mode}: ${shown.length} on the map, ${expected.length} in the data`);
    }
  }
}

// --- the run -------------------------------------------------------------------------------------------------

async function measure(kind, check, size, mode, into) {
  const begin = PERIOD[0] + 40 * 3600;
  await withPage(kind, size, mode, async (page) => {
    await check(page, size, mode);
    await work(page, [begin, ...steady(begin).slice(0, 10)]); // warm
    into.work.push(...(await work(page, steady(begin))));
    into.back.push(...(await work(page, steady(begin).reverse())));
    into.jumps.push(...(await work(page, jumps(7))));
  });
  await withPage(
    kind, size, mode,
    async (page) => {
      await work(page, [begin, ...steady(begin).slice(0, 10)]);
      into.frames.push(...(await frames(page, steady(begin))));
    },
    freeFrames,
  );
}

const empty = () => ({ work: [], back: [], jumps: [], frames: [] });
try {
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Chromium headless without GPU, 1280×720; a step is 6 minutes`);
  console.log('work: setting the time, its microtasks, the next frame\'s callbacks, style and layout, and a read-back of the canvases');
  console.log('frame: from animation frame to animation frame with the frame rate set free, compositing included\n');
  for (const size of sizes) {
    prepare(size);
    const reach = REACH[size] ?? {};
    for (const mode of ['window', 'until']) {
      const ours = empty();
      const theirs = empty();
      for (let round = 0; round < ROUNDS; round++) {
        await measure('scrub', checkOurs, size, mode, ours);
        if (size <= BEARABLE) await measure('timedimension', checkTheirs, size, mode, theirs);
      }
      const checked = size > BEARABLE ? 'checked' : 'both checked';
      console.log(`${size} events, ${mode === 'window' ? 'window of 6 hours' : 'everything until the moment'}; ${checked} at ${checkpoints.length} moments; load of the machine ${loadavg()[0].toFixed(1)}`);
      row('Dateline, step forward, work', ours.work, reach);
      row('Dateline, step back, work', ours.back, reach);
      row('Dateline, random jump, work', ours.jumps, { p95: reach.jump });
      row('Dateline, step forward, frame', ours.frames);
      if (size > BEARABLE) {
        console.log(`  TimeDimension is not measured above ${BEARABLE} events\n`);
        continue;
      }
      row('TimeDimension, step forward, work', theirs.work);
      row('TimeDimension, step back, work', theirs.back);
      row('TimeDimension, random jump, work', theirs.jumps);
      row('TimeDimension, step forward, frame', theirs.frames);
      const ratio = median(theirs.work) / median(ours.work);
      const short = reach.ratio && ratio < reach.ratio ? '  NOT REACHED' : '';
      console.log(
        `  ratio of medians: work ${ratio.toFixed(1)}×${reach.ratio ? `  reach ${reach.ratio}×${short}` : ''},` +
          ` frame ${(median(theirs.frames) / median(ours.frames)).toFixed(1)}×\n`,
      );
    }
    const bytes = blocks.get(size).byteLength / size;
    const usable = [];
    for (let i = 0; i < 3; i++) usable.push(await withPage('scrub', size, 'until', (page) => page.evaluate(() => globalThis.scrub.usableAfter)));
    console.log(
      `  usable after the data request: median ${ms(median(usable))}${reach.usable ? `  reach ${reach.usable} ms${median(usable) <= reach.usable ? '' : '  NOT REACHED'}` : ''};` +
        ` ${bytes.toFixed(2)} bytes an event before compression${reach.bytes ? `  reach ${reach.bytes}${bytes <= reach.bytes ? '' : '  NOT REACHED'}` : ''}\n`,
    );
    data.delete(size);
    blocks.delete(size);
  }
} catch (problem) {
  console.error(String(problem.message ?? problem));
  process.exitCode = 1;
} finally {
  server.close();
  rmSync(out, { recursive: true, force: true });
}
