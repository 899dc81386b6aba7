import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandSpecs } from '../src/program/command-specs.js';
import { LOG } from './support/documents.js';
import { CSV } from './support/people.js';
import type { Folder } from './support/run-command.js';
import { withScenarios } from './support/scenarios.js';

/** Calls that write several files under one given name: for several answers, or several tables. */
const CALLS: Readonly<Record<string, string>> = {
  profile: 'profile school.yaml validator',
  raci: 'raci school.yaml validator',
  compare: 'compare school.yaml validator',
  draw: 'draw school.yaml validator',
  page: 'page school.yaml validator',
  ready: 'ready --people people.csv school.yaml validator',
  train: 'train validator --role teacher=2 --start 2026-09-07 --moves 10',
  assign: 'assign --people people.csv school.yaml school.yaml --moves 10',
  simulate: 'simulate now.yaml more.yaml --replications 1',
  staff: 'staff now.yaml more.yaml --advanced-per-week 0.1 --replications 1',
  explain: 'explain now.yaml more.yaml',
  sensitivity: 'sensitivity now.yaml more.yaml --replications 1 --inputs 1',
  discover: 'discover log.csv log2.csv',
  calibrate: 'calibrate log.csv log2.csv now.yaml',
};

const withAll = (): Folder => {
  const folder = withScenarios();
  folder.write('people.csv', CSV);
  for (const log of ['log.csv', 'log2.csv']) folder.write(log, LOG);
  return folder;
};

/** The file name to pass to an option; for pictures and pages, its extension determines the format. */
const nameFor = (flags: string): string => (/html|output/.test(flags) ? 'out.html' : 'out.csv');

const writing = commandSpecs.flatMap(({ name, options }) =>
  options
    .filter(({ writes, flags }) => CALLS[name] !== undefined && writes === true && !/--ics/.test(flags))
    .map(({ flags }) => [name, flags] as const),
);

const written = (folder: Folder): readonly string[] =>
  readdirSync(folder.path).filter((file) => file.startsWith('out'));

/** Whether a call takes several seconds. */
const isLong = ([name]: readonly [string, string]): boolean => name === 'staff' || name === 'sensitivity';

describe('each file that a command will write is asked for before any is written', () => {
  const isAsked = async (name: string, flags: string): Promise<void> => {
    const call = `${CALLS[name]} ${new Option(flags).long} ${nameFor(flags)}`;
    const folder = withAll();
    await folder.run(call);
    const files = written(folder);
    expect(files.length, call).toBeGreaterThan(0);
    for (const file of files.slice(-2)) {
      for (const each of written(folder)) rmSync(join(folder.path, each), { recursive: true });
      mkdirSync(join(folder.path, file));
      const { code, out, err } = await folder.run(call);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(`"${file}" cannot be written: it is a folder`)]);
      expect(written(folder)).toEqual([file]);
    }
  };

  test.each(writing.filter((each) => !isLong(each)))('by %s %s', isAsked);

  test.each(writing.filter(isLong))('by %s %s', { tags: ['long'] }, isAsked);

  test('and none is made beside a device', async () => {
    const { code, err, out } = await withAll().run('simulate now.yaml --replications 1 --csv /dev/full');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('this one, which is not a file')]);
    expect(err.split('\n').length).toBe(2);
    expect(existsSync('/dev/full-overview')).toBe(false);
  });

  test('nor over what is read', async () => {
    const folder = withAll();
    folder.write('out-roles.yaml', folder.read('now.yaml'));
    const { code, err } = await folder.run('simulate out-roles.yaml --replications 1 --csv out.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('"out-roles.yaml" is read too')]);
    expect(written(folder)).toEqual(['out-roles.yaml']);
  });
});
