import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTeam, type Evidence, models, type TeamInput } from 'work-elements';
import { assignPeople, designModel, type Member, type WorkAnswer } from '../../src/index.js';
import {
  everyHolding,
  type Holding,
  jobs,
  joinsApart,
  loadsOf,
  measuring,
  places,
  reached,
  sharedValidator,
  type Where,
} from '../support/two-schools.js';

const possible = (answer: WorkAnswer) => {
  if (answer.possible !== true) throw new Error(answer.because.join(' '));
  return answer;
};
const impossible = (answer: WorkAnswer) => {
  if (answer.possible !== false) throw new Error('it is impossible');
  return answer;
};
const member = (id: string, where: Member['at'], more: Partial<Member> = {}): Member => ({
  id,
  name: id.toUpperCase(),
  evidence: [],
  ...(where === undefined ? {} : { at: where }),
  ...more,
});
const errorsOf = (team: TeamInput, model: Parameters<typeof checkTeam>[1][number]) =>
  checkTeam(team, [model]).filter(({ severity }) => severity === 'error');
const teamOf = (people: readonly Member[], answer: ReturnType<typeof possible>): TeamInput => ({
  model: answer.edit.model.id,
  places,
  people: people.map(({ id, name, at }) => ({
    id,
    name,
    evidence: [],
    ...(at === undefined ? {} : { at }),
    roles: answer.people.find((each) => each.id === id)?.roles ?? [],
  })),
});

const wheres: readonly (readonly Where[])[] = [['hill'], ['mill'], ['river'], ['hill', 'mill']];
const evidences: readonly Evidence[] = [
  { kind: 'implementation', element: 'assess-progress' },
  { kind: 'implementation', role: 'teacher', model: 'validator' },
  { kind: 'planning', role: 'school-leader', model: 'validator' },
  { kind: 'study', element: 'deliver-activities' },
];
const arbitraryPeople = fc.array(
  fc.record({ where: fc.constantFrom(...wheres), evidence: fc.subarray([...evidences]) }),
  { minLength: 1, maxLength: 4 },
);

