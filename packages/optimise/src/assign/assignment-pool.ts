import {
  type AssignMeasure,
  type Assignment,
  type AssignProblem,
  isBetterAssignment,
  measureAssignment,
  staysIn,
} from './assign-problem.js';
import type { AssignState } from './assign-state.js';

/** A feasible assignment with its measure. @internal */
export interface FoundAssignment {
  readonly assignment: Assignment;
  readonly measure: AssignMeasure;
  /** How many jobs stay with the people who have them today. */
  readonly stays: number;
}

/** Measures an assignment. @internal */
export const foundOf = (problem: AssignProblem, assignment: Assignment): FoundAssignment => ({
  assignment,
  measure: measureAssignment(problem, assignment),
  stays: staysIn(problem, assignment),
});

/**
 * Whether an answer is better than another; or equally good by the aims, and leaves more work with the people who have
 * it today.
 */
const isPreferred = (
  problem: AssignProblem,
  one: Pick<FoundAssignment, 'measure' | 'stays'>,
  other: Pick<FoundAssignment, 'measure' | 'stays'>,
): boolean =>
  isBetterAssignment(problem, one.measure, other.measure) ||
  (one.stays > other.stays && !isBetterAssignment(problem, other.measure, one.measure));

/** The preferred one of two; the first, if neither is. @internal */
export const preferredOf = (
  problem: AssignProblem,
  first: FoundAssignment,
  second: FoundAssignment,
): FoundAssignment => (isPreferred(problem, second, first) ? second : first);

/** Number of distinct best assignments kept. */
const KEPT = 20;

/**
 * The best distinct assignments seen, best first; among equally good ones, those that change least come first.
 *
 * @internal
 */
export class AssignmentPool {
  readonly #problem: AssignProblem;
  readonly #found: (FoundAssignment & { readonly key: string })[] = [];

  constructor(problem: AssignProblem) {
    this.#problem = problem;
  }

  get found(): readonly FoundAssignment[] {
    return this.#found.map(({ assignment, measure, stays }) => ({ assignment, measure, stays }));
  }

  offer(state: AssignState): void {
    const worst = this.#found.at(-1);
    const full = worst !== undefined && this.#found.length >= KEPT;
    if (full && !isPreferred(this.#problem, { measure: state, stays: state.stays }, worst)) return;
    const assignment = state.assignment();
    const key = keyOf(assignment);
    if (this.#found.some((each) => each.key === key)) return;
    const found = foundOf(this.#problem, assignment);
    const place = this.#found.findIndex((each) => isPreferred(this.#problem, found, each));
    this.#found.splice(place < 0 ? this.#found.length : place, 0, { ...found, key });
    this.#found.length = Math.min(this.#found.length, KEPT);
  }
}

/** A key that identifies an assignment. @internal */
export const keyOf = (assignment: Assignment): string => assignment.map((holders) => holders.join()).join(';');
