import type { Process } from 'work-elements';
import { DONE, movesOf, otherOutcomes } from '../discover/read-off.js';
import type { EventLog } from '../log/event-log.js';
import type { WorkInstance } from './work-instances.js';

/**
 * Infers how steps ended in a log that does not say so, or says so in words of its own, for a process of one element:
 * where exactly one outcome of a step leads to the step that its case does next, the step ended with that outcome. In
 * any other process nothing is inferred.
 *
 * @internal
 */
export class OutcomesByOrder {
  readonly #next = new Map<WorkInstance, string | null>();
  readonly #outcomes = new Map<string, string | null>();
  #names: (activity: number) => string = () => '';
  #said: (outcome: number) => string | null = () => null;
  /** The log’s own words for outcomes, which are ignored in favour of what follows. */
  readonly otherOutcomes: readonly string[];

  constructor(log: EventLog, process: Process, instances: readonly WorkInstance[]) {
    const { elements } = process;
    const [element] = elements;
    this.otherOutcomes = otherOutcomes(log, process);
    const says = log.outcomes.length > 0 && this.otherOutcomes.length === 0;
    if (says || element === undefined || elements.length > 1) {
      this.#said = (outcome) => log.outcomes[outcome] ?? null;
      return;
    }
    for (const [outcome, from, to] of movesOf(element.definition.machine)) {
      const key = `${element.id}/${from} ${to}`;
      this.#outcomes.set(key, this.#outcomes.has(key) ? null : outcome);
    }
    const last = new Map<number, WorkInstance>();
    for (const instance of [...instances].sort((one, other) => one.end - other.end)) {
      if (instance.ended !== 'complete') continue;
      const before = last.get(instance.case);
      if (before !== undefined)
        this.#next.set(before, (log.activities[instance.activity] ?? '').slice(element.id.length + 1));
      last.set(instance.case, instance);
    }
    for (const instance of last.values()) this.#next.set(instance, null);
    this.#names = (activity) => log.activities[activity] ?? '';
  }

  /** The outcome in the log, or as inferred; null where neither is known. */
  outcomeOf(instance: WorkInstance): string | null {
    const next = this.#next.get(instance);
    if (next === undefined) return this.#said(instance.outcome);
    return this.#outcomes.get(`${this.#names(instance.activity)} ${next ?? DONE}`) ?? null;
  }
}
