import { ProgramBuilder } from '../program/program-builder.js';
import { type LinearAim, linearAim } from '../program/solve-in-order.js';
import { at } from '../vocabulary/at.js';
import {
  type AimKind,
  type Assignment,
  type AssignProblem,
  costOf,
  measureAssignment,
  mostLoad,
} from './assign-problem.js';
import { needGroups } from './need-groups.js';

/** An assignment problem as an integer program. @internal */
export interface AssignProgram {
  readonly builder: ProgramBuilder;
  /** For each job and person, the index of the binary variable for the person having the job. */
  readonly has: readonly (readonly number[])[];
  readonly aims: Readonly<Record<AimKind, LinearAim>>;
  /** Minus the number of jobs that stay with the people who have them today. */
  readonly stays: LinearAim;
  /** The values of the variables for the starting assignment. */
  readonly start: readonly number[];
}

/**
 * States a problem as a program that starts from an assignment. Variables: x for each person and job; y for each group
 * of needs that the same jobs bring to a person, at least every x that brings it (needs that one job alone brings are a
 * cost of its x); h for each pair of jobs, if hand-offs are an aim; and the peak. Two flows between jobs with one
 * holder each are merged into one pair, regardless of direction: its h is at least 1 minus a sum over people of
 * variables bounded by the x of either job. For any other pair, h is at least x of the giving job minus x of the
 * receiving one.
 *
 * @internal
 */
export const assignProgram = (problem: AssignProblem, assignment: Assignment): AssignProgram => {
  const { people, jobs, dislike } = problem;
  const builder = new ProgramBuilder();
  const start: number[] = [];
  const begin = (variable: number, value: number): number => {
    start[variable] = value;
    return variable;
  };
  const holds = (person: number, job: number): boolean => at(assignment, job).includes(person);
  const has = jobs.map((_, job) => people.map((_, person) => begin(builder.choice(), holds(person, job) ? 1 : 0)));
  const variableOf = (person: number, job: number): number => at(at(has, job), person);
  jobs.forEach(({ holders }, job) => {
    builder.row(
      at(has, job).map((variable) => [variable, 1]),
      { least: holders, most: holders },
    );
  });
  addRules(builder, problem, variableOf);
  const gap: Term[] = [];
  for (const [person, groups] of needGroups(problem).entries()) {
    for (const { jobs: bringing, weight } of groups) {
      const [only, ...others] = bringing;
      if (only !== undefined && others.length === 0) {
        gap.push([variableOf(person, only), weight]);
        continue;
      }
      const met = begin(builder.amount(0, 1), bringing.some((job) => holds(person, job)) ? 1 : 0);
      gap.push([met, weight]);
      for (const job of bringing) {
        builder.row(
          [
            [met, 1],
            [variableOf(person, job), -1],
          ],
          { least: 0 },
        );
      }
    }
  }
  const crossing = (problem.aims.includes('handOffs') ? pairsOf(problem) : []).map(({ from, to, weight }): Term => {
    const parted = at(assignment, from).some((person) => !holds(person, to));
    const crosses = begin(builder.amount(0, 1), parted ? 1 : 0);
    if (isOfOne(problem, from) && isOfOne(problem, to)) {
      const together = people.map((_, person): Term => {
        const both = begin(builder.amount(0, 1), holds(person, from) && holds(person, to) ? 1 : 0);
        for (const job of [from, to]) {
          builder.row(
            [
              [variableOf(person, job), 1],
              [both, -1],
            ],
            { least: 0 },
          );
        }
        return [both, 1];
      });
      builder.row([[crosses, 1], ...together], { least: 1 });
      return [crosses, weight];
    }
    people.forEach((_, person) => {
      builder.row(
        [
          [crosses, 1],
          [variableOf(person, from), -1],
          [variableOf(person, to), 1],
        ],
        { least: 0 },
      );
    });
    return [crosses, weight];
  });
  const peak: Term[] = [];
  if (problem.aims.includes('peak')) {
    const highest = begin(
      builder.variable({ cost: 0, least: 0, most: Number.POSITIVE_INFINITY, whole: true }),
      measureAssignment(problem, assignment).peak,
    );
    peak.push([highest, 1]);
    people.forEach(({ capacity }, person) => {
      builder.row(
        [[highest, 1], ...jobs.map(({ load }, job) => [variableOf(person, job), (-100 * load) / capacity] as const)],
        { least: -1e-6 },
      );
    });
  }
  const pairs = jobs.flatMap((job, index) => people.map((person, who) => ({ job, index, person, who })));
  const sum = (factorOf: (each: (typeof pairs)[number]) => number): LinearAim =>
    linearAim(pairs.map((each) => [variableOf(each.who, each.index), factorOf(each)]));
  const aims: Readonly<Record<AimKind, LinearAim>> = {
    gap: linearAim(gap),
    handOffs: linearAim(crossing),
    peak: linearAim(peak),
    cost: sum(({ job, person }) => costOf(job.load, person.costPerLoad)),
    dislike: sum(({ index, who }) => at(at(dislike, who), index)),
  };
  const stays = linearAim(
    problem.today.flatMap((those, person) => those.map((job) => [variableOf(person, job), -1] as const)),
  );
  return { builder, has, aims, stays, start };
};

