import {
  type AssignMeasure,
  type Assignment,
  type AssignProblem,
  isBetterAssignment,
  measureAssignment,
} from './assign-problem.js';
import type { AssignState } from './assign-state.js';

/** A feasible assignment with its measure. @internal */
export interface FoundAssignment {
  readonly assignment: Assignment;
  readonly measure: AssignMeasure;
}

/** Number of distinct best assignments kept. */
const KEPT = 20;

/** The best distinct assignments seen, best first. @internal */
export class AssignmentPool {
  readonly #problem: AssignProblem;
  readonly #found: (FoundAssignment & { readonly key: string })[] = [];

  constructor(problem: AssignProblem) {
    this.#problem = problem;
  }

  get found(): readonly FoundAssignment[] {
    return this.#found.map(({ assignment, measure }) => ({ assignment, measure }));
  }

  offer(state: AssignState): void {
    const worst = this.#found.at(-1);
    const full = worst !== undefined && this.#found.length >= KEPT;
    if (full && !isBetterAssignment(this.#problem, state, worst.measure)) return;
    const assignment = state.assignment();
    const key = keyOf(assignment);
    if (this.#found.some((each) => each.key === key)) return;
    const measure = measureAssignment(this.#problem, assignment);
    const place = this.#found.findIndex((each) => isBetterAssignment(this.#problem, measure, each.measure));
    this.#found.splice(place < 0 ? this.#found.length : place, 0, { assignment, measure, key });
    this.#found.length = Math.min(this.#found.length, KEPT);
  }
}

/** Tells assignments apart. @internal */
export const keyOf = (assignment: Assignment): string => assignment.map((holders) => holders.join()).join(';');
