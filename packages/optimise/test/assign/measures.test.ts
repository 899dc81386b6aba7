import { describe, expect, test } from 'vitest';
import { assessReadiness, deriveProfile, models, raci } from 'work-elements';
import { type Aim, assignPeople, type Member } from '../../src/index.js';
import { staffOf } from '../support/staff.js';

const roles = ['teacher', 'validator', 'school-leader'].map((role) => ({ model: 'validator', role }));
const people: readonly Member[] = staffOf(5, 41, roles).map(({ id, name, evidence }, index) => ({
  id,
  name,
  evidence,
  fte: index % 2 === 0 ? 1 : 0.5,
  costPerHour: 30 + 7 * index,
  prefers: index === 0 ? { validator: 3 } : { teacher: -1 },
}));
const hours = {
  'deliver-activities/support': 1800,
  'assess-progress/score': 500,
  'manage-organization/staff': 700,
} as const;
const POSITION = 1200;

/** Loads, cost and likes of an answer, computed only from its model and the hours of its steps. */
const recomputed = (held: (role: string) => readonly string[]) => {
  const hoursOf = (role: string): number =>
    raci(models.validator).reduce((sum, { element, step, responsible }) => {
      const amount = Object.entries(hours).find(([ref]) => ref === `${element}/${step}`)?.[1] ?? 0;
      return responsible.includes(role) ? sum + amount / responsible.length : sum;
    }, 0);
  const shares = roles.flatMap(({ role }) =>
    held(role).map((id) => ({ id, role, load: hoursOf(role) / held(role).length })),
  );
  const of = (id: string) => shares.filter((share) => share.id === id);
  const loads = people.map(({ id, fte = 1 }) => {
    const load = of(id).reduce((sum, share) => sum + share.load, 0);
    return Math.max(0, Math.ceil((100 * load) / (fte * POSITION) - 1e-6));
  });
  return {
    peak: Math.max(...loads),
    loads,
    cost:
      people.reduce(
        (sum, { id, costPerHour = 0 }) =>
          sum + of(id).reduce((all, { load }) => all + Math.round(100 * load * costPerHour), 0),
        0,
      ) / 100,
    dislike: people.reduce(
      (sum, { id, prefers = {} }) => sum - of(id).reduce((all, { role }) => all + (prefers[role] ?? 0), 0),
      0,
    ),
  };
};

/** For each person and role, the levels that the person lacks. */
const lacking = new Map(
  people.flatMap(({ id, name, evidence }) =>
    roles.map(({ role }) => {
      const { gaps } = assessReadiness({ id, name, evidence }, deriveProfile<string>(models.validator, role));
      return [`${id} ${role}`, gaps.map(({ competency, level, target }) => [competency.id, target - level] as const)];
    }),
  ),
);

/** Levels to climb, each counted once per person. */
const gapOf = (held: (role: string) => readonly string[]): number =>
  people.reduce((sum, { id }) => {
    const most = new Map<string, number>();
    for (const { role } of roles.filter((each) => held(each.role).includes(id)))
      for (const [competency, levels] of lacking.get(`${id} ${role}`) ?? [])
        most.set(competency, Math.max(most.get(competency) ?? 0, levels));
    return sum + [...most.values()].reduce((all, each) => all + each, 0);
  }, 0);

/** All combinations of some size, of the people. */
const choices = (size: number, from = 0): readonly (readonly string[])[] =>
  size === 0
    ? [[]]
    : people.slice(from).flatMap(({ id }, index) => choices(size - 1, from + index + 1).map((rest) => [id, ...rest]));

type Reached = Readonly<Record<Aim, number>>;
type Worth = (reached: Reached) => readonly number[];

const inOrder = (...aims: readonly Aim[]) => ({ aims, worth: (reached: Reached) => aims.map((aim) => reached[aim]) });
const weighed: { readonly aims: Partial<Reached>; readonly worth: Worth } = {
  aims: { gap: 3, cost: 0.01, peak: 2, dislike: 5 },
  worth: ({ gap, cost, peak, dislike }) => [Math.round(1e6 * (3 * gap + 0.01 * cost + 2 * peak + 5 * dislike))],
};

/** Whether one list of objectives is less than another, lexicographically. */
const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing >= 0 && (one[differing] ?? 0) < (other[differing] ?? 0);
};

describe('what an answer says of its aims', () => {
  test.each([inOrder('cost', 'gap'), inOrder('peak', 'cost'), weighed, inOrder('dislike', 'gap')])(
    'is what its people come to, and no other holding is better: $aims',
    async ({ aims, worth }) => {
      const answer = await assignPeople(models.validator, people, {
        aims,
        hours,
        fullPosition: { value: POSITION, source: 'test' },
        policies: [],
        moves: 20_000,
      });
      if (answer.possible !== true) throw new Error(answer.because.join(' '));
      const heldIn = (role: string) =>
        answer.edit.model.people.filter((person) => person.roles.includes(role)).map(({ id }) => id);
      const { loads, ...measures } = recomputed(heldIn);
      expect(answer.aims).toMatchObject({ ...measures, gap: gapOf(heldIn) });
      expect(answer.people.map(({ load }) => load)).toEqual(loads);
      for (const other of answer.alternatives) expect(isLess(worth(other.aims), worth(answer.aims))).toBe(false);
      // Every combination of holders with as many for each role as in the answer.
      const [teachers = [], validators = [], leaders = []] = roles.map(({ role }) => choices(heldIn(role).length));
      let tried = 0;
      for (const teacher of teachers)
        for (const validator of validators.filter((those) => !those.some((id) => teacher.includes(id))))
          for (const leader of leaders) {
            const held = (role: string) => (role === 'teacher' ? teacher : role === 'validator' ? validator : leader);
            const { loads: those, ...rest } = recomputed(held);
            if (Math.max(...those) > 100) continue;
            tried += 1;
            const reached = { ...answer.aims, ...rest, gap: gapOf(held) };
            expect(isLess(worth(reached), worth(answer.aims))).toBe(false);
          }
      expect(tried).toBeGreaterThan(1);
    },
  );
});
