import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cli = fileURLToPath(new URL('../../packages/cli/', import.meta.url));
export const school = fileURLToPath(new URL('../../examples/models/validator.yaml', import.meta.url));
export const scenario = fileURLToPath(new URL('../../examples/scenarios/rural-school.yaml', import.meta.url));

/** The packed package, in a folder with nothing but its dependencies. */
export const unpacked = (leftOut: readonly string[] = []): string => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-packed-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: cli,
  });
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

/** Runs the command there. */
export const runIn = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'node_modules/@work-elements/cli/dist/bin.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
