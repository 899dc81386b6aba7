import type { SolveOptions, Solver } from '../program/program.js';
import { ProgramBuilder } from '../program/program-builder.js';
import { linearAim, solveInOrder } from '../program/solve-in-order.js';
import { at } from '../vocabulary/at.js';
import { type ChoiceMeasure, type ChoiceProblem, isBetter, measureChoice, type Taken } from './choice-problem.js';
import type { FoundChoice } from './choose.js';

/** A choice, and what is proved about it. @internal */
export interface ProvedChoice {
  readonly taken: Taken;
  readonly measure: ChoiceMeasure;
  /** Whether this is proved to be the best choice, in the order of the aims. */
  readonly proved: boolean;
  /** A lower bound of the uncovered needs. */
  readonly bound: number;
  /** Whether the solver stopped before its end. */
  readonly stopped: boolean;
}

/**
 * Passes a choice found by the search to a solver, which improves it and proves or bounds it. Variables: each offer of
 * each person; for each module, whether it is in the catalogue, and its sessions; and for each set of a person’s needs
 * that the same offers meet, whether it remains uncovered.
 *
 * @internal
 */
export const proveChoice = async (
  problem: ChoiceProblem,
  found: FoundChoice,
  solver: Solver,
  options: SolveOptions,
): Promise<ProvedChoice> => {
  const { builder, takes, aims, start } = programOf(problem, found.taken, true);
  const gap = options.gap ?? 0;
  const answer = await solveInOrder(solver, builder.program(start), aims, options);
  const solved =
    answer.values === null
      ? found.taken
      : takes.map((offers) =>
          offers.flatMap((variable, offer) => ((answer.values?.[variable] ?? 0) > 0.5 ? [offer] : [])),
        );
  const measured = measureChoice(problem, solved);
  const better = measured !== null && !isBetter(found.measure, measured);
  const measure = better ? measured : found.measure;
  return {
    taken: better ? solved : found.taken,
    measure,
    proved: gap === 0 && answer.status === 'optimal' && answer.bounds.length === aims.length,
    bound: Math.max(0, at(answer.bounds, 0)),
    stopped: answer.status === 'stopped',
  };
};

/**
 * A lower bound of the uncovered needs from a solver.
 *
 * @param together - Whether identical people take the same; if not, each offer has a number of takers among them, and
 * their hours are pooled, which is a relaxation.
 * @internal
 */
export const boundBySolver = async (
  problem: ChoiceProblem,
  found: FoundChoice,
  solver: Solver,
  options: SolveOptions,
  together: boolean,
): Promise<Pick<ProvedChoice, 'bound' | 'stopped'>> => {
  const { builder, aims, start } = programOf(problem, found.taken, together);
  const { bounds, status } = await solveInOrder(solver, builder.program(start), aims.slice(0, 1), options);
  return { bound: Math.max(0, at(bounds, 0)), stopped: status === 'stopped' };
};

/** States a choice as an integer program, in which identical people take the same or pool their hours. */
const programOf = (problem: ChoiceProblem, taken: Taken, together: boolean) => {
  const builder = new ProgramBuilder();
  const start: number[] = [];
  const begin = (variable: number, value: number): number => {
    start[variable] = value;
    return variable;
  };
  const takers = problem.modules.map(() => 0);
  problem.people.forEach(({ count, offers }, person) => {
    for (const offer of at(taken, person)) {
      const { module } = at(offers, offer);
      takers[module] = at(takers, module) + count;
    }
  });
  const weightOf = (count: number): number => (together ? count : 1);
  const total = problem.people.reduce((sum, { count }) => sum + count, 0);
  const used = problem.modules.map(({ offered }, module) =>
    begin(
      builder.variable({ cost: 0, least: offered ? 1 : 0, most: 1, whole: true }),
      offered || at(takers, module) > 0 ? 1 : 0,
    ),
  );
  const sessions = problem.modules.map(({ capacity }, module) =>
    begin(
      builder.variable({ cost: 0, least: 0, most: Math.ceil(total / capacity), whole: true }),
      Math.ceil(at(takers, module) / capacity),
    ),
  );
  const opens: { variable: number; weight: number }[] = [];
  const takes = problem.people.map(({ offers, before, budget, count }, person) => {
    const units = together ? 1 : count;
    const own = offers.map((_, offer) =>
      begin(
        builder.variable({ cost: 0, least: 0, most: units, whole: true }),
        at(taken, person).includes(offer) ? units : 0,
      ),
    );
    for (const [offer, { module }] of offers.entries()) {
      builder.row(
        [
          [at(own, offer), 1],
          [at(used, module), -units],
        ],
        { most: 0 },
      );
    }
    if (Number.isFinite(budget)) {
      builder.row(
        offers.map(({ hours }, offer) => [at(own, offer), hours]),
        { most: units * budget },
      );
    }
    const meeting = before.map((_, need) =>
      offers.flatMap(({ covers }, offer) => (covers.includes(need) ? [offer] : [])),
    );
    const alike = new Map<string, number[]>();
    for (const [need, those] of meeting.entries()) alike.set(those.join(), [...(alike.get(those.join()) ?? []), need]);
    for (const needs of alike.values()) {
      const those = at(meeting, at(needs, 0));
      const met = those.some((offer) => at(taken, person).includes(offer));
      const open = begin(builder.amount(0, units), met ? 0 : units);
      builder.row([[open, 1], ...those.map((offer) => [at(own, offer), 1] as const)], {
        least: units,
      });
      opens.push({ variable: open, weight: (count / units) * needs.length });
    }
    const seen = new Set<string>();
    for (const [offer, { covers }] of offers.entries()) {
      for (const need of covers) {
        const earlier = at(before, need);
        if (earlier < 0) continue;
        const those = at(meeting, earlier);
        const key = `${offer} ${those.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        builder.row([[at(own, offer), 1], ...those.map((each) => [at(own, each), -1] as const)], { most: 0 });
      }
    }
    return own;
  });
  for (const [module, { capacity }] of problem.modules.entries()) {
    const terms = problem.people.flatMap(({ offers, count }, person) =>
      offers.flatMap((each, offer) =>
        each.module === module ? [[at(at(takes, person), offer), weightOf(count)] as const] : [],
      ),
    );
    builder.row([...terms, [at(sessions, module), -capacity]], { most: 0 });
  }
  const ofOffers = (amount: 'hours' | 'coaching'): readonly (readonly [variable: number, factor: number])[] =>
    problem.people.flatMap(({ offers, count }, person) =>
      offers.map((offer, index) => [at(at(takes, person), index), weightOf(count) * offer[amount]] as const),
    );
  const coaching = ofOffers('coaching').filter(([, factor]) => factor > 0);
  for (const of of ['trainerHours', 'taughtHours'] as const) {
    if (!Number.isFinite(problem[of])) continue;
    builder.row(
      [
        ...problem.modules.map((each, module) => [at(sessions, module), each[of]] as const),
        ...(of === 'trainerHours' ? coaching : []),
      ],
      { most: problem[of] },
    );
  }
  if (Number.isFinite(problem.mostModules))
    builder.row(
      used.map((variable) => [variable, 1]),
      { most: problem.mostModules },
    );
  const all = [
    ...ofOffers('hours'),
    ...coaching,
    ...problem.modules.map(({ trainerHours }, module) => [at(sessions, module), trainerHours] as const),
  ];
  const aims = [
    linearAim(opens.map(({ variable, weight }) => [variable, weight])),
    linearAim(used.map((variable) => [variable, 1])),
    linearAim(all),
  ];
  return { builder, takes, aims, start };
};
