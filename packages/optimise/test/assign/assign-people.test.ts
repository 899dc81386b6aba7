import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  assessReadiness,
  checkModel,
  deriveProfile,
  models,
  parseModel,
  processOf,
  raci,
} from 'work-elements';
import { assignPeople, designModel, type Member } from '../../src/index.js';
import { staffKinds } from '../../src/work/step-model.js';
import { staffOf } from '../support/staff.js';

const roles = [
  { model: 'validator', role: 'teacher' },
  { model: 'validator', role: 'validator' },
  { model: 'validator', role: 'school-leader' },
];
const ten: readonly Member[] = staffOf(10, 21, roles).map(({ id, name, evidence }) => ({ id, name, evidence }));
const NOT_STAFF: ReadonlySet<string> = new Set(['learner', 'information-system']);
const errors = (model: Parameters<typeof checkModel>[0]) =>
  checkModel(model).filter(({ severity }) => severity === 'error');

describe('ten people for the validator model', () => {
  test('comply with its policies in persons, and the edit can be undone', async () => {
    const answer = await assignPeople(models.validator, ten, { moves: 3000, holders: { teacher: 6, validator: 2 } });
    if (answer.possible !== true) throw new Error('it is possible');
    expect(checkModel(answer.edit.model)).toEqual(checkModel(models.validator));
    expect(applyEdit(answer.edit.model, answer.edit.inversePatches).model).toEqual(models.validator);
    const holding = (role: string) => answer.edit.model.people.filter((person) => person.roles.includes(role)).length;
    expect([holding('teacher'), holding('validator'), holding('school-leader')]).toEqual([6, 2, 1]);
    for (const person of answer.people) {
      const member = ten.find(({ id }) => id === person.id);
      if (member === undefined) throw new Error('a person of the ten');
      const open = new Set(
        person.roles.flatMap((role) =>
          assessReadiness(
            { id: member.id, name: member.name, evidence: member.evidence },
            deriveProfile<string>(models.validator, role),
          ).gaps.flatMap(({ competency, level, target }) =>
            [1, 2, 3, 4].filter((each) => each > level && each <= target).map((each) => `${competency.id} ${each}`),
          ),
        ),
      );
      expect(person.gap).toBe(open.size);
    }
    expect(answer.aims.gap).toBe(answer.people.reduce((sum, { gap }) => sum + gap, 0));
  });

  test.each(Object.values(models))(
    'do or answer for all the work of the staff, and nothing else: $id',
    async (model) => {
      const working = raci(model).flatMap(({ responsible, accountable }) => [...responsible, ...accountable]);
      const able = model.roles.filter(
        ({ id, actors }) => working.includes(id) && !actors.every((kind) => NOT_STAFF.has(kind)),
      );
      const people = able.map(({ id, actors }): Member => {
        const kind = staffKinds.find((each) => actors.includes(each));
        return { id, name: id, evidence: [], ...(kind === undefined ? {} : { kind }) };
      });
      const held = model.roles.filter(({ id }) => !able.some((role) => role.id === id)).map(({ id }) => id);
      const before = parseModel({ ...model, people: [{ id: 'outside', name: 'Outside', roles: held }] });
      const answer = await assignPeople(before, people, { moves: 500 });
      if (answer.possible !== true) throw new Error('it is possible');
      expect(answer.people.flatMap(({ roles: own }) => own).sort()).toEqual(able.map(({ id }) => id).sort());
      expect(answer.edit.model.people.find(({ id }) => id === 'outside')?.roles).toEqual(held);
      expect(errors(answer.edit.model)).toEqual(errors(before));
    },
  );

  test('with hours given, nobody exceeds their capacity', async () => {
    const hours = Object.fromEntries(
      models.validator.roles.length > 0
        ? [
            ['deliver-activities/support', 3000],
            ['assess-progress/score', 600],
          ]
        : [],
    );
    const answer = await assignPeople(models.validator, ten, { moves: 2000, hours });
    if (answer.possible !== true) throw new Error('it is possible');
    expect(answer.edit.model.people.filter((person) => person.roles.includes('teacher')).length).toBe(3);
    for (const { load } of answer.people) expect(load).toBeLessThanOrEqual(100);
  });

  test('keep what they have, never get what they must not, and get what they want', async () => {
    const people = ten.slice(0, 3).map((member, index): Member => {
      if (index === 0) return { ...member, keeps: ['validator'] };
      return index === 1 ? { ...member, never: ['teacher'] } : { ...member, prefers: { 'school-leader': 5 } };
    });
    const answer = await assignPeople(models.validator, people, { moves: 2000, aims: ['dislike'] });
    if (answer.possible !== true) throw new Error('it is possible');
    const [keeper, refuser, wisher] = answer.people;
    expect(keeper?.roles).toContain('validator');
    expect(refuser?.roles).not.toContain('teacher');
    expect(wisher?.roles).toContain('school-leader');
    expect(answer.aims.dislike).toBe(-5);
  });

  test('are told in plain words which constraints conflict', async () => {
    const one: readonly Member[] = [
      { id: 'ann', name: 'Ann', evidence: [], keeps: ['teacher'] },
      { id: 'bo', name: 'Bo', evidence: [], never: ['validator'] },
    ];
    const answer = await assignPeople(models.validator, one);
    if (answer.possible !== false) throw new Error('it is impossible');
    expect(answer.conflict.map(({ kind, of }) => `${kind} ${of}`).sort()).toEqual([
      'keeps ann',
      'never bo',
      'policy declared-separations: deliver-activities, decide-advancement/decide',
    ]);
    expect(answer.because).toContain('Ann keeps "teacher"');
    expect(answer.because).toContain('Bo must not have "validator"');
    const partner: Member = { id: 'cy', name: 'Cy', evidence: [], kind: 'partner' };
    const alone = await assignPeople(models.validator, [partner]);
    expect(alone).toMatchObject({ possible: false, conflict: [{ kind: 'eligible', of: 'cy' }] });
  });

  test('are the same for the same seed, and stop on request with a valid answer', async () => {
    const options = { moves: 2000, seed: 4, holders: { teacher: 5 } } as const;
    expect(await assignPeople(models.validator, ten, options)).toEqual(
      await assignPeople(models.validator, ten, options),
    );
    const stop = new AbortController();
    stop.abort();
    const answer = await assignPeople(models.validator, ten, { ...options, signal: stop.signal });
    expect(answer).toMatchObject({ possible: true, stoppedBy: 'cancelled', proved: false });
    if (answer.possible === true) expect(errors(answer.edit.model)).toEqual([]);
  });

  test('are ranked again by a simulation only if one is passed in', async () => {
    const asked: unknown[] = [];
    const simulate = async (
      scenario: { readonly id: string; readonly people?: readonly { readonly roles: readonly string[] }[] },
      options: object,
    ) => {
      asked.push(options);
      const days = scenario.people?.some((person) => person.roles.length > 1) === true ? 10 : 20;
      return { timeToMastery: { mean: { mean: days } } };
    };
    const options = { moves: 3000, aims: ['gap', 'peak'] } as const;
    const plain = await assignPeople(models.validator, ten, options);
    expect(asked).toEqual([]);
    const answer = await assignPeople(models.validator, ten, {
      ...options,
      rerank: { simulate, scenario: { id: 'x' }, seed: 3, replications: 2 },
    });
    if (answer.possible !== true || plain.possible !== true) throw new Error('it is possible');
    expect(asked.length).toBe(10);
    expect(new Set(asked.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"seed":3,"replications":2}']));
    const days = [answer.daysToMastery, ...answer.alternatives.map((each) => each.daysToMastery)];
    expect(days).toEqual(days.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
  });

  test('are refused if they name what does not exist, all problems at once', async () => {
    const people: readonly Member[] = [
      { id: 'ann', name: 'Ann', evidence: [], keeps: ['techer'] },
      { id: 'ann', name: 'Ann', evidence: [], never: ['validater'] },
    ];
    await expect(assignPeople(models.validator, people)).rejects.toMatchObject({
      issues: [
        { path: '[0].keeps[0]', message: expect.stringContaining('did you mean "teacher"') },
        { path: '[1].id', code: 'duplicate-id' },
        { path: '[1].never[0]', message: expect.stringContaining('did you mean "validator"') },
      ],
    });
    await expect(assignPeople(models.validator, ten, { holders: { techer: 2 } })).rejects.toThrow(
      'did you mean "teacher"',
    );
    await expect(assignPeople(models.validator, ten, { aims: { gap: 0 } })).rejects.toThrow('a weight above 0');
    await expect(assignPeople(models.validator, ten, { hours: { 'assess-progress/scor': 2 } })).rejects.toThrow(
      'did you mean',
    );
  });
});

describe('a model designed from people', () => {
  test.each([[3], [10]])('complies with every policy: %i people', async (count) => {
    const separate = [['deliver-activities', 'assess-progress/score']];
    const answer = await designModel(ten.slice(0, count), { moves: 4000, separate, title: 'Ours' });
    if (answer.possible !== true) throw new Error('it is possible');
    expect(checkModel(answer.edit.model)).toEqual([]);
    expect(answer.edit.model.policies.separate).toEqual(separate);
    const before = applyEdit(answer.edit.model, answer.edit.inversePatches).model;
    expect(before.roles.map(({ id }) => id)).toEqual(['staff', 'learner']);
    for (const { load } of answer.people) expect(load).toBeLessThanOrEqual(100);
  });

  test('has only the optional steps that were asked for', async () => {
    const options = ['track-progress/share-progress', 'experience-activities/peer-review'];
    const answer = await designModel(ten.slice(0, 3), { moves: 500, options });
    if (answer.possible !== true) throw new Error('it is possible');
    // One warning remains: what the calendar sends is for the user to decide.
    expect(checkModel(answer.edit.model).map(({ policy, severity }) => `${severity} ${policy}`)).toEqual([
      'warning options-are-sent',
    ]);
    expect(answer.edit.model.options).toEqual(options);
    const done = answer.edit.model.roles.flatMap((role) => role.responsible);
    const optional = processOf(models.bigPicture).elements.flatMap(({ id, steps }) =>
      steps.filter((step) => step.optional !== undefined).map((step) => `${id}/${step.id}`),
    );
    expect(optional.filter((ref) => done.includes(ref)).sort()).toEqual(options.toSorted());
    const unknown = designModel(ten.slice(0, 3), { options: ['track-progress/share-progres'] });
    await expect(unknown).rejects.toThrow('share-progres');
  });

  test('for one person, is one role; with work kept apart, it is impossible', { tags: ['long'] }, async () => {
    const [one] = ten;
    const alone = one === undefined ? [] : [one];
    const answer = await designModel(alone, { moves: 100 });
    if (answer.possible !== true) throw new Error('it is possible');
    expect(answer.edit.model.roles.length).toBe(2);
    const apart = await designModel(alone, { separate: [['deliver-activities', 'assess-progress/score']] });
    expect(apart).toMatchObject({
      possible: false,
      conflict: [{ kind: 'policy', of: 'declared-separations: deliver-activities, assess-progress/score' }],
    });
  });
});

test('how far the search has come rises to the end, and changes nothing', async () => {
  const shares: number[] = [];
  const options = { moves: 5000, holders: { teacher: 6 } };
  const answer = await assignPeople(models.validator, ten, {
    ...options,
    onProgress: ({ share }) => shares.push(share),
  });
  // Progress is reported every 4,096 moves and at the end.
  expect(shares.map((share) => Math.round(share * 5000))).toEqual([0, 4096, 5000]);
  expect(JSON.stringify(answer)).toEqual(JSON.stringify(await assignPeople(models.validator, ten, options)));
});