describe('two schools that share a validator', () => {
  test('are assigned as the best of all ways to do it', { tags: ['long'] }, async () => {
    let [met, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryPeople, async (drawn) => {
        const people = drawn.map(({ where, evidence }, index) => member(`p${index}`, [...where], { evidence }));
        const isThere = (holding: Holding): boolean =>
          holding.every((person, job) => reached(drawn[person]?.where ?? []).has(jobs[job]?.place ?? ''));
        const ways = everyHolding(people.length).filter((holding) => isThere(holding) && !joinsApart(holding));
        const measured = measuring(people);
        const answer = await assignPeople(sharedValidator, people, {
          places,
          policies: [],
          aims: ['gap', 'handOffs'],
          moves: 4000,
        });
        expect(answer.possible).toBe(ways.length > 0);
        if (answer.possible !== true) {
          refused += 1;
          return;
        }
        met += 1;
        const keyOf = ({ gap, handOffs }: { gap: number; handOffs: number }): number => gap * 10_000 + handOffs;
        const best = Math.min(...ways.map((holding) => keyOf(measured(holding))));
        expect(keyOf(answer.aims)).toBe(best);
        const found = jobs.map(({ role, place }) => {
          const held = answer.held.find((each) => each.role === role && each.place === place);
          expect(held?.people.length).toBe(1);
          return people.findIndex(({ id }) => id === held?.people[0]);
        });
        expect(isThere(found)).toBe(true);
        expect(measured(found)).toEqual({ gap: answer.aims.gap, handOffs: answer.aims.handOffs });
        expect(errorsOf(teamOf(people, answer), sharedValidator)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect([met > 2, refused > 2]).toEqual([true, true]);
  });

  test('divide somebody’s time by its shares, wherever that is possible and nowhere else', async () => {
    const capacity = 1000;
    const parts = { hill: 0.6, mill: 0.4 } as const;
    let [met, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 4, maxLength: 4 }), async (drawn) => {
        const [support = 0, score = 0, open = 0, adopt = 0] = drawn;
        const hours = {
          'deliver-activities/support': support,
          'assess-progress/score': score,
          'transition-organization/design': open,
          'manage-organization/staff': adopt,
        };
        const people = [member('ann', parts), member('bo', parts), member('cy', 'mill')].map((each) => ({
          ...each,
          hours: capacity,
        }));
        const loads = loadsOf(hours);
        const fits = (holding: Holding): boolean =>
          people.every((_, person) => {
            const at = (place: string) =>
              loads.reduce(
                (sum, load, job) => sum + (holding[job] === person && jobs[job]?.place === place ? load : 0),
                0,
              );
            if (person === 2) return at('hill') === 0 && at('mill') + at('river') <= capacity + 1e-6;
            // Work for the district can be done in either part of a person’s time.
            return (
              at('hill') <= 600 + 1e-6 &&
              at('mill') <= 400 + 1e-6 &&
              at('hill') + at('mill') + at('river') <= 1000 + 1e-6
            );
          });
        const isThere = (holding: Holding): boolean =>
          holding.every((person, job) => person < 2 || jobs[job]?.place !== 'hill');
        const ways = everyHolding(3).filter((holding) => isThere(holding) && !joinsApart(holding) && fits(holding));
        const holders = { teacher: 1, validator: 1, 'school-leader': 1 };
        const answer = await assignPeople(sharedValidator, people, {
          places,
          policies: [],
          hours,
          holders,
          moves: 500,
        });
        expect(answer.possible).toBe(ways.length > 0);
        if (answer.possible === true) {
          met += 1;
          const found = jobs.map(({ role, place }) => {
            const held = answer.held.find((each) => each.role === role && each.place === place);
            return people.findIndex(({ id }) => id === held?.people[0]);
          });
          expect(isThere(found) && fits(found)).toBe(true);
        } else {
          refused += 1;
        }
      }),
      { numRuns: 12 },
    );
    expect([met > 1, refused > 1]).toEqual([true, true]);
  });

  test('are told, in those words, that nobody works at one of them', async () => {
    const people = [member('ann', 'hill'), member('bo', 'hill')];
    const { conflict, because } = impossible(await assignPeople(sharedValidator, people, { places }));
    expect(conflict.map(({ kind, of }) => `${kind} ${of}`)).toEqual(['place ann', 'place bo']);
    expect(because).toContain('ANN, at "hill", has no work at "mill"');
    for (const moved of people) {
      const others = people.map((each) => (each === moved ? { ...each, at: ['hill', 'mill'] } : each));
      expect((await assignPeople(sharedValidator, others, { places, moves: 10 })).possible).toBe(true);
    }
  });

  test('share nobody for what is kept apart, wherever it is done', async () => {
    const people = [member('ann', 'hill', { keeps: ['teacher'] }), member('bo', 'mill', { keeps: ['teacher'] })];
    const { conflict } = impossible(await assignPeople(sharedValidator, people, { places }));
    expect(conflict.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'policy declared-separations: deliver-activities, decide-advancement/decide',
      'place bo',
      'keeps bo',
    ]);
    const three = possible(
      await assignPeople(sharedValidator, [...people, member('cy', 'river')], { places, moves: 10 }),
    );
    expect(three.held.find(({ role }) => role === 'validator')).toEqual({
      role: 'validator',
      place: 'river',
      people: ['cy'],
    });
    expect(three.people.find(({ id }) => id === 'bo')?.gains).toEqual(expect.arrayContaining(['teacher at mill']));
  });

  test('say of each school whether somebody else can hear an appeal there', async () => {
    const open = { ...models.singleTeacher };
    const people = ['ann', 'bo'].map((id) => member(id, 'hill')).concat(member('cy', 'mill'));
    const answer = possible(await assignPeople(open, people, { places, moves: 10 }));
    expect(answer.held).toEqual([
      { role: 'teacher', place: 'hill', people: ['ann', 'bo'] },
      { role: 'teacher', place: 'mill', people: ['cy'] },
    ]);
    expect(answer.broken).toMatchObject([{ policy: 'others-can-hear', places: ['mill'] }]);
    expect(answer.because).toContain(`A policy is not kept: ${answer.broken[0]?.message} (at "mill").`);
  });

  test('take as many people as a place has full positions', async () => {
    const staffed = places.map((place) => (place.id === 'hill' ? { ...place, headcounts: { teacher: 1.5 } } : place));
    const people = ['ann', 'bo', 'cy'].map((id) => member(id, ['hill', 'mill']));
    const answer = possible(await assignPeople(sharedValidator, people, { places: staffed, moves: 200 }));
    const holding = (place: string) =>
      answer.held.find((each) => each.role === 'teacher' && each.place === place)?.people.length;
    expect([holding('hill'), holding('mill')]).toEqual([2, 1]);
    const alone = impossible(await assignPeople(sharedValidator, people.slice(0, 2), { places: staffed }));
    expect(alone.because).toContain('"teacher at hill" needs 1.5 full positions, and so 2 people or more');
  });
});

