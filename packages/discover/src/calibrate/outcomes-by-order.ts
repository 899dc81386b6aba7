import type { MachineConfig, Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import type { WorkInstance } from './work-instances.js';

/**
 * Infers how steps ended in a log that does not say so, for a process of one element: where exactly one outcome of a
 * step leads to the step that its case does next, the step ended with that outcome. In any other process nothing is
 * inferred.
 *
 * @internal
 */
export class OutcomesByOrder {
  readonly #next = new Map<WorkInstance, string | null>();
  readonly #outcomes = new Map<string, string | null>();

  constructor(log: EventLog, { elements }: Process, instances: readonly WorkInstance[]) {
    const [element] = elements;
    if (log.outcomes.length > 0 || element === undefined || elements.length > 1) return;
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

  #names: (activity: number) => string = () => '';

  outcomeOf(instance: WorkInstance): string | null {
    const next = this.#next.get(instance);
    if (next === undefined) return null;
    return this.#outcomes.get(`${this.#names(instance.activity)} ${next ?? 'done'}`) ?? null;
  }
}

/** The transitions of a machine without nested states and guards. */
const movesOf = (machine: MachineConfig): readonly (readonly [outcome: string, from: string, to: string])[] =>
  Object.entries(machine.states ?? {}).flatMap(([from, { on = {} }]) =>
    Object.entries(on).flatMap(([outcome, target]) => {
      const targets: readonly { readonly target?: string }[] =
        typeof target === 'string' ? [{ target }] : 'target' in target ? [target] : Array.isArray(target) ? target : [];
      return targets.flatMap((each) => (each.target === undefined ? [] : [[outcome, from, each.target] as const]));
    }),
  );
