import { describe, expect, test } from 'vitest';
import { checkModel, type ImplementationModel, InputError, ModelError, models, type Policy } from '../../src/index.js';
import { bakery } from './support/bakery.js';

const policy = (id: string, rule: object): Policy =>
  JSON.parse(JSON.stringify({ id, sentence: 'A rule.', severity: 'warning', rule }));
const fine: Policy = { id: 'fine', sentence: 'All is fine.', severity: 'error', check: () => [] };

const refused = (policies: unknown): InputError => {
  try {
    Reflect.apply(checkModel, undefined, [models.validator, policies]);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('expected a refusal');
};

describe('policies that are none', () => {
  test('are refused as what they are: no list', () => {
    const { what, issues } = refused({ fine });
    expect(what).toBe('policies');
    expect(issues).toEqual([{ path: '', code: 'invalid-type', message: expect.stringContaining('a list') }]);
  });

  test.each<[string, unknown, string]>([
    ['null', null, '[1]'],
    ['a number', 7, '[1]'],
    ['a function', () => [], '[1]'],
    ['a check that is a text', { ...fine, check: 'all is fine' }, '[1]'],
    ['a rule of no kind', policy('odd', { kind: 'odd' }), '[1].rule'],
    ['an instance of a class', new Map(), '[1]'],
    ['data with a date in them', { ...policy('when', {}), severity: new Date(0) }, '[1].severity'],
  ])('are refused with their place: %s', (_, junk, path) => {
    const { what, issues } = refused([fine, junk]);
    expect(what).toBe('policies');
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(issue.path.startsWith(path)).toBe(true);
  });

  test('are refused where there are more than ten thousand', () => {
    const many = (count: number) => Array.from({ length: count }, () => fine);
    expect(checkModel(models.validator, many(10_000))).toEqual([]);
    expect(refused(many(10_001))).toMatchObject({
      what: 'policies',
      issues: [{ path: '', code: 'too-large', message: expect.stringContaining('10000') }],
    });
  });
});

describe('people in roles that do not exist', () => {
  const people = [
    { id: 'kim', name: 'Kim', roles: ['baker'] },
    { id: 'ann', name: 'Ann', roles: ['baker', 'bakr'] },
  ];
  const ghosts = { ...bakery(), people };
  const known = policy('known', { kind: 'known-roles' });

  test('are diagnosed by the policy about that, with what to do', () => {
    expect(checkModel(ghosts, [fine, policy('narrow', { kind: 'most-steps', limit: 1 }), known])).toEqual([
      {
        policy: 'known',
        severity: 'warning',
        path: 'people[1].roles[1]',
        message: expect.stringMatching(/"bakr".*"baker"/),
        hint: expect.stringMatching(/role.* add /),
        breach: { kind: 'unknown-role' },
      },
    ]);
  });

  test('are nobody’s concern without that policy', () => {
    expect(checkModel(ghosts, [fine])).toEqual([]);
  });

  test('are an error beside anything else that is wrong', () => {
    const broken = { ...ghosts, due: [{ work: 'bred', within: { hours: 1 } }] };
    expect(() => checkModel(broken, [known])).toThrow(ModelError);
    expect(() => checkModel(broken, [known])).toThrow(/bred(.|\n)*bakr|bakr(.|\n)*bred/);
  });
});

test('a model that is none is refused', () => {
  expect(() => checkModel({ ...bakery(), id: 'A Bakery' }, [fine])).toThrow(ModelError);
});

describe('work of which a policy speaks', () => {
  const speaks = (work: readonly string[], model: ImplementationModel = models.validator) =>
    checkModel(model, [policy('narrow', { kind: 'only-actors', work, actors: ['partner', 'onsite-educator'] })]).filter(
      ({ breach }) => breach?.kind === 'unknown-work',
    );

  test.each(['recomend', 'recommend/studdy', 'recomend/study'])('is told where there is none: %s', (work) => {
    expect(speaks(['recommend', work])).toEqual([
      {
        policy: 'narrow',
        severity: 'warning',
        path: '',
        message: expect.stringMatching(new RegExp(`"narrow".*"${work}"`)),
        hint: expect.stringMatching(/polic.* add /),
        breach: { kind: 'unknown-work', policy: 'narrow', work },
      },
    ]);
  });

  test('is there as an element, as a step, and as a step that is not switched on', () => {
    expect(models.validator.options).not.toContain('recommend/check-site');
    expect(speaks(['recommend', 'recommend/study', 'recommend/check-site'])).toEqual([]);
  });

  test('need not be there in a process of the model’s own', () => {
    expect(speaks(['recommend'], bakery())).toEqual([]);
  });
});
