// What the benchmarks of pages share: a server of their own, a browser, a visit with an empty cache.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const options = [...(process.env.DATELINE_JAVA_OPTIONS ?? '').split(' '), process.env.DATELINE_LEARNT].filter(Boolean);
const jar = process.env.DATELINE_JAR ?? 'target/dateline.jar';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Starts the packed application on a free port; `millis` is the time to its line "ready". */
export function start(data) {
  const begun = performance.now();
  const server = spawn(java, [...options, '-jar', jar, '--server.port=0', `--dateline.data=${data}`]);
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

export function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** A visit with an empty cache; `first` is the time to the first painted event in milliseconds. */
export async function visit(browser, address) {
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

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

export const row = (what, value, reach) => console.log(`${what.padEnd(44)} ${value.padStart(12)}   ${reach}`);
