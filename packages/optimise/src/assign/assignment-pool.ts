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
  /** How much of it stays with whoever has it today. */
  readonly stays: number;
}

/** An assignment with what is known about it. @internal */
export const foundOf = (problem: AssignProblem, assignment: Assignment): FoundAssignment => ({
  assignment,
  measure: measureAssignment(problem, assignment),
  stays: staysIn(problem, assignment),
});

/** Whether an answer is better than another, or as good by the aims and leaves more with whoever has it today. */
const isPreferred = (
  problem: AssignProblem,
  one: Pick<FoundAssignment, 'measure' | 'stays'>,
  other: Pick<FoundAssignment, 'measure' | 'stays'>,
): boolean =>
  isBetterAssignment(problem, one.measure, other.measure) ||
  (one.stays > other.stays && !isBetterAssignment(problem, other.measure, one.measure));

/** The one of two that is preferred; the first, if neither is. @internal */
export const preferredOf = (
  problem: AssignProblem,
  first: FoundAssignment,
  second: FoundAssignment,
): FoundAssignment => (isPreferred(problem, second, first) ? second : first);

/** Number of distinct best assignments kept. */
const KEPT = 20;

/**
 * The best distinct assignments seen, best first; among equally good ones, those that leave most as it is.
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

/** Tells assignments apart. @internal */
export const keyOf = (assignment: Assignment): string => assignment.map((holders) => holders.join()).join(';');
