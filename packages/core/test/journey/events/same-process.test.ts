import { expect, test } from 'vitest';
import { sameProcess } from '../../../src/journey/events/same-process.js';
import { deskModel } from '../support/desk.js';

test('two models have the same process where they have the same elements, routes, settings and options', () => {
  const copy = structuredClone(deskModel);
  expect(sameProcess(deskModel, { ...copy, id: 'other', roles: [], people: [] })).toBe(true);
  const options = (...names: readonly string[]) => ({ ...copy, options: names });
  expect(sameProcess(options('a/b', 'c/d'), options('c/d', 'a/b'))).toBe(true);
  expect(sameProcess(options('a/b'), options('c/d'))).toBe(false);
  expect(sameProcess(deskModel, { ...copy, settings: { ...copy.settings, attempts: 2 } })).toBe(false);
  const { elements = [], routes = [] } = copy.process ?? {};
  expect(sameProcess(deskModel, { ...copy, elements })).toBe(false);
  expect(sameProcess(deskModel, { ...copy, routes })).toBe(false);
  expect(sameProcess({ ...copy, elements }, { ...deskModel, elements })).toBe(true);
});
