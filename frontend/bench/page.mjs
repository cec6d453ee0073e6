// ./dateline bench page: start-up, resident memory, bytes of the first visit, time to the first painted event.
// A visit is a new browser context with a cold cache, over loopback; time counts from the navigation's start to the
// performance mark that the map sets once its first events are drawn.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const visits = Number(process.argv[2] ?? 7);
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const options = (process.env.DATELINE_JAVA_OPTIONS ?? '').split(' ').filter(Boolean);
const data = mkdtempSync(join(tmpdir(), 'dateline-bench-'));

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

function start() {
  const begun = performance.now();
  const server = spawn(java, [...options, '-jar', 'target/dateline.jar', '--server.port=0', `--dateline.data=${data}`]);
  return new Promise((resolve, reject) => {
    let log = '';
    server.stdout.on('data', (chunk) => {
      log += chunk;
      const ready = /Dateline is ready: (http\S+)/.exec(log);
      if (ready) resolve({ server, address: ready[1], millis: performance.now() - begun });
    });
    server.stderr.on('data', (chunk) => (log += chunk));
    server.on('exit', () => reject(new Error(`the server stopped:\n${log.slice(-2000)}`)));
  });
}

function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
    requests += 1;
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('dateline-first-events').length > 0, null, { timeout: 30_000 });
  const first = await page.evaluate(() => performance.getEntriesByName('dateline-first-events')[0].startTime);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { first, bytes, requests };
}

const row = (what, value, reach) => console.log(`${what.padEnd(44)} ${value.padStart(12)}   ${reach}`);

console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; ${visits} visits, medians\n`);
const cold = await start();
cold.server.removeAllListeners('exit');
cold.server.kill();
await new Promise((resolve) => cold.server.on('close', resolve));
const { server, address, millis } = await start();
server.removeAllListeners('exit');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const fresh = await visit(browser, address);
  const results = [];
  for (let i = 0; i < visits; i++) results.push(await visit(browser, address));
  row('start to ready, empty data folder', `${(cold.millis / 1000).toFixed(1)} s`, 'reach 6 s');
  row('start to ready, filled data folder', `${(millis / 1000).toFixed(1)} s`, 'reach 6 s');
  row('resident memory after the visits', `${Math.round(residentMegabytes(server.pid))} MB`, 'reach 400 MB');
  row('first painted event, fresh server', `${(fresh.first / 1000).toFixed(2)} s`, '');
  row('first painted event, warm server', `${(median(results.map((r) => r.first)) / 1000).toFixed(2)} s`, 'reach 1.5 s');
  row('bytes of a first visit, over the wire', `${Math.round(median(results.map((r) => r.bytes)) / 1000)} kB`, '');
  row('requests of a first visit', `${median(results.map((r) => r.requests))}`, '');
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
