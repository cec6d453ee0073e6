import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('frontend/styles/tokens.css', 'utf8');

/** The custom properties of the first rule whose selectors contain `selector`. */
function tokens(selector: string): Map<string, string> {
  const at = css.indexOf(selector);
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return new Map([...body.matchAll(/(--dl-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

test('who leaves the theme to a dark system sees the same as who chooses dark', () => {
  expect(tokens("[theme~='auto']")).toEqual(tokens("[theme~='dark']"));
});

test('every colour is designed for the dark as well', () => {
  const light = [...tokens(':root').keys()].filter((name) => !/font|text|accent-ink/.test(name));
  expect([...tokens("[theme~='dark']").keys()]).toEqual(expect.arrayContaining(light));
});
