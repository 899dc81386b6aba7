import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cli, runIn, school, unpacked } from './unpacked.js';

describe('the packed command, where nothing else of the workspace is', () => {
  let folder = '';
  beforeAll(() => {
    folder = unpacked();
  });

  test('checks a model', () => {
    const { stdout, status } = runIn(folder, 'check', school);
    expect(stdout).toContain('nothing to fix');
    expect(status).toBe(0);
  });

  test('has no more in it than it needs', () => {
    const { files } = JSON.parse(readFileSync(join(folder, 'node_modules/@work-elements/cli/package.json'), 'utf8'));
    expect(files).toEqual(['dist/*.js']);
    const dist = readdirSync(join(folder, 'node_modules/@work-elements/cli/dist'));
    expect(dist).toContain('sweep-worker.js');
    expect(dist.filter((file) => !file.endsWith('.js'))).toEqual([]);
  });
});

test('says how to install what a command needs and is left out', { tags: ['long'] }, () => {
  const folder = unpacked(['echarts']);
  const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
  expect(runIn(folder, '--version').stdout).toBe(`${version}\n`);
  expect(runIn(folder, 'check', school).status).toBe(0);
  const { status, stderr } = runIn(folder, 'page', school);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /this needs the package "echarts", which is not installed\n {2}to fix it: npm install echarts@\^/,
  );
});

test('does what it says without any optional package, and names all of them for the rest', { tags: ['long'] }, () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
  const optional = Object.keys(optionalDependencies);
  const folder = unpacked(optional);
  const { status, stderr } = runIn(folder, 'simulate', 'scenario.yaml');
  expect(status).toBe(2);
  for (const name of optional) expect(stderr).toContain(` ${name}@`);
  for (const args of [
    'profile validator',
    'handoffs validator',
    'raci validator',
    'elements recommend',
    'compare validator flex-blend',
    'badge validator teacher',
    'schema model',
    'completions bash',
    `check ${school}`,
  ])
    expect([args, runIn(folder, ...args.split(' ')).status]).toEqual([args, 0]);
});
