import { describe, expect, test } from 'vitest';
import { defineElement, defineModel, models, processOf, safeParseModel } from '../../src/index.js';
import { plainData } from '../../src/vocabulary/plain-data.js';

const tutoring = defineElement({
  id: 'tutor',
  title: 'Tutoring',
  machine: { initial: 'session', states: { session: { on: { finished: 'closed' } }, closed: { type: 'final' } } },
  steps: [{ id: 'session' }],
});

const room = {
  id: 'room',
  title: 'Room',
  roles: [{ id: 'tutor', title: 'Tutor', actors: ['partner'], responsible: ['tutor'] }],
} as const;

const ELEMENT = 'expected plain data, found the work element "tutor"; pass its `definition`';

describe('a work element in place of its definition is named once, with what to pass', () => {
  test.each([
    ['elements[0]', { ...room, elements: [tutoring] }],
    ['process.elements[0]', { ...room, process: { elements: [tutoring] } }],
  ])('%s', (path, input) => {
    const read = safeParseModel(input);
    expect(read.success ? [] : read.issues).toEqual([{ path, code: 'not-data', message: ELEMENT }]);
  });

  test('which is taken', () => {
    const model = defineModel({ ...room, process: { elements: [tutoring.definition] } });
    expect(processOf(model).elements.map(({ id }) => id)).toEqual(['tutor']);
  });

  test('whether it is of the catalogue or of a model’s own process', () => {
    const own = processOf(defineModel({ ...room, process: { elements: [tutoring.definition] } }));
    for (const element of [...processOf(models.validator).elements, ...own.elements])
      expect(plainData({ element }).issues).toEqual([
        { path: 'element', code: 'not-data', message: ELEMENT.replace('tutor', element.id) },
      ]);
  });

  test('and nothing of it is run', () => {
    const trap = (): never => {
      throw new Error('run');
    };
    const parts = { machine: { get: trap }, definition: { get: trap }, steps: { get: trap }, id: { get: trap } };
    const enumerable = Object.entries(parts).map(([key, part]) => [key, { ...part, enumerable: true }]);
    const { issues } = plainData(Object.defineProperties({}, Object.fromEntries(enumerable)));
    expect(issues.map(({ message }) => message)).toEqual([
      'expected plain data, found a work element; pass its `definition`',
    ]);
  });
});

test('a getter elsewhere is told for what it is', () => {
  expect(
    plainData({
      get title() {
        return 'Room';
      },
    }).issues,
  ).toEqual([
    { path: 'title', code: 'not-data', message: 'expected plain data, found a getter or setter; pass its value' },
  ]);
});
