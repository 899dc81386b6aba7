import { describe, expect, test } from 'vitest';
import { InputError, keepsApart, models, separations } from '../../src/index.js';
import { areApart, isPartOf } from '../../src/model/kept-apart.js';

const rule = <Rule>(id: string, written: Rule) => ({
  id,
  sentence: 'A rule.',
  severity: 'error' as const,
  rule: written,
});

const model = {
  ...models.validator,
  policies: {
    separate: [['deliver-activities', 'assess-progress/score']],
    rules: [
      rule('decisions', { kind: 'separate' as const, work: ['recommend', 'handle-exceptions', 'assess-progress'] }),
      rule('on-site', {
        kind: 'only-actors' as const,
        work: ['map-objectives', 'track-progress'],
        actors: ['learner' as const],
      }),
      rule('no-idle-roles', { kind: 'no-empty-role' as const }),
    ],
  },
};

test('the sets kept apart are those declared, and those of the model’s own rules of separation alone', () => {
  expect(separations(model)).toEqual([
    ['deliver-activities', 'assess-progress/score'],
    ['recommend', 'handle-exceptions', 'assess-progress'],
  ]);
});

test.each([
  ['assess-progress/score', 'assess-progress', true],
  ['assess-progress/score', 'assess-progress/score', true],
  ['assess-progress', 'assess-progress', true],
  ['assess-progress/score', 'assess-progress/plan', false],
  ['assess-progress', 'assess-progress/score', false],
  ['assess-progress/score', 'recommend', false],
])('%s is part of %s: %s', (work, ref, expected) => {
  expect(isPartOf(work, ref)).toBe(expected);
});

describe('two steps are apart where they belong to different members of a set', () => {
  const set = ['recommend', 'deliver-activities', 'assess-progress/score'];

  test.each([
    ['deliver-activities/teach', 'assess-progress/score', true],
    ['assess-progress/score', 'deliver-activities/teach', true],
    ['recommend/study', 'deliver-activities/teach', true],
    // One member names both of these.
    ['deliver-activities/teach', 'deliver-activities/support', false],
    ['assess-progress/score', 'assess-progress/score', false],
    // No member names the first, or the second.
    ['assess-progress/plan', 'assess-progress/score', false],
    ['assess-progress/score', 'assess-progress/plan', false],
    ['track-progress/update', 'map-objectives/draft', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(areApart(set, one, other)).toBe(expected);
  });
});

describe('a model keeps two steps apart', () => {
  test('where any one of its sets does, whether declared or of a rule', () => {
    expect(keepsApart(model, 'deliver-activities/teach', 'assess-progress/score')).toBe(true);
    expect(keepsApart(model, 'assess-progress/plan', 'recommend/study')).toBe(true);
    expect(keepsApart(model, 'deliver-activities/teach', 'recommend/study')).toBe(false);
    expect(keepsApart(model, 'map-objectives/draft', 'track-progress/update')).toBe(false);
  });

  const refusalOf = (...given: readonly unknown[]): InputError => {
    try {
      Reflect.apply(keepsApart, undefined, given);
    } catch (error) {
      if (error instanceof InputError) return error;
    }
    throw new Error('expected a refusal');
  };

  test('unless it is no model, which is refused with what gives one', () => {
    const { what, issues } = refusalOf({ id: 'x' }, 'recommend/study', 'recommend/study');
    expect(what).toBe('keepsApart');
    expect(issues).toEqual([{ path: 'policies', code: 'missing', message: expect.stringContaining('parseModel') }]);
  });

  test.each([
    [7, 'recommend/study', 'number'],
    ['recommend/study', undefined, 'undefined'],
  ])('unless %s and %s are not both steps, which is refused with the shape of one', (one, other, found) => {
    const { what, issues } = refusalOf(models.validator, one, other);
    expect(what).toBe('keepsApart');
    expect(issues).toEqual([{ path: 'work', code: 'invalid-type', message: expect.stringContaining('element/step') }]);
    expect(issues[0]?.message).toContain(found === 'number' ? '7' : found);
  });
});
