// ./dateline bench embed: what one more viewer of an embed costs: bytes and requests over the wire, time to the first
// painted event, and the server's heap after thousands of viewers, each after a full collection.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { launch, median, row, start, visit } from './visits.mjs';

const viewers = Number(process.argv[2] ?? 2000);
const context = 'situation=kazakhstan-2022&mode=until&at=2022-01-06T12:00%2B06:00&zone=Asia/Almaty';
const data = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const jcmd = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jcmd') : 'jcmd';

/** Kilobytes that are reachable. */
function heap(pid) {
  execFileSync(jcmd, [pid, 'GC.run']);
  const lines = execFileSync(jcmd, [pid, 'GC.class_histogram']).toString().trim().split('\n');
  return Number(/^Total\s+\d+\s+(\d+)/.exec(lines.at(-1))[1]) / 1000;
}

/** What a viewer's page asks for, the parts that caches keep left out. */
async function view(address) {
  for (const path of [`embed?${context}`, 'symbology.json', 'blocks/kazakhstan-2022?revision=1', `embed/events?${context}`]) {
    const answer = await fetch(address + path);
    if (!answer.ok || answer.headers.has('set-cookie')) throw new Error(`${path}: ${answer.status}, or a cookie`);
    await answer.arrayBuffer();
  }
}

async function crowd(address, count) {
  let left = count;
  const one = async () => {
    while (left-- > 0) await view(address);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: 8 }, one));
  return performance.now() - begun;
}

console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; medians of 7 visits\n`);
const { server, address } = await start(data);
server.removeAllListeners('exit');
const browser = await launch();
try {
  await visit(browser, `${address}embed?${context}`);
  const results = [];
  for (let i = 0; i < 7; i++) results.push(await visit(browser, `${address}embed?${context}`));
  row('first painted event, warm server', `${(median(results.map((r) => r.first)) / 1000).toFixed(2)} s`, '');
  row('bytes of a first visit, over the wire', `${Math.round(median(results.map((r) => r.bytes)) / 1000)} kB`, '');
  row('requests of a first visit', `${median(results.map((r) => r.requests))}`, '');
  await crowd(address, 300);
  const before = heap(server.pid);
  const millis = await crowd(address, viewers);
  const after = heap(server.pid);
  row(`heap before ${viewers} viewers`, `${Math.round(before / 100) / 10} MB`, '');
  row(`heap after ${viewers} viewers`, `${Math.round(after / 100) / 10} MB`, '');
  row('that is, a viewer', `${(((after - before) * 1000) / viewers).toFixed(0)} bytes`, '');
  row('viewers served a second', `${Math.round((viewers / millis) * 1000)}`, '4 requests each');
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
