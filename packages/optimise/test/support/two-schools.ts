import { assessReadiness, deriveProfile, editModel, handoffs, models, raci } from 'work-elements';
import type { Member } from '../../src/index.js';
import type { AssignPlace } from '../../src/work/placement.js';

/** The validator model with a validator shared by the schools of a district. */
export const { model: sharedValidator } = editModel(models.validator, (draft) => {
  for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
});

/** A district of two schools, of 240 and 160 learners. */
export const places: readonly AssignPlace[] = [
  { id: 'river', title: 'River District', scope: 'district' },
  { id: 'hill', title: 'Hill School', in: 'river', learners: 240 },
  { id: 'mill', title: 'Mill School', in: 'river', learners: 160 },
];

/** The staff roles at their places: everything to be assigned. */
export const jobs = [
  { role: 'teacher', place: 'hill', learners: 0.6 },
  { role: 'teacher', place: 'mill', learners: 0.4 },
  { role: 'validator', place: 'river', learners: 1 },
  { role: 'school-leader', place: 'hill', learners: 0.6 },
  { role: 'school-leader', place: 'mill', learners: 0.4 },
] as const;

/** The places within reach of somebody at each place, written out so as not to depend on the code under test. */
const REACH = { hill: ['hill', 'river'], mill: ['mill', 'river'], river: ['river', 'hill', 'mill'] } as const;
export type Where = keyof typeof REACH;

/** The places where somebody can work. */
export const reached = (where: readonly Where[]): ReadonlySet<string> => new Set(where.flatMap((each) => REACH[each]));

/** Who of some people has each job. */
export type Holding = readonly number[];

/** Every way to give each job to one of some people. */
export const everyHolding = (people: number): readonly Holding[] =>
  jobs.reduce<readonly Holding[]>(
    (all, _) => all.flatMap((some) => Array.from({ length: people }, (_each, person) => [...some, person])),
    [[]],
  );

/** Whether somebody has two roles that the model keeps apart, at any places. */
export const joinsApart = (holding: Holding): boolean => {
  const having = (role: string) => holding.filter((_, job) => jobs[job]?.role === role);
  return having('teacher').some((person) => having('validator').includes(person));
};

const roles = [...new Set(jobs.map(({ role }) => role))];
const profiles = new Map(roles.map((role) => [role, deriveProfile<string>(sharedValidator, role)]));
const passing = handoffs(sharedValidator);

/** Levels to climb, each counted once per person, and hand-offs between different people, counted school by school. */
export const measuring = (people: readonly Member[]) => {
  const lacking = people.map(({ id, name, evidence }) => {
    const levels = [...profiles].map(([role, profile]) => {
      const { gaps } = assessReadiness({ id, name, evidence }, profile);
      return [role, gaps.map(({ competency, level, target }) => [competency.id, target - level] as const)] as const;
    });
    return new Map<string, readonly (readonly [string, number])[]>(levels);
  });
  return (holding: Holding): { readonly gap: number; readonly handOffs: number } => {
    const gap = lacking.reduce((sum, levelsOf, person) => {
      const most = new Map<string, number>();
      jobs.forEach(({ role }, job) => {
        if (holding[job] !== person) return;
        for (const [id, levels] of levelsOf.get(role) ?? []) most.set(id, Math.max(most.get(id) ?? 0, levels));
      });
      return sum + [...most.values()].reduce((all, each) => all + each, 0);
    }, 0);
    const holderIn = (school: string, role: string) =>
      holding.find((_, job) => jobs[job]?.role === role && [school, 'river'].includes(jobs[job]?.place ?? ''));
    const passed = ['hill', 'mill'].flatMap((school) => {
      const holders = new Map<string, number | undefined>(roles.map((role) => [role, holderIn(school, role)]));
      return passing.filter(({ from, to }) => {
        const [giver, taker] = [holders.get(from.role), holders.get(to.role)];
        return giver !== undefined && taker !== undefined && giver !== taker;
      });
    });
    return { gap, handOffs: passed.length };
  };
};

/** The hours per year of each job, from the hours of steps and the learners of its place. */
export const loadsOf = (hours: Readonly<Record<string, number>>): readonly number[] =>
  jobs.map(({ role, learners }) =>
    raci(sharedValidator)
      .filter(({ responsible }) => responsible.includes(role))
      .reduce(
        (sum, { element, step, responsible }) =>
          sum + ((hours[`${element}/${step}`] ?? 0) / responsible.length) * learners,
        0,
      ),
  );
