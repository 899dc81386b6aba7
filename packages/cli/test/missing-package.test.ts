import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { missingPackage } from '../src/program/missing-package.js';

const optional = Object.keys(manifest.optionalDependencies);
const missing = (name: string): Error =>
  Object.assign(new Error(`Cannot find package '${name}' imported from bin.js`), { code: 'ERR_MODULE_NOT_FOUND' });

const told = (name: string, isThere?: (name: string) => boolean) => {
  const [problem] = missingPackage(missing(name), manifest.optionalDependencies, optional, isThere)?.problems ?? [];
  return [problem?.message, problem?.hint];
};

test('all packages that are missing are named at once, in the versions that are needed', () => {
  const all = Object.entries(manifest.optionalDependencies);
  const others = all.filter(([name]) => name !== 'papaparse');
  expect(told('papaparse', () => false)).toEqual([
    `this needs the package "papaparse", which is not installed, as are ${others.length} more that this or other ` +
      'commands need',
    `npm install papaparse@${manifest.optionalDependencies.papaparse} ` +
      `${others.map((each) => each.join('@')).join(' ')}`,
  ]);
});

test('where the others are installed, the one alone is', () => {
  expect(told('not-there')).toEqual([
    'this needs the package "not-there", which is not installed',
    'npm install not-there',
  ]);
  expect(missingPackage(new Error('else'), {}, [])).toBeNull();
});
