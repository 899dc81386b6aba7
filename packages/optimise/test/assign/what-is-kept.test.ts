import { describe, expect, test } from 'vitest';
import { checkModel, type ImplementationModel, models, parseModel } from 'work-elements';
import { type AssignOptions, assignPeople, designModel, type Member, type WorkAnswer } from '../../src/index.js';

const members = (count: number): readonly Member[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `P${index}`, evidence: [] }));

const possible = (answer: WorkAnswer) => {
  if (answer.possible !== true) throw new Error(answer.because.join(' '));
  return answer;
};
const impossible = (answer: WorkAnswer) => {
  if (answer.possible !== false) throw new Error('it is impossible');
  return answer;
};
const errorsOf = (model: ImplementationModel) => checkModel(model).filter(({ severity }) => severity === 'error');
const quick = { moves: 300 } as const;

const PLENTY = 1e6;

/** Gives up the constraints of a conflict one at a time, and expects the rest to be possible each time. */
const expectMinimal = async (
  people: readonly Member[],
  options: AssignOptions,
  ask: (people: readonly Member[], options: AssignOptions) => Promise<WorkAnswer>,
): Promise<readonly string[]> => {
  const { conflict, because } = impossible(await ask(people, options));
  for (const { kind, of } of conflict) {
    const { hours = {}, holders = {} } = options;
    const answer = await ask(
      people.map((each) => (kind === 'capacity' && each.id === of ? { ...each, hours: PLENTY } : each)),
      {
        ...options,
        hours: kind === 'hours' ? { ...hours, [of]: 0 } : hours,
        holders: kind === 'holders' ? Object.fromEntries(Object.entries(holders).filter(([id]) => id !== of)) : holders,
      },
    );
    expect(answer.possible).toBe(true);
  }
  expect(because.slice(1, conflict.length + 1)).toEqual(conflict.map(({ text }) => text));
  return conflict.map(({ kind, of }) => `${kind} ${of}`);
};

describe('what is impossible together', () => {
  const roles = (people: readonly Member[], options: AssignOptions) =>
    assignPeople(models.validator, people, { ...quick, ...options });
  const steps = (people: readonly Member[], options: AssignOptions) => designModel(people, { ...quick, ...options });
  const all = ['capacity p0', 'capacity p1', 'capacity p2', 'hours assess-progress/score'];

  test('names the hours of a step, and everybody whose capacity would have to be larger', async () => {
    const hours = { 'assess-progress/score': 9000 };
    expect(await expectMinimal(members(3), { hours }, roles)).toEqual(all);
  });

  test('is the same for a design', { tags: ['long'] }, async () => {
    const hours = { 'assess-progress/score': 9000 };
    expect(await expectMinimal(members(3), { hours }, steps)).toEqual(all);
  });

  test('names the number of holders that was asked for', async () => {
    expect(await expectMinimal(members(3), { holders: { teacher: 9 } }, roles)).toEqual(['holders teacher']);
    expect(impossible(await roles(members(3), { holders: { teacher: 9 } })).because).toEqual([
      'This cannot be met, whatever else is left out:',
      '"teacher" is to have 9 holders, and there are 3 people',
    ]);
    const options = { holders: { validator: 1 }, hours: { 'assess-progress/score': 2000 } };
    expect(await expectMinimal(members(3), options, roles)).toEqual([
      ...all.slice(0, 3),
      'holders validator',
      'hours assess-progress/score',
    ]);
  });

  test('is not claimed where more holders than the fewest make it possible', async () => {
    const [large, ...small] = members(4).map((each, index) => ({ ...each, hours: index === 0 ? 1000 : 500 }));
    const people = large === undefined ? [] : [large, ...small];
    const answer = possible(await roles(people, { hours: { 'deliver-activities/support': 1200 } }));
    for (const { load } of answer.people) expect(load).toBeLessThanOrEqual(100);
    const keepers = members(4).map((each, index): Member => (index < 2 ? { ...each, keeps: ['teacher'] } : each));
    const held = possible(await roles(keepers, {})).people.filter((each) => each.roles.includes('teacher'));
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(['p0', 'p1']));
  });
});

