import { describe, expect, test } from 'vitest';
import { editModel, models } from 'work-elements';
import { type AssignOptions, assignPeople, designModel, type Member, type WorkAnswer } from '../../src/index.js';

const of = (id: string, rest: Partial<Member>): Member => ({ id, name: id.toUpperCase(), evidence: [], ...rest });
const two = [of('a', { fte: 0.2 }), of('b', { fte: 0.3 })];
const conflictOf = (answer: WorkAnswer) => {
  if (answer.possible !== false) throw new Error(`possible: ${answer.possible}; ${answer.because.join(' ')}`);
  return answer;
};
const EVENLY = 'Those who hold the same work share its load evenly.';

describe('a conflict, in words', () => {
  const { model } = editModel(models.validator, (draft) => {
    draft.policies.separate = [];
  });
  const scoring: AssignOptions = { hours: { 'assess-progress/score': 690 }, policies: [], moves: 100 };

  test('says that holders share evenly, where capacities are in it', async () => {
    const { conflict, because } = conflictOf(await assignPeople(model, two, scoring));
    expect(conflict.map(({ kind, of: whose }) => `${kind} ${whose}`)).toEqual([
      'capacity a',
      'capacity b',
      'hours assess-progress/score',
    ]);
    // The two can carry 700 hours, but not 345 each.
    expect(because.at(-1)).toBe(EVENLY);
    const more = [of('a', { fte: 0.25 }), of('b', { fte: 0.3 })];
    expect(await assignPeople(model, more, scoring)).toMatchObject({ possible: true });
  });

  test('says of the set shown what is so, and that there may be others', async () => {
    const torn: Partial<Member> = { keeps: ['validator'], never: ['validator'] };
    const options: AssignOptions = { policies: [], moves: 100 };
    const people = [of('a', { keeps: ['teacher'], never: ['teacher'] }), of('b', torn)];
    const { conflict, because } = conflictOf(await assignPeople(model, people, options));
    expect(conflict.length).toBe(2);
    expect(because[0]).toBe(
      'These cannot be met together, although all but any one of them can; there may be other conflicts as well:',
    );
    expect(because).not.toContain(EVENLY);
    for (const one of ['keeps', 'never'] as const)
      for (const index of [0, 1]) {
        const without = people.map((each, person) => (person === index ? { ...each, [one]: [] } : each));
        expect((await assignPeople(model, without, options)).possible).toBe(false);
      }
  });

  const expectHoursInConflict = async (hours: Readonly<Record<string, number>>): Promise<void> => {
    const { conflict } = conflictOf(await designModel(two, { hours, moves: 100 }));
    const kinds = conflict.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['capacity', 'hours']));
  };
  const SETTLED = 'of more hours than everybody has together is settled in a design without a solver: %j';
  test.each([{ 'deliver-activities/teach': 500, 'assess-progress/score': 700 }])(SETTLED, expectHoursInConflict);
  test.each([{ 'deliver-activities/teach': 300, 'assess-progress/score': 300, 'develop-activities/design': 300 }])(
    SETTLED,
    { tags: ['long'] },
    expectHoursInConflict,
  );

  test('has its numbers as other sentences have them', async () => {
    const hours = { 'assess-progress/score': 6_000 };
    const people = [of('a', {}), of('b', {})];
    const { because } = conflictOf(await assignPeople(models.validator, people, { hours, policies: [], moves: 100 }));
    expect(because).toContain('A can carry 1,400 hours a year');
    expect(because).toContain('"assess-progress/score" takes 6,000 hours a year');
  });
});
