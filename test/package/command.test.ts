import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../packages/cli/', import.meta.url));
const school = fileURLToPath(new URL('../../examples/models/validator.yaml', import.meta.url));
const scenario = fileURLToPath(new URL('../../examples/scenarios/rural-school.yaml', import.meta.url));

/** The packed package in a folder with nothing but its dependencies. */
const unpacked = (leftOut: readonly string[] = []): string => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-packed-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: cli });
  const [{ filename }] = JSON.parse(packed.toString());
  const place = join(folder, 'node_modules', '@work-elements', 'cli');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', place]);
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) {
    if (leftOut.includes(name)) continue;
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(cli, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
};

const runIn = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'node_modules/@work-elements/cli/dist/bin.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('the packed command, outside the workspace', () => {
  let folder = '';
  beforeAll(() => {
    folder = unpacked();
  });

  test('checks a model', () => {
    const { stdout, status } = runIn(folder, 'check', school);
    expect(stdout).toContain('nothing to fix');
    expect(status).toBe(0);
  });

  test('sweeps over threads with the worker it contains', () => {
    const args = ['sweep', scenario, '--replications', '2', '--json'];
    const [one, two] = ['1', '2'].map((workers) => runIn(folder, ...args, '--workers', workers));
    expect([one?.status, two?.status, two?.stderr]).toEqual([0, 0, '']);
    expect(JSON.parse(two?.stdout ?? '')).toEqual(JSON.parse(one?.stdout ?? ''));
  });

  test('contains no more than it needs', () => {
    const { files } = JSON.parse(readFileSync(join(folder, 'node_modules/@work-elements/cli/package.json'), 'utf8'));
    expect(files).toEqual(['dist/*.js']);
    const dist = readdirSync(join(folder, 'node_modules/@work-elements/cli/dist'));
    expect(dist).toContain('sweep-worker.js');
    expect(dist.filter((file) => !file.endsWith('.js'))).toEqual([]);
  });
});

test('says how to install a missing optional dependency', () => {
  const folder = unpacked(['echarts']);
  const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
  expect(runIn(folder, '--version').stdout).toBe(`${version}\n`);
  expect(runIn(folder, 'check', school).status).toBe(0);
  const { status, stderr } = runIn(folder, 'page', school);
  expect(status).toBe(2);
  expect(stderr).toMatch(/this needs the package "echarts", which is not installed\n {2}to fix it: npm install echarts@\^/);
});
