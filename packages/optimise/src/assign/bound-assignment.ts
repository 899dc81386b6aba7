import { at } from '../vocabulary/at.js';
import { type AimKind, type AssignMeasure, type AssignProblem, costOf, mostLoad, percentOf } from './assign-problem.js';
import { type Narrowed, narrowed } from './narrowed.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A lower bound of an aim, computed from what the rules leave open. @internal */
export const boundOfAim = (problem: AssignProblem, aim: AimKind, open: Narrowed = narrowed(problem)): number => {
  const { jobs, people, dislike } = problem;
  if (aim === 'gap') return gapBound(problem, open);
  if (aim === 'handOffs') return handOffBound(problem, open);
  if (aim === 'peak') return peakBound(problem, open);
  const amountOf = (person: number, job: number): number =>
    aim === 'cost' ? costOf(at(jobs, job).load, at(people, person).costPerLoad) : at(at(dislike, person), job);
  return sum(leastOfJobs(problem, open, amountOf)) + sum(sureOf(problem, open, amountOf));
};

/** A lower bound of the first aim, or of the weighted sum. @internal */
export const boundOfAims = (problem: AssignProblem): number => {
  const open = narrowed(problem);
  return problem.weights === null
    ? boundOfAim(problem, at(problem.aims, 0), open)
    : sum(problem.aims.map((aim, index) => boundOfAim(problem, aim, open) * (problem.weights?.[index] ?? 0)));
};

/**
 * Whether an answer’s measure is proved by arithmetic: each aim on its own meets its bound, so that no answer is better
 * in any of them.
 *
 * @internal
 */
export const meetsBounds = (problem: AssignProblem, measure: AssignMeasure): boolean => {
  const open = narrowed(problem);
  return problem.aims.every((aim) => boundOfAim(problem, aim, open) >= measure[aim]);
};

/** For each job, the total of an amount over its certain holders. */
const sureOf = (
  { jobs }: AssignProblem,
  { sure }: Narrowed,
  amountOf: (person: number, job: number) => number,
): readonly number[] => jobs.map((_, job) => sum([...at(sure, job)].map((person) => amountOf(person, job))));

/** For each job, the least that its remaining holders can add to the certain ones. */
const leastOfJobs = (
  { jobs }: AssignProblem,
  { sure, able }: Narrowed,
  amountOf: (person: number, job: number) => number,
): readonly number[] =>
  jobs.map(({ holders }, job) =>
    sum(
      [...at(able, job)]
        .filter((person) => !at(sure, job).has(person))
        .map((person) => amountOf(person, job))
        .sort((one, other) => one - other)
        .slice(0, Math.max(0, holders - at(sure, job).size)),
    ),
  );

/**
 * The needs of certain holders, plus a bound for the rest: the least addition of the most demanding job; or the total
 * over all jobs if each need is divided among the person’s jobs that could bring it.
 */
const gapBound = (problem: AssignProblem, open: Narrowed): number => {
  const { jobs, people, needs } = problem;
  const { sure, able } = open;
  const met = people.map((_, person) => {
    const those = jobs.flatMap((_job, job) => (at(sure, job).has(person) ? at(at(needs, person), job) : []));
    return new Set(those);
  });
  const parts = people.map((_, person) => {
    const times = new Map<number, number>();
    for (const [job, those] of able.entries()) {
      if (!those.has(person)) continue;
      for (const need of new Set(at(at(needs, person), job))) times.set(need, (times.get(need) ?? 0) + 1);
    }
    return times;
  });
  const added = (person: number, job: number): readonly number[] =>
    [...new Set(at(at(needs, person), job))].filter((need) => !at(met, person).has(need));
  const most = Math.max(0, ...leastOfJobs(problem, open, (person, job) => added(person, job).length));
  const divided = leastOfJobs(problem, open, (person, job) =>
    sum(added(person, job).map((need) => 1 / (at(parts, person).get(need) ?? 1))),
  );
  return sum(met.map(({ size }) => size)) + Math.max(most, Math.ceil(sum(divided) - 1e-6));
};

/** The flows that must pass between different people: too few people could have both ends. */
const handOffBound = (problem: AssignProblem, open: Narrowed): number => {
  const { jobs, flows, rules } = problem;
  const crosses = ({ from, to }: AssignProblem['flows'][number]): boolean => {
    const { holders } = at(jobs, from);
    if (holders > at(jobs, to).holders) return true;
    const isApart = rules.some(
      (rule) =>
        rule.kind === 'apart' && ((rule.one === from && rule.other === to) || (rule.one === to && rule.other === from)),
    );
    const both = [...at(open.able, from)].filter(
      (person) => !isApart && at(open.able, to).has(person) && carries(problem, open, person, [from, to]),
    );
    return both.length < holders || [...at(open.sure, from)].some((person) => !both.includes(person));
  };
  return sum(flows.filter(crosses).map(({ weight }) => weight));
};

/** The load of a person with the certain jobs and some more. */
const loadWith = ({ jobs }: AssignProblem, { sure }: Narrowed, person: number, more: readonly number[]): number =>
  sum(jobs.map(({ load }, job) => (more.includes(job) || at(sure, job).has(person) ? load : 0)));

const carries = (problem: AssignProblem, open: Narrowed, person: number, more: readonly number[]): boolean =>
  !problem.rules.some((rule) => rule.kind === 'capacity' && rule.person === person) ||
  loadWith(problem, open, person, more) <= mostLoad(at(problem.people, person).capacity);

/**
 * The largest of three bounds: the whole load spread over everybody who may have some; each job on those whom it would
 * load least; and each person’s certain load.
 */
const peakBound = (problem: AssignProblem, open: Narrowed): number => {
  const { jobs, people } = problem;
  const working = people.filter((_, person) => open.able.some((those) => those.has(person)));
  const capacity = sum(working.map((each) => each.capacity));
  const load = sum(jobs.map((job) => job.load * job.holders));
  const peakOf = (person: number, more: readonly number[]): number =>
    percentOf(loadWith(problem, open, person, more), at(people, person).capacity);
  const ofJobs = jobs.map(({ holders }, job) => {
    const peaks = [...at(open.able, job)].map((person) => peakOf(person, [job])).sort((one, other) => one - other);
    return peaks[holders - 1] ?? 0;
  });
  return Math.max(
    capacity === 0 ? 0 : percentOf(load, capacity),
    ...people.map((_, person) => peakOf(person, [])),
    ...ofJobs,
  );
};
