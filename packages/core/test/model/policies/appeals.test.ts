import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModel, editModel, type ImplementationModel, models, parseModel, raci } from '../../../src/index.js';

const found = (model: ImplementationModel) => checkModel(model).filter(({ policy }) => policy === 'others-can-hear');

type People = ImplementationModel['people'];
const withPeople = (model: ImplementationModel, people: People): ImplementationModel =>
  editModel(model, (draft) => {
    draft.people = people.map((person) => ({ ...person, roles: [...person.roles] }));
  }).model;

const HEARS = 'decide-advancement/hear-appeal';
const DECIDE = ['decide-advancement/weigh', 'decide-advancement/decide'];

describe('somebody other than whoever decided can hear an appeal', () => {
  const roles = fc.subarray(['validator', 'school-leader', 'teacher'], { minLength: 1 });
  const names = fc.array(roles, { minLength: 0, maxLength: 4 });

  test('or it is told of whom nobody can, by trying each against each', () => {
    const may = (model: ImplementationModel, held: readonly string[], works: readonly string[]): boolean =>
      raci(model).some(
        ({ element, step, responsible }) =>
          works.includes(`${element}/${step}`) && responsible.some((id) => held.includes(id)),
      );
    fc.assert(
      fc.property(names, fc.constantFrom(models.validator, models.singleTeacher), (all, model) => {
        const people = all.map((held, index) => {
          const own = held.filter((id) => model.roles.some((role) => role.id === id));
          return { id: `p${index}`, name: `Person ${index}`, roles: own.length === 0 ? ['learner'] : own };
        });
        const hearing = raci(model).find(({ element, step }) => `${element}/${step}` === HEARS)?.responsible ?? [];
        const isOpen = hearing.some((id) => !people.some((person) => person.roles.includes(id)));
        const stuck = people.filter(
          (one) =>
            may(model, one.roles, DECIDE) && !people.some((other) => other !== one && may(model, other.roles, [HEARS])),
        );
        const findings = found(withPeople(model, people));
        expect(findings.map(({ breach }) => (breach?.kind === 'nobody-else-hears' ? breach.person : ''))).toEqual(
          isOpen ? [] : stuck.map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is told with where, whom and what to do', () => {
    const model = withPeople(models.validator, [
      { id: 'kim', name: 'Kim', roles: ['validator', 'school-leader'] },
      { id: 'sam', name: 'Sam', roles: ['validator'] },
    ]);
    expect(found(model)).toMatchObject([
      {
        severity: 'warning',
        path: 'people[0].roles',
        message:
          'Kim may do "decide-advancement/weigh", and no one else who is named can do ' +
          '"decide-advancement/hear-appeal", so an appeal against it could not be heard',
        hint: 'name somebody else who holds "school-leader"',
      },
    ]);
  });

  test('is not asked where nobody is named, as of one teacher, whose role may be held by several', () => {
    expect(found(models.singleTeacher)).toEqual([]);
    const two = withPeople(models.singleTeacher, [
      { id: 'kim', name: 'Kim', roles: ['teacher'] },
      { id: 'sam', name: 'Sam', roles: ['teacher'] },
    ]);
    expect(found(two)).toEqual([]);
    expect(found(withPeople(models.singleTeacher, [{ id: 'kim', name: 'Kim', roles: ['teacher'] }]))).toHaveLength(1);
  });
});

describe('in a small process', () => {
  const judged = (
    roles: Readonly<Record<string, readonly string[]>>,
    people: Readonly<Record<string, readonly string[]>>,
    needs = 1,
  ) => {
    const machine = {
      initial: 'decide',
      states: {
        decide: { on: { yes: 'told', no: 'told' } },
        told: { on: { appeal: 'hear', closed: 'end' } },
        hear: { on: { upheld: 'end', denied: 'end' } },
        end: { type: 'final' },
      },
    };
    const model = parseModel({
      id: 'court',
      title: 'Court',
      process: {
        elements: [
          { id: 'judge', title: 'Judging', machine, steps: [{ id: 'decide' }, { id: 'hear', people: needs }] },
        ],
        entries: [{ on: 'appeal-raised', to: 'judge', send: 'appeal' }],
      },
      roles: Object.entries(roles).map(([id, responsible]) => ({
        id,
        title: id,
        actors: ['onsite-educator'],
        responsible,
      })),
      people: Object.entries(people).map(([id, held]) => ({ id, name: id, roles: held })),
    });
    return found(model).map(({ path, hint, breach }) => [path, hint, breach]);
  };
  const [decides, hears] = [['judge/decide'], ['judge/hear']];

  test('whoever decides and alone could hear is told, as often as too few others could', () => {
    const both = { one: ['judge'] };
    const kim = [
      'people[1].roles',
      expect.stringMatching(/somebody else.*"one"$/),
      { kind: 'nobody-else-hears', person: 'kim', work: ['judge/decide', 'judge/hear'], roles: ['one'] },
    ];
    expect(judged({ ...both, idle: [] }, { sam: ['idle'], kim: ['one'] })).toEqual([kim]);
    expect(judged(both, { sam: ['one'], kim: ['one'] })).toEqual([]);
    expect(judged(both, { sam: ['one'], kim: ['one'] }, 2)).toHaveLength(2);
    expect(judged(both, { sam: ['one'], kim: ['one'], pat: ['one'] }, 2)).toEqual([]);
  });

  test('whoever hears but does not decide is not told, nor is it where nobody named, or no role, could hear', () => {
    const roles = { decider: decides, hearer: hears };
    expect(judged(roles, { kim: ['hearer'], sam: ['decider'] })).toEqual([]);
    expect(judged(roles, { sam: ['decider'] })).toEqual([]);
    expect(judged({ decider: decides, hearer: [] }, { kim: ['hearer'], sam: ['decider'] })).toEqual([]);
    // One of two roles that hear has nobody named, so that anybody may hold it.
    expect(judged({ one: [...decides, ...hears], two: hears }, { kim: ['one'] })).toEqual([]);
    const [[, hint] = []] = judged({ one: [...decides, ...hears], two: hears }, { kim: ['one', 'two'] });
    expect(hint).toMatch(/"one" or "two"$/);
  });
});
