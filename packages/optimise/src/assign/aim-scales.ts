import { at, floatAt } from '../vocabulary/at.js';
import { type AimKind, type AssignProblem, aimKinds, costOf } from './assign-problem.js';
import type { AssignState } from './assign-state.js';

/** Measures by how much an assignment under change is worse than the last one kept. @internal */
export class AimScales {
  /** The weight of one unit of each aim of {@link aimKinds}; 0 if the aim was not asked for. */
  readonly #factors: Float64Array;
  readonly #kept = new Float64Array(aimKinds.length);

  /** @param factors - The weight of one unit of each aim; aims left out do not count. */
  constructor(factors: Partial<Readonly<Record<AimKind, number>>>) {
    this.#factors = Float64Array.from(aimKinds, (aim) => factors[aim] ?? 0);
  }

  /** By how much an assignment is worse; negative if it is better. */
  loss(state: AssignState): number {
    let sum = 0;
    for (let aim = 0; aim < aimKinds.length; aim++) {
      const factor = floatAt(this.#factors, aim);
      if (factor !== 0) sum += factor * (aimAt(state, aim) - floatAt(this.#kept, aim));
    }
    return sum;
  }

  /** Makes this assignment the reference for later losses. */
  keep(state: AssignState): void {
    for (let aim = 0; aim < aimKinds.length; aim++) {
      if (floatAt(this.#factors, aim) !== 0) this.#kept[aim] = aimAt(state, aim);
    }
  }
}

/** The value of an aim by its index in {@link aimKinds}; access by name would cost several times as much. */
const aimAt = (state: AssignState, aim: number): number => {
  if (aim === 0) return state.gap;
  if (aim === 1) return state.handOffs;
  if (aim === 2) return state.peak;
  return aim === 3 ? state.cost : state.dislike;
};

/**
 * The weight of one unit of each aim: as asked for; or, for aims in order, 1 for the first, and for each later one so
 * small that its largest value weighs less than half a unit of the one before.
 *
 * @internal
 */
export const factorsOf = (problem: AssignProblem): readonly number[] => {
  if (problem.weights !== null) return problem.weights;
  const factors: number[] = [];
  let factor = 1;
  for (const [index, aim] of problem.aims.entries()) {
    if (index > 0) factor /= 2 * mostOf(problem, aim) + 2;
    factors.push(factor);
  }
  return factors;
};

/** The scales of all aims that were asked for. @internal */
export const scalesOf = (problem: AssignProblem): AimScales => {
  const factors = factorsOf(problem);
  return new AimScales(Object.fromEntries(problem.aims.map((aim, index) => [aim, at(factors, index)])));
};

/** An upper bound of an aim. */
const mostOf = ({ people, jobs, flows, dislike }: AssignProblem, aim: AimKind): number => {
  const load = jobs.reduce((sum, job) => sum + job.load * job.holders, 0);
  if (aim === 'gap') return people.reduce((sum, { needs }) => sum + needs, 0);
  if (aim === 'handOffs') return flows.reduce((sum, { weight }) => sum + weight, 0);
  if (aim === 'peak') return Math.max(...people.map(({ capacity }) => (100 * load) / capacity));
  if (aim === 'cost') {
    const dearest = Math.max(...people.map(({ costPerLoad }) => costPerLoad));
    return jobs.reduce((sum, job) => sum + job.holders * costOf(job.load, dearest), 0);
  }
  return dislike.flat().reduce((sum, each) => sum + Math.abs(each), 0);
};