describe('a design for two schools', () => {
  const people = ['ann', 'bo']
    .map((id) => member(id, 'hill'))
    .concat(
      ['cy', 'di'].map((id) => member(id, 'mill')),
      member('ed', 'river'),
    );
  const separate = [['deliver-activities', 'assess-progress/score']];
  const shared = { district: ['assess-progress/score', 'manage-organization'] };

  test('has every step done in each school, or once for both, by people who work there', async () => {
    const answer = possible(await designModel(people, { places, separate, shared, moves: 3000, slack: 3 }));
    const { model } = answer.edit;
    expect(errorsOf(teamOf(people, answer), model)).toEqual([]);
    const staff = model.roles.filter(({ id }) => id.startsWith('role-'));
    const where = new Map(people.map(({ id, at }) => [id, String(at)]));
    for (const { id, scope, responsible } of staff) {
      const isShared = responsible.every((ref) => ref === 'assess-progress/score' || ref.startsWith('manage-'));
      expect(scope).toBe(isShared ? 'district' : undefined);
      const held = answer.held.filter(({ role }) => role === id);
      expect(held.map(({ place }) => place)).toEqual(isShared ? ['river'] : ['hill', 'mill']);
      for (const { place, people: those } of held) {
        expect(those.length).toBeGreaterThan(0);
        for (const person of those) if (place !== 'river') expect(['river', place]).toContain(where.get(person));
      }
    }
    // Each step belongs to one role, so exactly one person is accountable for it in each school.
    const steps = staff.flatMap(({ responsible }) => responsible);
    expect(new Set(steps).size).toBe(steps.length);
    for (const { id } of people) {
      const own = staff.filter(({ id: role }) =>
        answer.held.some((each) => each.role === role && each.people.includes(id)),
      );
      const does = (work: string) => own.some(({ responsible }) => responsible.some((ref) => ref.startsWith(work)));
      expect(does('deliver-activities') && does('assess-progress/score')).toBe(false);
    }
  });

  test('of one school is that of the school, and so is an assignment', { tags: ['long'] }, async () => {
    const [river, hill] = places;
    if (river === undefined || hill === undefined) throw new Error('two places');
    const alone = people.slice(0, 2).map(({ at: _, ...each }) => each);
    const there = alone.map((each) => ({ ...each, at: 'hill' }));
    const options = { moves: 500, separate, shared } as const;
    const district = possible(await designModel(there, { ...options, places: [river, hill] }));
    expect(JSON.stringify({ ...district, held: [] })).toBe(JSON.stringify(await designModel(alone, options)));
    const assigned = possible(await assignPeople(sharedValidator, there, { moves: 500, places: [river, hill] }));
    const plain = possible(await assignPeople(sharedValidator, alone, { moves: 500 }));
    expect(JSON.stringify({ ...assigned, held: [] })).toBe(JSON.stringify(plain));
  });

  test.each([
    [{}, '[0].at', 'places-missing'],
    [
      { places: [{ id: 'hill', title: 'Hill', headcounts: { teacher: 1 } }] },
      'places[0].headcounts',
      'roles-not-drawn-yet',
    ],
    [{ places: [{ id: 'hill', title: 'Hill', model: 'other' }] }, 'places[0].model', 'place-of-other-model'],
    [{ places, shared: { district: ['assess-progres'] } }, 'shared.district[0]', 'unknown-work'],
    [{ places, shared: { district: ['recommend'], state: ['recommend/choose'] } }, 'shared.state[0]', 'scoped-twice'],
  ] as const)('is refused where places do not fit: %#', async (options, path, code) => {
    await expect(designModel([member('ann', 'hill')], options)).rejects.toMatchObject({ issues: [{ path, code }] });
  });

  test('is refused where people are at no place, roles are unknown, or schools are to be simulated', async () => {
    const lost = assignPeople(sharedValidator, [member('ann', 'hil')], { places });
    await expect(lost).rejects.toMatchObject({ issues: [{ path: 'people[0].at', code: 'unknown-place' }] });
    const strange = places.map((place) => ({ ...place, headcounts: { techer: 1 } }));
    await expect(assignPeople(sharedValidator, [member('ann', 'hill')], { places: strange })).rejects.toThrow(
      'did you mean "teacher"',
    );
    const rerank = {
      simulate: async () => ({ timeToMastery: { mean: null } }),
      scenario: {},
      replications: 1,
      seed: 1,
    };
    await expect(assignPeople(sharedValidator, people, { places, rerank })).rejects.toMatchObject({
      issues: [{ code: 'no-places-in-simulation' }],
    });
  });
});
