import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandSpecs } from '../src/program/command-specs.js';
import { LOG } from './support/documents.js';
import { CSV } from './support/people.js';
import type { Folder } from './support/run-command.js';
import { withScenarios } from './support/scenarios.js';

const withAll = (): Folder => {
  const folder = withScenarios();
  folder.write('people.csv', CSV);
  folder.write('log.csv', LOG);
  return folder;
};

/** A call of each command that writes files, with the files that it reads. */
const CALLS: Readonly<Record<string, readonly [args: string, files: readonly string[]]>> = {
  profile: ['profile school.yaml', ['school.yaml']],
  raci: ['raci school.yaml', ['school.yaml']],
  compare: ['compare validator school.yaml', ['school.yaml']],
  draw: ['draw school.yaml --format svg', ['school.yaml']],
  page: ['page school.yaml', ['school.yaml']],
  ready: ['ready --people people.csv school.yaml', ['people.csv', 'school.yaml']],
  areas: ['areas --people people.csv', ['people.csv']],
  train: ['train --people people.csv school.yaml --start 2026-09-07', ['people.csv', 'school.yaml']],
  assign: ['assign --people people.csv school.yaml', ['people.csv', 'school.yaml']],
  simulate: ['simulate now.yaml --replications 100000', ['now.yaml', 'school.yaml']],
  'compare-scenarios': ['compare-scenarios now.yaml more.yaml --replications 100000', ['more.yaml', 'school.yaml']],
  staff: ['staff now.yaml --advanced-per-week 1 --replications 100000', ['now.yaml', 'school.yaml']],
  sweep: ['sweep now.yaml --replications 100000', ['now.yaml', 'school.yaml']],
  explain: ['explain now.yaml', ['now.yaml', 'school.yaml']],
  sensitivity: ['sensitivity now.yaml --replications 100000', ['now.yaml', 'school.yaml']],
  discover: ['discover log.csv', ['log.csv']],
  calibrate: ['calibrate log.csv now.yaml', ['log.csv', 'now.yaml', 'school.yaml']],
};

const writing = commandSpecs
  .filter(({ arguments: given }) =>
    given.some(({ offers }) => offers === 'files' || offers === 'models' || offers === 'elements'),
  )
  .flatMap(({ name, options }) =>
    options.filter(({ writes }) => writes === true).map(({ flags }) => [name, flags] as const),
  );

describe('no input is written over', () => {
  test.each(writing)('by %s %s', async (name, flags) => {
    const [args, files] = CALLS[name] ?? ['', []];
    expect(files.length, `how ${name} is called`).toBeGreaterThan(0);
    for (const file of files) {
      const folder = withAll();
      const before = folder.read(file);
      const { code, err, out } = await folder.run(`${args} ${new Option(flags).long} ${file}`);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining('would be overwritten; name another file')]);
      expect(folder.read(file)).toBe(before);
    }
  });

  test('whatever it is called: by another path, a link, or a name that is made of another', async () => {
    const folder = withAll();
    const before = folder.read('now.yaml');
    symlinkSync(join(folder.path, 'now.yaml'), join(folder.path, 'soft.html'));
    linkSync(join(folder.path, 'now.yaml'), join(folder.path, 'hard.html'));
    mkdirSync(join(folder.path, 'sub'));
    for (const output of ['./now.yaml', 'sub/../now.yaml', join(folder.path, 'now.yaml'), 'soft.html', 'hard.html']) {
      const { code, err } = await folder.run(`simulate now.yaml --replications 100000 --html ${output}`);
      expect([code, err]).toEqual([2, expect.stringContaining('"now.yaml"')]);
    }
    folder.write('y-more.yaml', before);
    const made = await folder.run('simulate y-more.yaml more.yaml --replications 1 --html y.yaml');
    expect([made.code, made.err]).toEqual([2, expect.stringContaining('"y-more.yaml"')]);
    expect([folder.read('now.yaml'), folder.read('y-more.yaml')]).toEqual([before, before]);
  });

  test('nor by a file of results that holds something else', async () => {
    const folder = withAll();
    for (const [text, exit, words] of [
      ['all my notes', 2, 'expected results of a sweep'],
      ['id: school\nall my notes', 2, 'expected results of a sweep'],
      ['{"key": 1}\nnotes', 1, 'expected a result of a sweep'],
    ] as const) {
      folder.write('notes.txt', text);
      const { code, err } = await folder.run('sweep now.yaml --replications 1 --results notes.txt');
      expect([code, err]).toEqual([exit, expect.stringContaining(words)]);
      expect(folder.read('notes.txt')).toBe(text);
    }
  });

  test('and no file is written twice', async () => {
    const folder = withAll();
    const { code, err } = await folder.run('explain now.yaml --csv a.csv');
    expect([code, err]).toEqual([0, 'Wrote a.csv\n']);
    const twice = await folder.run('simulate now.yaml --replications 100000 --html a.csv --csv ./a.csv');
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('would be written twice')]);
  });
});

describe('where a file cannot be written is said before the work, and for people', () => {
  test.each([
    ['no/now.html', 'the folder "no" does not exist; make it first, or name another'],
    ['now.yaml/now.html', 'part of its path is a file, not a folder; name a folder'],
    ['.', 'it is a folder; name a file in it'],
    ['now.xls', 'tables are written as .xlsx or .csv; give it one of these endings'],
    ['/proc/now.html', 'no file can be made in its folder; name another folder'],
    [`${'x'.repeat(300)}.html`, 'its name is too long; shorten it'],
  ])('%s', async (file, why) => {
    const folder = withAll();
    const { code, err, out } = await folder.run(`simulate now.yaml --replications 100000 --html ${file}`);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(`"${file}" cannot be written: ${why}`)]);
    expect(readdirSync(folder.path)).not.toContain(file);
  });
});

test('init makes its folder, and says where it cannot', async () => {
  const folder = withAll();
  expect((await folder.run('init --yes --directory a/b')).code).toBe(0);
  expect(existsSync(join(folder.path, 'a/b/scenario.yaml'))).toBe(true);
  const { code, err } = await folder.run('init --yes --directory now.yaml');
  expect([code, err]).toEqual([2, expect.stringContaining('"now.yaml" cannot be written: a file of this name exists')]);
});

test.runIf(existsSync('/dev/full'))('an answer that cannot be written is told, and ends with 2', () => {
  const bin = join(import.meta.dirname, '../dist/bin.js');
  const run = 'node "$0" elements >/dev/full; echo "ends with $?"';
  const out = execFileSync('sh', ['-c', `{ ${run}; } 2>&1`, bin], { encoding: 'utf8' });
  expect(out).toBe('error: the answer cannot be written: the disk is full; make room\nends with 2\n');
});