/** Whether a job has one holder. */
const isOfOne = ({ jobs }: AssignProblem, job: number): boolean => at(jobs, job).holders === 1;

type Term = readonly [variable: number, factor: number];

/** The weighted sum of the aims of a problem. @internal */
export const weighedAim = (
  { aims, weights }: AssignProblem,
  linear: Readonly<Record<AimKind, LinearAim>>,
): LinearAim => {
  const terms = new Map<number, number>();
  for (const [index, aim] of aims.entries()) {
    const { variables, factors } = linear[aim];
    variables.forEach((variable, place) => {
      terms.set(variable, (terms.get(variable) ?? 0) + at(factors, place) * (weights?.[index] ?? 0));
    });
  }
  return linearAim([...terms]);
};

/**
 * The flows as pairs of jobs. Between jobs with one holder each, flows in opposite directions cross together, so they
 * are merged.
 */
const pairsOf = (problem: AssignProblem): AssignProblem['flows'] => {
  const pairs = new Map<string, AssignProblem['flows'][number]>();
  for (const { from, to, weight } of problem.flows) {
    const turned = from > to && isOfOne(problem, from) && isOfOne(problem, to);
    const [giving, receiving] = turned ? [to, from] : [from, to];
    const key = `${giving} ${receiving}`;
    pairs.set(key, { from: giving, to: receiving, weight: weight + (pairs.get(key)?.weight ?? 0) });
  }
  return [...pairs.values()];
};

/** Adds the rules as rows. */
const addRules = (
  builder: ProgramBuilder,
  { people, jobs, rules }: AssignProblem,
  variableOf: (person: number, job: number) => number,
): void => {
  for (const rule of rules) {
    if (rule.kind === 'barred') builder.row([[variableOf(rule.person, rule.job), 1]], { most: 0 });
    else if (rule.kind === 'kept') builder.row([[variableOf(rule.person, rule.job), 1]], { least: 1 });
    else if (rule.kind === 'capacity') {
      builder.row(
        jobs.map(({ load }, job) => [variableOf(rule.person, job), load]),
        { most: mostLoad(at(people, rule.person).capacity) },
      );
      // A person can have at most one of the jobs that each take more than half of the capacity. The program’s
      // relaxation cannot infer that from the sum of loads.
      const large = jobs.flatMap(({ load }, job) =>
        2 * load > mostLoad(at(people, rule.person).capacity) ? [job] : [],
      );
      if (large.length > 1) {
        builder.row(
          large.map((job) => [variableOf(rule.person, job), 1]),
          { most: 1 },
        );
      }
    } else if (rule.kind === 'share') {
      builder.row(
        rule.jobs.map((job) => [variableOf(rule.person, job), at(jobs, job).load]),
        { most: mostLoad(rule.capacity) },
      );
    } else {
      people.forEach((_, person) => {
        builder.row(
          [
            [variableOf(person, rule.one), 1],
            [variableOf(person, rule.other), 1],
          ],
          { most: 1 },
        );
      });
    }
  }
};
