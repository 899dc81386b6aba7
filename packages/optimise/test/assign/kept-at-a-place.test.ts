import { describe, expect, test } from 'vitest';
import { defaultPolicies, InputError, models, raci } from 'work-elements';
import { constraintsOf } from '../../src/assign/constraints.js';
import { separationsOf } from '../../src/assign/separations.js';
import { assignPeople, designModel, type Member, parseMembers } from '../../src/index.js';
import { places, sharedValidator } from '../support/two-schools.js';

const member = (id: string, more: Partial<Member>): Member => ({ id, name: id.toUpperCase(), evidence: [], ...more });
const both = { hill: 0.5, mill: 0.5 };
const named = [
  ['as an object', { role: 'teacher', at: 'mill' }],
  ['as work', { work: 'teacher', at: 'mill' }],
  ['in words', 'teacher at mill'],
] as const;

const heldBy = async (people: readonly Member[]) => {
  const answer = await assignPeople(sharedValidator, people, { places, moves: 300 });
  if (answer.possible !== true) throw new Error(answer.because.join(' '));
  return answer.held.flatMap(({ role, place, people: those }) => those.map((id) => `${id} ${role} at ${place}`));
};

describe('one of the places where somebody works', () => {
  const others = [member('a', { at: 'hill' }), member('b', { at: 'mill' }), member('c', { at: 'river' })];

  test.each(named)('is kept by itself: %s', async (_, keeps) => {
    const held = await heldBy([member('d', { at: both, keeps: [keeps], never: ['teacher at hill'] }), ...others]);
    expect(held).toContain('d teacher at mill');
    expect(held).not.toContain('d teacher at hill');
  });

  test.each(named)('is barred by itself: %s', async (_, never) => {
    const held = await heldBy([member('d', { at: both, keeps: ['teacher at hill'], never: [never] }), ...others]);
    expect(held).toContain('d teacher at hill');
    expect(held).not.toContain('d teacher at mill');
  });

  test('is what the answer’s own words name, so that they can be given back', async () => {
    const people = [member('d', { at: 'mill', keeps: ['teacher at hill'] }), ...others];
    const answer = await assignPeople(sharedValidator, people, { places });
    if (answer.possible !== false) throw new Error('it is impossible');
    expect(answer.conflict.map(({ kind, of }) => `${kind} ${of}`)).toEqual(['place d', 'keeps d']);
    expect(answer.because).toContain('D keeps "teacher at hill"');
  });

  test('is kept of a design too', async () => {
    const people = [member('d', { at: both, keeps: [{ work: 'deliver-activities', at: 'mill' }] }), ...others];
    const answer = await designModel(people, { places, moves: 300 });
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect(answer.people[0]?.gains).toContain('deliver-activities/teach at mill');
  });

  test('must be one where that work is done', async () => {
    const refused = async (people: readonly Member[], options: object) => {
      const error: unknown = await assignPeople(sharedValidator, people, options).catch((thrown: unknown) => thrown);
      return error instanceof InputError ? error.issues.map(({ path, message }) => `${path}: ${message}`) : [];
    };
    const people = [
      member('d', { keeps: ['teacher at mil', { role: 'validator', at: 'hill' }], never: ['techer at hill'] }),
    ];
    expect(await refused(people, { places })).toEqual([
      expect.stringMatching(/^\[0\]\.never\[0\]: "techer" .*did you mean "teacher"/),
    ]);
    const misplaced = people.map(({ never: _, ...each }) => ({ ...each, at: 'hill' }));
    expect(await refused(misplaced, { places })).toEqual([
      expect.stringMatching(/^\[0\]\.keeps\[0\]: "mil" .*did you mean "mill"/),
      expect.stringMatching(/^\[0\]\.keeps\[1\]: "hill" is not a place where "validator" is done/),
    ]);
    expect(await refused([member('d', { keeps: ['teacher at hill'] })], {})).toEqual([
      '[0].keeps[0]: "teacher" is at a place, but no places are given; pass them as the option places',
    ]);
  });

  test.each(['Teacher at mill', 'teacher at', 'teacher at mill hill', { role: 'teacher' }])(
    'is refused where it is not written so: %o',
    (keeps) => {
      expect(() => parseMembers([{ id: 'd', name: 'D', evidence: [], keeps: [keeps] }])).toThrow(InputError);
    },
  );
});

describe('constraints of a kind are told apart', () => {
  test('by the work that a policy keeps apart, each set being one', async () => {
    const steps = ['select', 'teach', 'introduce', 'support'].map((step) => `deliver-activities/${step}`);
    const separate = steps.flatMap((one, index) => steps.slice(index + 1).map((other) => [one, other]));
    const people = ['a', 'b', 'c'].map((id) => member(id, {}));
    const answer = await designModel(people, { separate });
    if (answer.possible !== false) throw new Error('it is impossible');
    expect(answer.conflict.map(({ of }) => of)).toEqual(
      separate.map((work) => `declared-separations: ${work.join(', ')}`),
    );
    expect(new Set(answer.conflict.map(({ kind, of }) => `${kind} ${of}`)).size).toBe(6);
  });

  test('of several schools, by the school where an appeal has to be heard by others', () => {
    const policies = separationsOf(models.singleTeacher, defaultPolicies);
    const sets = policies.filter(({ others }) => others).length;
    expect(sets).toBeGreaterThan(0);
    const job = { name: 'teacher', work: 'teacher', reach: [true], eligible: () => true };
    const steps = raci(models.singleTeacher).map(({ element, step }) => `${element}/${step}`);
    const jobs = ['hill', 'mill'].map((place) => ({ ...job, place, schools: [place], steps }));
    const { groups, warnings, least } = constraintsOf([], jobs, policies, null);
    const keys = groups.map(({ kind, of }) => `${kind} ${of}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('policy others-can-hear: ')).length).toBe(2 * sets);
    expect(warnings.size).toBe(2 * sets);
    expect(least.map((those) => those.length)).toEqual([sets, sets]);
  });
});
