import type { SolveOptions, Solver } from '../program/program.js';
import { ProgramBuilder } from '../program/program-builder.js';
import { type LinearAim, solveInOrder } from '../program/solve-in-order.js';
import { at } from '../vocabulary/at.js';
import {
  type AimKind,
  type Assignment,
  type AssignProblem,
  breaches,
  costOf,
  isBetterAssignment,
  measureAssignment,
} from './assign-problem.js';
import type { FoundAssignment } from './assignment-pool.js';

/** An assignment with what is proved about it. @internal */
export interface ProvedAssignment {
  readonly best: FoundAssignment;
  readonly proved: boolean;
  /** A lower bound of the first aim, or of the weighted sum. */
  readonly bound: number;
}

/**
 * Passes an assignment to a solver, which improves it and proves or bounds it. Variables: x for each person and job; y
 * for each need that somebody would have to meet, at least every x that brings it; h for each hand-off and person, at
 * least x of the giving job minus x of the receiving one.
 *
 * @internal
 */
export const proveAssignment = async (
  problem: AssignProblem,
  found: FoundAssignment,
  solver: Solver,
  options: SolveOptions,
): Promise<ProvedAssignment> => {
  const { builder, has, aims } = programOf(problem);
  const inOrder = problem.weights === null ? problem.aims.map((aim) => aims[aim]) : [weighed(problem, aims)];
  const answer = await solveInOrder(solver, builder.program(), inOrder, options, problem.weights === null ? 1 : 1e-6);
  const bound = answer.bounds[0] ?? Number.NEGATIVE_INFINITY;
  if (answer.values === null) return { best: found, proved: false, bound };
  const assignment = has.map((people) =>
    people.flatMap((variable, person) => ((answer.values?.[variable] ?? 0) > 0.5 ? [person] : [])),
  );
  const measure = measureAssignment(problem, assignment);
  const better = breaches(problem, assignment) === 0 && !isBetterAssignment(problem, found.measure, measure);
  return {
    best: better ? { assignment, measure } : found,
    proved: answer.status === 'optimal' && (options.gap ?? 0) === 0 && answer.bounds.length === inOrder.length,
    bound,
  };
};

const weighed = ({ aims, weights }: AssignProblem, linear: Readonly<Record<AimKind, LinearAim>>): LinearAim => {
  const terms = new Map<number, number>();
  for (const [index, aim] of aims.entries()) {
    const { variables, factors } = linear[aim];
    variables.forEach((variable, place) => {
      terms.set(variable, (terms.get(variable) ?? 0) + at(factors, place) * (weights?.[index] ?? 0));
    });
  }
  return { variables: [...terms.keys()], factors: [...terms.values()] };
};

const programOf = (problem: AssignProblem) => {
  const { people, jobs, needs, flows, dislike } = problem;
  const builder = new ProgramBuilder();
  const has = jobs.map(() => people.map(() => builder.choice()));
  const variableOf = (person: number, job: number): number => at(at(has, job), person);
  jobs.forEach(({ holders }, job) => {
    builder.row(
      at(has, job).map((variable) => [variable, 1]),
      { least: holders, most: holders },
    );
  });
  addRules(builder, problem, variableOf);
  const brought: number[] = [];
  people.forEach((person, index) => {
    const variables = Array.from({ length: person.needs }, () => builder.amount(0, 1));
    brought.push(...variables);
    jobs.forEach((_, job) => {
      for (const need of at(at(needs, index), job)) {
        builder.row(
          [
            [at(variables, need), 1],
            [variableOf(index, job), -1],
          ],
          { least: 0 },
        );
      }
    });
  });
  const crossing = flows.map(({ from, to }) => {
    const crosses = builder.amount(0, 1);
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
    return crosses;
  });
  const peak = builder.variable({ cost: 0, least: 0, most: Number.POSITIVE_INFINITY, whole: true });
  people.forEach(({ capacity }, person) => {
    builder.row(
      [[peak, 1], ...jobs.map(({ load }, job) => [variableOf(person, job), (-100 * load) / capacity] as const)],
      {
        least: -1e-6,
      },
    );
  });
  const all = jobs.flatMap((job, index) => people.map((person, who) => ({ job, index, person, who })));
  const sum = (factorOf: (each: (typeof all)[number]) => number): LinearAim => ({
    variables: all.map(({ who, index }) => variableOf(who, index)),
    factors: all.map(factorOf),
  });
  const aims: Readonly<Record<AimKind, LinearAim>> = {
    gap: { variables: brought, factors: brought.map(() => 1) },
    handOffs: { variables: crossing, factors: flows.map(({ weight }) => weight) },
    peak: { variables: [peak], factors: [1] },
    cost: sum(({ job, person }) => costOf(job.load, person.costPerLoad)),
    dislike: sum(({ index, who }) => at(at(dislike, who), index)),
  };
  return { builder, has, aims };
};

/** Adds the rules as rows. @internal */
export const addRules = (
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
        { most: at(people, rule.person).capacity * (1 + 1e-8) },
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

/** Settles with a solver whether a feasible assignment exists. @internal */
export const solveFeasible = async (
  problem: AssignProblem,
  solver: Solver,
  options: SolveOptions,
): Promise<Assignment | 'none' | null> => {
  const builder = new ProgramBuilder();
  const has = problem.jobs.map(() => problem.people.map(() => builder.choice()));
  problem.jobs.forEach(({ holders }, job) => {
    builder.row(
      at(has, job).map((variable) => [variable, 1]),
      { least: holders, most: holders },
    );
  });
  addRules(builder, problem, (person, job) => at(at(has, job), person));
  const { status, values } = await solver.solve(builder.program(), options);
  if (status === 'impossible') return 'none';
  if (values === null) return null;
  return has.map((people) => people.flatMap((variable, person) => ((values[variable] ?? 0) > 0.5 ? [person] : [])));
};
