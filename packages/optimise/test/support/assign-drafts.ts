import fc from 'fast-check';
import type { Constraint } from '../../src/assign/answer.js';
import type { Assignment, AssignRule } from '../../src/assign/assign-problem.js';
import type { Draft, DraftJob, Kept } from '../../src/assign/draft.js';
import { arbitraryAssignProblem } from './assign-problems.js';

const KINDS = { barred: 'eligible', kept: 'keeps', capacity: 'capacity', share: 'capacity', apart: 'policy' } as const;

/** Small drafts: some jobs ask for a number of holders, and some loads can be left out. */
export const arbitraryDraft = (most: { people: number; jobs: number; rules: number }): fc.Arbitrary<Draft> =>
  fc
    .record({
      problem: arbitraryAssignProblem(most),
      loads: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: most.jobs, maxLength: most.jobs }),
      asked: fc.array(fc.option(fc.integer({ min: 1, max: most.people + 1 })), {
        minLength: most.jobs,
        maxLength: most.jobs,
      }),
      known: fc.boolean(),
    })
    .map(({ problem: { jobs: before, rules: all, ...rest }, loads, asked, known }): Draft => {
      const rules: AssignRule[] = [];
      const groups: Constraint[] = [];
      const push = (kind: Constraint['kind']): number =>
        groups.push({ kind, of: String(groups.length), text: kind }) - 1;
      for (const rule of all) rules.push({ ...rule, group: push(KINDS[rule.kind]) });
      const jobs = before.map((_, job): DraftJob => {
        const holders = asked[job] ?? null;
        return {
          name: `job-${job}`,
          loads: new Map([[`step-${job}`, loads[job] ?? 1]]),
          asked: holders === null ? null : { holders, group: push('holders') },
          least: [],
        };
      });
      const hours = new Map(known ? jobs.map((_, job) => [`step-${job}`, push('hours')]) : []);
      return { jobs, groups, rules, warnings: new Set(), hours, rest };
    });

/**
 * Whether people can hold a draft’s jobs under some of its constraints, by trying every set of people for every job.
 */
export const anyOfDraft = (draft: Draft, kept: Kept): boolean => {
  const { people } = draft.rest;
  const sets = Array.from({ length: 2 ** people.length - 1 }, (_, bits) =>
    people.flatMap((_person, person) => (((bits + 1) >> person) % 2 === 1 ? [person] : [])),
  );
  const chosen: (readonly number[])[] = [];
  const next = (job: number): boolean => {
    const asked = draft.jobs[job]?.asked;
    if (asked === undefined) return isKept(draft, kept, chosen);
    return sets.some((set) => {
      if (asked !== null && kept.has(asked.group) && set.length !== asked.holders) return false;
      chosen[job] = set;
      return next(job + 1);
    });
  };
  return next(0);
};

const isKept = (draft: Draft, kept: Kept, chosen: Assignment): boolean => {
  const has = (person: number, job: number): boolean => chosen[job]?.includes(person) === true;
  const loadOf = (person: number, among: readonly number[] = [...draft.jobs.keys()]): number =>
    draft.jobs.reduce((sum, { loads }, job) => {
      if (!has(person, job) || !among.includes(job)) return sum;
      const applying = [...loads].filter(([ref]) => kept.has(draft.hours.get(ref) ?? -1) || !draft.hours.has(ref));
      return sum + applying.reduce((all, [, load]) => all + load, 0) / (chosen[job]?.length ?? 1);
    }, 0);
  return draft.rules
    .filter(({ group }) => kept.has(group))
    .every((rule) => {
      if (rule.kind === 'barred') return !has(rule.person, rule.job);
      if (rule.kind === 'kept') return has(rule.person, rule.job);
      if (rule.kind === 'capacity')
        return loadOf(rule.person) <= (draft.rest.people[rule.person]?.capacity ?? 0) * (1 + 1e-8);
      if (rule.kind === 'share') return loadOf(rule.person, rule.jobs) <= rule.capacity * (1 + 1e-8);
      return chosen[rule.one]?.every((person) => !has(person, rule.other)) === true;
    });
};
