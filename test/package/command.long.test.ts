// @module-tag long
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, runIn, scenario, school, unpacked } from './unpacked.js';

// Takes the command’s dependencies from the registry, or from npm’s own cache.
test('npx runs the command from a file in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-npx-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: cli,
  });
  const [{ filename }] = JSON.parse(packed.toString());
  const empty = mkdtempSync(join(tmpdir(), 'work-elements-empty-'));
  copyFileSync(school, join(empty, 'school.yaml'));
  const args = ['--yes', `--package=${join(folder, filename)}`, 'work-elements', 'check', 'school.yaml'];
  const { stdout, status } = spawnSync('npx', args, { cwd: empty, encoding: 'utf8' });
  expect(stdout).toContain('school.yaml: model “Validator”, 5 roles: nothing to fix');
  expect(status).toBe(0);
});

test('sweeps over threads, as the ones of the package in it', () => {
  const folder = unpacked();
  const args = ['sweep', scenario, '--replications', '2', '--json'];
  const [one, two] = ['1', '2'].map((workers) => runIn(folder, ...args, '--workers', workers));
  expect([one?.status, two?.status, two?.stderr]).toEqual([0, 0, '']);
  expect(JSON.parse(two?.stdout ?? '')).toEqual(JSON.parse(one?.stdout ?? ''));
});
