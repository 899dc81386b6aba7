import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outputs, root, run, testExamples } from './support/outputs.js';

describe('the examples', () => {
  testExamples('short');

  test('are all run', () => {
    const scripts = readdirSync(`${root}/examples`).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    expect(scripts.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(outputs).sort());
  });
});

test('the README shows what npm start prints', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const printed = run('start');
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(printed).toContain(line);
});
