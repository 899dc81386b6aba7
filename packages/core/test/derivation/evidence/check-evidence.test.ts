import { describe, expect, test } from 'vitest';
import { isGeneral, lineIssues, namesMissingModel } from '../../../src/derivation/evidence/check-evidence.js';
import { namesOf } from '../../../src/derivation/evidence/known-names.js';
import { deriveProfile, type Evidence } from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

const names = () => namesOf([bakery(), kiosk()], null);
const told = (line: Omit<Evidence, 'kind'>, asOf: string | null = null) =>
  lineIssues({ kind: 'study', ...line }, { asOf, names }, 'evidence[3]');

describe('what is wrong with a line', () => {
  test('is a date after the day of the judgement, if there is one', () => {
    expect(told({ at: '2026-11-27' }, '2026-11-26')).toEqual([
      {
        path: 'evidence[3].at',
        code: 'after-as-of',
        message: 'expected a date not after 2026-11-26, the day of the judgement, found 2026-11-27',
      },
    ]);
    for (const at of ['2026-11-26', '2026-11-25', '2019-12-31']) expect(told({ at }, '2026-11-26')).toEqual([]);
    expect(told({}, '2026-11-26')).toEqual([]);
    expect(told({ at: '2126-11-27' })).toEqual([]);
  });

  test('is a role that the model does not have, or none of the models where it names none', () => {
    const path = 'evidence[3].role';
    expect(told({ role: 'advisor' })).toEqual([]);
    expect(told({ role: 'advisor', model: 'kiosk' })).toEqual([]);
    expect(told({ role: 'advisor', model: 'bakery' })).toEqual([
      {
        path,
        code: 'unknown-role',
        message:
          '"advisor" is not a role of "bakery"; expected one of "baker", "clerk", "helper", "porter", "owner", ' +
          '"guest", "till"',
      },
    ]);
    expect(told({ role: 'adviser' })).toEqual([
      { path, code: 'unknown-role', message: '"adviser" is not a role; did you mean "advisor"?' },
    ]);
  });

  test('is everything that it names wrongly', () => {
    expect(told({ element: 'bakee', competency: 'kneed', habit: 'taste-first' })).toEqual([
      {
        path: 'evidence[3].element',
        code: 'unknown-element',
        message: '"bakee" is not a work element; did you mean "bake"?',
      },
      {
        path: 'evidence[3].competency',
        code: 'unknown-competency',
        message: '"kneed" is not a competency; did you mean "knead"?',
      },
      {
        path: 'evidence[3].habit',
        code: 'unknown-habit',
        message: '"taste-first" is not a habit; did you mean "tastes-first"?',
      },
    ]);
  });

  test('is a model that is spelt like a known one, and nothing else of one that is not known', () => {
    expect(told({ model: 'bakkery', element: 'bakee' })).toEqual([
      {
        path: 'evidence[3].model',
        code: 'unknown-model',
        message: '"bakkery" is not a model; did you mean "bakery"? If it is one of yours, pass it among the models',
      },
    ]);
    expect(told({ model: 'pharmacy', element: 'bakee' })).toEqual([]);
    expect(told({ model: 'bakery', element: 'bakee' }).map(({ code }) => code)).toEqual(['unknown-element']);
  });
});

test('a model is missing where it is not known, or only another role of it is', () => {
  const ofBaker = { names: () => namesOf([kiosk()], deriveProfile(bakery(), 'baker')) };
  const isMissing = (line: Omit<Evidence, 'kind'>) => namesMissingModel({ kind: 'study', ...line }, ofBaker);
  expect([isMissing({}), isMissing({ role: 'clerk' }), isMissing({ model: 'pharmacy' })]).toEqual([false, false, true]);
  expect(isMissing({ model: 'bakery' })).toBe(false);
  expect(isMissing({ model: 'bakery', role: 'baker' })).toBe(false);
  expect(isMissing({ model: 'bakery', role: 'clerk' })).toBe(true);
  expect(isMissing({ model: 'kiosk', role: 'baker' })).toBe(false);
});

test.each<[boolean, Omit<Evidence, 'kind'>]>([
  [true, {}],
  [true, { role: 'clerk' }],
  [true, { model: 'bakery' }],
  [true, { habit: 'tastes-first' }],
  [false, { role: 'clerk', model: 'bakery' }],
  [false, { element: 'bake' }],
  [false, { competency: 'knead' }],
  [false, { area: 'adaptive-leadership' }],
])('%s: to name %j is general', (expected, line) => {
  expect(isGeneral({ kind: 'study', ...line })).toBe(expected);
});
