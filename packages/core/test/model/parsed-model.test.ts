import { describe, expect, test } from 'vitest';
import { parseModel, safeParseModel } from '../../src/index.js';
import { accept, isAccepted } from '../../src/model/accepted.js';
import { bakery, bread, refusal } from './support/bakery.js';

describe('a refused model', () => {
  test.each<[string, unknown, string]>([
    ['its id', { id: 'small' }, 'implementation model "small"'],
    ['the beginning of an id that is long', { id: 'x'.repeat(100) }, `implementation model "${'x'.repeat(60)}… (`],
    ['no id that is none', { id: 7 }, 'implementation model'],
    ['no id of a list', [{ id: 'small' }], 'implementation model'],
    ['no id of nothing', null, 'implementation model'],
    ['no id of a text', 'small', 'implementation model'],
  ])('is named by %s', (_, input, what) => {
    const parsed = safeParseModel(input);
    if (parsed.success) throw new Error('expected a refusal');
    if (what.endsWith('(')) expect(parsed.error.what.startsWith(what)).toBe(true);
    else expect(parsed.error.what).toBe(what);
    expect(parsed.issues).toBe(parsed.error.issues);
  });

  test('is named by its id where only names are wrong', () => {
    expect(refusal({ options: ['bread/toast'] }).what).toBe('implementation model "bakery"');
  });
});

test('a model that was read is frozen through and through, and not read again', () => {
  const model = bakery();
  expect(isAccepted(model)).toBe(true);
  expect(parseModel(model)).toBe(model);
  const copy = { ...model };
  expect(isAccepted(copy)).toBe(false);
  expect(parseModel(copy)).not.toBe(copy);
  const nested = accept({ lists: [[{ deep: {} }]] });
  expect(Object.isFrozen(nested.lists[0]?.[0]?.deep)).toBe(true);
});

test('no name is looked up in an element that has the wrong shape, whatever else has', () => {
  const change = { title: 7, process: { elements: [{ ...bread, steps: 'shape' }] } };
  expect(refusal(change).issues.map(({ path }) => path)).toEqual(['title', 'process.elements[0].steps']);
});
