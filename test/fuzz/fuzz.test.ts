import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawFrom } from './mutate.js';
import { drawFailure, readFailure, targetOf, tryOut } from './run.js';
import { targets } from './targets.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);
const RUNS = 3;

test('each function takes its arguments as they are, so that a mutated one is refused for the mutation', async () => {
  const refused: string[] = [];
  for (const { name, call, given } of targets)
    try {
      await call(...given.map(({ value }) => value));
    } catch (error) {
      refused.push(`${name}: ${String(error)}`);
    }
  expect(refused).toEqual([]);
});

// Many more are run by `npm run fuzz`.
describe('whatever it is given, a public function answers, or refuses it in words for people', () => {
  test.each(targets.map((target, index) => [target.name, target, index] as const))('%s', async (_, target, index) => {
    const draw = drawFrom(SEED + index);
    for (let run = 0; run < RUNS; run++) {
      const tried = drawFailure(target, draw);
      expect([tried, await tryOut(target, tried)]).toEqual([tried, undefined]);
    }
  });
});

describe('what has failed once does not fail again', () => {
  const corpus = new URL('./corpus/', import.meta.url);
  test.each(readdirSync(corpus).filter((name) => name.endsWith('.json')))('%s', async (name) => {
    const failure = readFailure(readFileSync(new URL(name, corpus), 'utf8'));
    const target = targetOf(failure);
    if (target === undefined)
      throw new Error(`there is no target "${failure.target}"; rename it in ${name}, or remove the file`);
    expect(await tryOut(target, failure)).toBeUndefined();
  });
});
