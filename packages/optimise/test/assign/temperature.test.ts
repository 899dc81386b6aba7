import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROUNDS, temperatureAt } from '../../src/assign/temperature.js';

const docs = readFileSync(new URL('../../../../docs/optimise.md', import.meta.url), 'utf8');

test('the docs say in how many rounds the search anneals', () => {
  const [, said = ''] = /anneals in (\w+) rounds/.exec(docs) ?? [];
  expect(['six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].indexOf(said) + 6).toBe(ROUNDS.length);
});

test('a round cools from its initial temperature to none', () => {
  const along = Array.from({ length: 100 }, (_, level) => temperatureAt(level / 100, [3]));
  expect(along[0]).toBe(3);
  expect(along.at(-1)).toBe(0);
  expect(along).toEqual(along.toSorted((one, other) => other - one));
});