describe('what is to be kept apart', () => {
  const oneMore = {
    id: 'narrow',
    sentence: 'No role does more than fifty steps.',
    severity: 'warning',
    rule: { kind: 'most-steps', limit: 50 },
  } as const;

  const expectApart = async (policies: Pick<AssignOptions, 'policies'>): Promise<void> => {
    const separate = [['deliver-activities', 'assess-progress']];
    const designed = possible(await designModel(members(2), { ...quick, ...policies, separate }));
    expect(errorsOf(designed.edit.model)).toEqual([]);
    const [first, ...rest] = members(3);
    const people = first === undefined ? [] : [{ ...first, keeps: ['teacher', 'validator'] }, ...rest];
    const { conflict } = impossible(await assignPeople(models.validator, people, { ...quick, ...policies }));
    expect(conflict.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'policy declared-separations: deliver-activities, decide-advancement/decide',
      'keeps p0',
    ]);
  };
  const APART = 'is kept apart whatever policies: %o';
  test.each([{ policies: [] }, {}])(APART, expectApart);
  test.each([{ policies: [oneMore] }])(APART, { tags: ['long'] }, expectApart);

  test('that cannot be for three kinds of work and two people, is said at once', async () => {
    const separate = [['deliver-activities', 'assess-progress', 'decide-advancement']];
    const { conflict } = impossible(await designModel(members(2), { ...quick, separate }));
    expect(conflict.map(({ of }) => of)).toEqual([
      'declared-separations: deliver-activities, assess-progress, decide-advancement',
    ]);
  });
});

describe('a policy that warns', () => {
  test('is heeded where it can be: somebody else of the role can hear an appeal', async () => {
    const answer = possible(await assignPeople(models.singleTeacher, members(4), quick));
    expect(answer.people.filter(({ roles }) => roles.includes('teacher')).length).toBe(2);
    expect(checkModel(answer.edit.model)).toEqual(checkModel(models.singleTeacher));
    expect(answer.broken).toEqual([]);
  });

  test.each([
    [models.singleTeacher, members(1), {}],
    [models.singleTeacher, members(4), { holders: { teacher: 1 } }],
    [parseModel({ ...models.validator, policies: { ...models.validator.policies, separate: [] } }), members(1), {}],
  ] as const)('yields where it cannot, and the answer says so: %#', async (model, people, options) => {
    const answer = possible(await assignPeople<never>(model, people, { ...quick, ...options }));
    const known = checkModel(model).map(({ message }) => message);
    const broken = checkModel(answer.edit.model).filter(({ message }) => !known.includes(message));
    expect(broken.map(({ policy }) => policy)).toContain('others-can-hear');
    expect(answer.broken).toEqual(broken);
    for (const { message } of broken) expect(answer.because).toContain(`A policy is not kept: ${message}.`);
  });

  test('leaves no warning untold in a design', async () => {
    for (const count of [1, 2, 4]) {
      const answer = possible(await designModel(members(count), quick));
      expect(answer.broken).toEqual(checkModel(answer.edit.model));
      if (count > 1) expect(answer.broken).toEqual([]);
    }
  });
});

describe('what changes for whom', () => {
  test('includes those who lose their roles because they are not among the people', async () => {
    const before = parseModel({ ...models.validator, people: [{ id: 'z', name: 'Z', roles: ['teacher'] }] });
    const answer = possible(await assignPeople(before, members(3), quick));
    expect(answer.because).toContain('Z, who is not among the people, gives up teacher.');
    expect(answer.people.find(({ id }) => id === 'z')).toMatchObject({ roles: [], gains: [], loses: ['teacher'] });
    expect(answer.edit.model.people.some(({ id }) => id === 'z')).toBe(false);
  });

  test('begins with the roles that the people say they have', async () => {
    const roles = [['teacher'], ['validator', 'elsewhere'], ['school-leader']] as const;
    const people = members(3).map((each, index): Member => ({ ...each, roles: [...(roles[index] ?? [])] }));
    const keeping = people.map((each, index): Member => ({ ...each, keeps: [roles[index]?.[0] ?? ''] }));
    const same = possible(await assignPeople(models.validator, keeping, quick));
    for (const { gains, loses } of same.people) expect([gains, loses]).toEqual([[], []]);
    const never = people.map((each, index): Member => ({ ...each, never: [roles[index]?.[0] ?? ''] }));
    const other = possible(await assignPeople(models.validator, never, quick));
    other.people.forEach(({ gains, loses, roles: now }, index) => {
      expect(loses).toEqual([roles[index]?.[0]]);
      expect(gains).toEqual(now);
    });
  });
});
