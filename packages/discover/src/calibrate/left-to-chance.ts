import type { Scenario } from '@work-elements/simulate';
import { accommodatedOutcomes, processOf, processTable } from 'work-elements';
import { flatProcess, PUBLISHED, SUPPORTS } from 'work-elements/interpreter';
import type { WorkInstance } from './work-instances.js';

/**
 * How far the simulation leaves the outcome of a piece of work to chance:
 *
 * - `nothing` for pieces that the model always has reviewed for a learner with a support plan; and for “no activity
 *   fits” where the log does not name the objective but something had been published for one
 * - `what-fits` for the selection of an activity when one has been published for the objective and activities are
 *   developed once: “no activity fits” cannot happen
 * - `all` otherwise
 *
 * @internal
 */
export type LeftOpen = 'nothing' | 'what-fits' | 'all';

/**
 * Determines for each piece of work, in the order in which they end, how far the simulation leaves its outcome to
 * chance.
 *
 * @internal
 */
export class LeftToChance {
  readonly #scenario: Pick<Scenario, 'model' | 'develop'>;
  /** The outcomes that publish an activity, as `element/step outcome`. */
  readonly #publishing: ReadonlySet<string>;
  /** The cases with a support plan so far. */
  readonly #supported = new Set<number>();
  /** The objectives with a published activity so far. */
  readonly #published = new Set<number>();
  readonly #reviewed = new Map<string, boolean>();

  constructor(scenario: Pick<Scenario, 'model' | 'develop'>) {
    this.#scenario = scenario;
    this.#publishing = scenario.develop === 'once' ? publishingOf(scenario.model) : new Set();
  }

  /** How far the outcome of this piece is left to chance. Records what it changes for later pieces. */
  next({ case: learner, subject }: WorkInstance, step: string, outcome: string): LeftOpen {
    if (step === SUPPORTS.work) {
      if (outcome === SUPPORTS.outcome) this.#supported.add(learner);
      else this.#supported.delete(learner);
    }
    const selected = step === PUBLISHED.select ? this.#selected(subject, outcome) : 'all';
    if (this.#publishing.has(`${step} ${outcome}`)) this.#published.add(subject);
    if (this.#supported.has(learner) && this.#isReviewed(step)) return 'nothing';
    return selected;
  }

  /** If the objective is unknown, once any activity has been published it may have been for this objective. */
  #selected(subject: number, outcome: string): LeftOpen {
    const isNone = outcome === PUBLISHED.none;
    if (subject < 0 && this.#published.size > 0) return isNone ? 'nothing' : 'what-fits';
    return this.#published.has(subject) && !isNone ? 'what-fits' : 'all';
  }

  #isReviewed(step: string): boolean {
    const known = this.#reviewed.get(step) ?? accommodatedOutcomes(this.#scenario.model, step) !== undefined;
    this.#reviewed.set(step, known);
    return known;
  }
}

const publishingOf = (model: Scenario['model']): ReadonlySet<string> => {
  const { activeSteps, steps, elements, firstMove, emits } = flatProcess(processTable(processOf(model)));
  const found = activeSteps.flatMap((active, state) =>
    active.flatMap((number) => {
      const placed = steps[number];
      if (placed === undefined) return [];
      const { ref, step, element } = placed;
      const events = elements[element]?.events ?? [];
      return step.outcomes
        .filter(
          (outcome) => emits[(firstMove[state] ?? 0) + events.indexOf(outcome)]?.includes(PUBLISHED.signal) === true,
        )
        .map((outcome) => `${ref} ${outcome}`);
    }),
  );
  return new Set(found);
};
