import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folders } from './folders.js';
import { mutantsPage } from './mutants-page.js';
import { plantedBugs } from './planted.js';
import { reasons } from './reasons.js';
import { readReport, scoreOf } from './results.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the page of what the tests notice is up to date', () => {
  expect(read('docs/mutants.md') === mutantsPage(), 'docs/mutants.md is out of date: npm run mutants page').toBe(true);
});

test.each(plantedBugs.map(({ bug, file, right, wrong, test: by }) => [bug, file, right, wrong, by] as const))(
  'what is right stands once, where it would be planted that %s',
  (_, file, right, wrong, by) => {
    expect(read(file).split(right)).toHaveLength(2);
    expect(wrong).not.toBe(right);
    expect(read(by)).toContain('test(');
  },
);

test('every reason for leaving a mutant is about code that is there', () => {
  for (const { file, code } of reasons) {
    const [, workspace] = folders[file.split('/')[0] ?? '']?.path.split('/') ?? [];
    expect(read(`packages/${workspace}/src/${file}`), file).toContain(code);
  }
});

describe('a report of Stryker', () => {
  const mutant = (status: string, line: number) => ({
    mutatorName: 'Equality',
    replacement: 'a <\n b',
    status,
    location: { start: { line, column: 1 } },
  });
  const mutants = [
    mutant('Killed', 1),
    mutant('Killed', 1),
    mutant('Timeout', 1),
    mutant('Survived', 2),
    mutant('Ignored', 1),
  ];
  const { run, left } = readReport({ files: { 'x.ts': { source: 'one\n  a <= b\n', mutants } } }, 'abc', '2026-11-27');

  test('is counted by what became of the mutants, and those that took too long are killed', () => {
    expect(run).toEqual({
      commit: 'abc',
      date: '2026-11-27',
      killed: 2,
      timedOut: 1,
      survived: 1,
      unreached: 0,
      atLoading: 1,
    });
    expect(scoreOf(run)).toBe(75);
  });

  test('names what is left, with its line', () => {
    expect(left).toEqual([{ file: 'x.ts', line: 2, code: 'a <= b', mutator: 'Equality', replacement: 'a < b' }]);
  });
});
