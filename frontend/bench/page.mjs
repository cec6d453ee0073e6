// ./dateline bench page: start-up, resident memory, bytes of the first visit, time to the first painted event.
// A visit is a new browser context with a cold cache, over loopback; time counts from the navigation's start to the
// performance mark that the map sets once its first events are drawn.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { launch, median, residentMegabytes, row, start, visit } from './visits.mjs';

const visits = Number(process.argv[2] ?? 7);
const data = mkdtempSync(join(tmpdir(), 'dateline-bench-'));

console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; ${visits} visits, medians\n`);
const cold = await start(data);
cold.server.removeAllListeners('exit');
cold.server.kill();
await new Promise((resolve) => cold.server.on('close', resolve));
const { server, address, millis } = await start(data);
server.removeAllListeners('exit');
const browser = await launch();
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
