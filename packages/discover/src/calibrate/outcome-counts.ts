import type { Scenario } from '@work-elements/simulate';
import type { Process, Step } from 'work-elements';
import { behindShares, plannedDays } from 'work-elements/interpreter';
import type { EventLog } from '../log/event-log.js';
import { aboutObjectives } from '../people/about-objectives.js';
import { LeftToChance } from './left-to-chance.js';
import { OutcomesByOrder } from './outcomes-by-order.js';
import { PaceInLog } from './pace-in-log.js';
import { DAY } from './week.js';
import type { WorkInstance } from './work-instances.js';

/** The parts of a scenario that decide how pieces of work end. @internal */
export type Ending = Pick<Scenario, 'outcomes' | 'model' | 'develop' | 'weeks'> & {
  readonly learners: Pick<Scenario['learners'], 'plannedDays' | 'activeObjectives' | 'objectives'>;
};

/** Counts of how pieces of a step ended. @internal */
export class Ends {
  readonly #counts = new Map<string, number>();
  /** Pieces for which “no activity fits” was impossible. */
  #fitting = 0;

  add(outcome: string, fits: boolean): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    if (fits) this.#fitting += 1;
  }

  take({ counts, fitting }: { readonly counts: ReadonlyMap<string, number>; readonly fitting: number }): void {
    for (const [outcome, count] of counts) this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + count);
    this.#fitting += fitting;
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  get fitting(): number {
    return this.#fitting;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, each) => sum + each, 0);
  }

  count(outcome: string): number {
    return this.#counts.get(outcome) ?? 0;
  }

  /** The number of pieces for which “no activity fits” was possible. */
  get possible(): number {
    return this.total - this.#fitting;
  }
}

/** Several counts added up. @internal */
export const together = (all: readonly Ends[]): Ends => {
  const sum = new Ends();
  for (const each of all) sum.take(each);
  return sum;
};

/** How the pieces of a step ended. @internal */
export interface StepEnds {
  /** While the objective was on pace: by attempt, or all in one if the log does not show which attempt it is. */
  readonly onPace: readonly Ends[];
  readonly byAttempt: boolean;
  /** While it was behind, by the share of the planned days after which each entry applies; the largest first. */
  readonly behind: readonly { readonly from: number; readonly ends: Ends }[];
  /** The number of pieces for which the log does not show whether their objective was behind. */
  readonly unknown: number;
  /** How often the log gives an outcome that the step does not have, by the log’s word for it. */
  readonly impossible: ReadonlyMap<string, number>;
}

/** How the pieces of all steps ended. @internal */
export interface CountedEnds {
  readonly ends: ReadonlyMap<string, StepEnds>;
  /**
   * The log’s own words for outcomes, which are ignored because what follows determines the outcome
   * ({@link OutcomesByOrder}).
   */
  readonly otherOutcomes: readonly string[];
}

/**
 * Counts how the pieces of each step ended, as the simulation decides it: by attempt, and separately where the
 * objective was behind and that matters. Outcomes that the simulation does not leave to chance are not counted
 * ({@link LeftToChance}).
 *
 * @internal
 */
export const countOutcomes = (
  log: EventLog,
  process: Process,
  instances: readonly WorkInstance[],
  scenario: Ending,
): CountedEnds => {
  const byOrder = new OutcomesByOrder(log, process, instances);
  const ended = instances.filter((instance) => instance.ended === 'complete').sort((one, other) => one.end - other.end);
  const attempts = new Map<string, number>();
  const chance = new LeftToChance(scenario);
  const pace = new PaceInLog(log, process);
  const planned = plannedDays(scenario) * DAY;
  const about = aboutObjectives(process);
  const steps: ReadonlyMap<string, Pick<Step, 'outcomes' | 'shares'>> = new Map(
    process.elements.flatMap(({ id, steps: own }) => own.map((step) => [`${id}/${step.id}`, step] as const)),
  );
  const found = new Map<
    string,
    Pick<StepEnds, 'byAttempt' | 'behind'> & { onPace: Ends[]; unknown: number; impossible: Map<string, number> }
  >();
  for (const instance of ended) {
    const place = `${instance.case} ${instance.subject} ${instance.activity}`;
    const attempt = attempts.get(place) ?? 0;
    attempts.set(place, attempt + 1);
    const minutes = pace.next(instance);
    const outcome = byOrder.outcomeOf(instance);
    if (outcome === null) continue;
    const ref = log.activities[instance.activity] ?? '';
    const open = chance.next(instance, ref, outcome);
    const step = steps.get(ref);
    if (open === 'nothing' || step === undefined) continue;
    const of = found.get(ref) ?? {
      onPace: [],
      byAttempt: pace.knowsObjectives || about.get(ref) !== true,
      behind: behindShares(scenario, ref, step).map(({ from }) => ({ from, ends: new Ends() })),
      unknown: 0,
      impossible: new Map<string, number>(),
    };
    found.set(ref, of);
    if (!step.outcomes.includes(outcome)) {
      of.impossible.set(outcome, (of.impossible.get(outcome) ?? 0) + 1);
      continue;
    }
    const late = of.behind.length === 0 ? null : lateness(of.behind, minutes, planned);
    if (late === 'unknown') {
      of.unknown += 1;
      continue;
    }
    const row = of.byAttempt ? attempt : 0;
    for (let index = of.onPace.length; index <= row; index++) of.onPace[index] = new Ends();
    (late ?? of.onPace[row])?.add(outcome, open === 'what-fits');
  }
  return { ends: found, otherOutcomes: byOrder.otherOutcomes };
};

/** The counts to which a piece belongs if its objective was behind; null for a piece on pace. */
const lateness = (
  behind: StepEnds['behind'],
  minutes: readonly number[] | null,
  planned: number,
): Ends | null | 'unknown' => {
  if (minutes === null) return 'unknown';
  const [first, ...others] = new Set(
    minutes.map((each) => behind.find(({ from }) => each / planned >= from)?.ends ?? null),
  );
  return others.length > 0 || first === undefined ? 'unknown' : first;
};
