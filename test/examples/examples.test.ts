import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outputs, root, run } from './support/outputs.js';

/** The examples that every test run covers; the others run with `npm run test:long`. */
const QUICK: readonly string[] = ['journey', 'small-school'];

describe('the examples', () => {
  for (const [name, expected] of Object.entries(outputs))
    test(name, { tags: QUICK.includes(name) ? [] : ['long'] }, () => {
      const printed = run(name);
      for (const each of expected) {
        if (typeof each === 'string') expect(printed).toContain(each);
        else expect(printed).toMatch(each);
      }
    });

  test('are all run', () => {
    const scripts = readdirSync(`${root}/examples`).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    expect(scripts.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(outputs).sort());
  });
});

test('the README shows what npm start prints', { tags: ['long'] }, () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const printed = run('start');
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(printed).toContain(line);
});
