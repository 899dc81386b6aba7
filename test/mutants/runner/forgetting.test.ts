import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginFile, beginLoading, beginTest, endTest, loaded } from './forgetting.js';

/** The caches that a module creates. */
interface Memory {
  readonly weak: WeakMap<object, string>;
  readonly strong: Map<object, string>;
}

const madeBy = (file: string): Memory => {
  // biome-ignore lint/security/noGlobalEval: a stack trace shows where code is, and this has to appear to be elsewhere
  const memory: Memory = globalThis.eval(`({ weak: new WeakMap(), strong: new Map() })\n//# sourceURL=${file}`);
  return memory;
};

const known = (memory: Memory, key: object): readonly (string | undefined)[] => [
  memory.weak.has(key) ? memory.weak.get(key) : undefined,
  memory.strong.get(key),
];

const remember = (memory: Memory, key: object, value: string): void => {
  memory.weak.set(key, value);
  memory.strong.set(key, value);
};

const model = {};
const other = {};
let undo = (): void => {};
let source: Memory;
let library: Memory;

beforeEach(() => {
  undo = beginLoading();
  source = madeBy('/packages/core/src/made-up.ts');
  library = madeBy('/node_modules/library/index.js');
  remember(source, model, 'loaded');
  loaded();
});
afterEach(() => undo());

test('what a test remembers is forgotten when it ends', () => {
  beginFile();
  beginTest();
  remember(source, other, 'in the first');
  expect(known(source, other)).toEqual(['in the first', 'in the first']);
  endTest();
  expect(known(source, other)).toEqual([undefined, undefined]);
  beginTest();
  expect(known(source, other)).toEqual([undefined, undefined]);
});

test('what is remembered of a model while modules are loaded is kept, and comes back', () => {
  beginFile();
  beginTest();
  expect(known(source, model)).toEqual(['loaded', 'loaded']);
  source.weak.set(model, 'in a test');
  expect(source.weak.get(model)).toBe('in a test');
  endTest();
  expect(source.weak.get(model)).toBe('loaded');
});

test('what is remembered outside tests holds for the tests of the file alone', () => {
  beginFile();
  source.weak.set(other, 'in the file');
  beginTest();
  expect(source.weak.get(other)).toBe('in the file');
  endTest();
  beginTest();
  expect(source.weak.get(other)).toBe('in the file');
  beginFile();
  expect(source.weak.get(other)).toBeUndefined();
});

test('others remember as they always do', () => {
  beginFile();
  beginTest();
  remember(library, other, 'for good');
  endTest();
  beginFile();
  expect(known(library, other)).toEqual(['for good', 'for good']);
  expect(madeBy('/packages/core/src/late.ts').weak).not.toBeUndefined();
});
