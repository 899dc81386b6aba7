import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly gypfile?: boolean;
}

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where a package finds one of its dependencies: next to itself, or in a parent folder. */
const found = (from: string, name: string): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      return realpathSync(join(folder, 'node_modules', name));
    } catch {
      if (dirname(folder) === folder) return null;
    }
  }
};

/** The folders of everything installed with some packages, by name; peer dependencies are left to the user. */
const installedWith = (...names: readonly string[]): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  const add = (folder: string): void => {
    const { name, dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
    if (all.has(name)) return;
    all.set(name, folder);
    for (const needed of Object.keys(dependencies)) {
      const at = found(folder, needed);
      if (at === null) throw new Error(`${name} depends on ${needed}, which is not installed`);
      add(at);
    }
    for (const wanted of Object.keys(optionalDependencies)) {
      const at = found(folder, wanted);
      if (at !== null) add(at);
    }
  };
  for (const name of names) add(`${packages}${name}`);
  return all;
};

const fastCheck = (): string => {
  const folder = found(`${packages}testing`, 'fast-check');
  if (folder === null) throw new Error('fast-check is not installed');
  return folder;
};

describe('in a fresh project', () => {
  test.each([
    ['core', 7],
    ['testing', 12],
    ['simulate', 20],
  ])('%s comes with at most %i packages', (name, most) => {
    const all = new Set(installedWith(name).keys());
    if (name === 'testing')
      for (const needed of ['fast-check', ...Object.keys(manifestOf(fastCheck()).dependencies ?? {})]) all.add(needed);
    expect([...all].length, [...all].sort().join(' ')).toBeLessThanOrEqual(most);
  });

  test('testing comes without the simulation', () => {
    expect([...installedWith('testing').keys()]).not.toContain('@work-elements/simulate');
  });

  test.each(['core', 'testing', 'simulate', 'discover', 'optimise', 'report', 'rubric', 'store', 'tables'])(
    'nothing that %s comes with is a native binary',
    (name) => {
      const native = [...installedWith(name)].filter(([, folder]) => {
        const { os, gypfile } = manifestOf(folder);
        if (os !== undefined || gypfile === true) return true;
        return readdirSync(folder).some((file) => file.endsWith('.node'));
      });
      expect(native.map(([each]) => each)).toEqual([]);
    },
  );

  test.each(['simulate/dist/random', 'optimise/dist/random', 'discover/dist/statistics'])(
    '%s carries stdlib with its licence, for browsers too',
    (folder) => {
      const text = readFileSync(`${packages}${folder}/stdlib.js`, 'utf8');
      expect(text).toContain('Licensed under the Apache License, Version 2.0');
      // Calls of `require` left in a bundle would fail where there is no `require`.
      expect(text).not.toMatch(/\("(?:tty|util|process|os)"\)/);
    },
  );
});
