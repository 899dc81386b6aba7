import type { Scenario } from '@work-elements/simulate';
import { accommodatedOutcomes, processOf, processTable } from 'work-elements';
import { flatProcess, PUBLISHED, SUPPORTS } from 'work-elements/interpreter';
import type { WorkInstance } from './work-instances.js';

/**
 * What the simulation leaves to chance of how a piece of work ends:
 *
 * - `nothing` for pieces of a learner with a support plan that the model always has reviewed, and where the log does
 *   not say for which objective nothing fits although something had been published for some
 * - `what-fits` for the selection of an activity for an objective for which one has been published, if activities are
 *   developed once: that none fits cannot happen
 * - `all` otherwise
 *
 * @internal
 */
export type LeftOpen = 'nothing' | 'what-fits' | 'all';

/**
 * Tells of each piece of work, in the order of their ends, what the simulation leaves to chance of its end.
 *
 * @internal
 */
export class LeftToChance {
  readonly #scenario: Pick<Scenario, 'model' | 'develop'>;
  /** What publishes an activity, as `element/step outcome`. */
  readonly #publishing: ReadonlySet<string>;
  /** The cases that have a support plan by then. */
  readonly #supported = new Set<number>();
  /** The objectives for which an activity has been published by then. */
  readonly #published = new Set<number>();
  readonly #reviewed = new Map<string, boolean>();

  constructor(scenario: Pick<Scenario, 'model' | 'develop'>) {
    this.#scenario = scenario;
    this.#publishing = scenario.develop === 'once' ? publishingOf(scenario.model) : new Set();
  }

  /** What is left to chance of this piece; takes note of what it changes for later ones. */
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

  /** Without the objective, nobody knows whether an activity had been published for it once any had. */
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
