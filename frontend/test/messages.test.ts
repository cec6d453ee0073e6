import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../messages';
import { snapshotEnglish } from '../snapshot-messages';

test.each([
  ['components', english],
  ['snapshot', snapshotEnglish],
])("the server's bundle %s says what the components say", (name, own) => {
  const bundle = readFileSync(`src/main/resources/org/dateline/ui/${name}.properties`, 'utf8');
  const lines = bundle.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const plain = (text: string) => text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const entries = lines.map((line) => [line.slice(0, line.indexOf('=')), plain(line.slice(line.indexOf('=') + 1))]);
  expect(Object.fromEntries(entries)).toEqual(own);
});
