import type { MachineConfig, Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';

/** The final state of a discovered process. @internal */
export const DONE = 'done';

/** The outcome of a step of a discovered process, named after the step that follows. @internal */
export const outcomeTo = (step: string): string => (step === DONE ? 'end' : `to-${step}`);

/** The transitions of a machine without nested states and guards. @internal */
export const movesOf = (machine: MachineConfig): readonly (readonly [outcome: string, from: string, to: string])[] =>
  Object.entries(machine.states ?? {}).flatMap(([from, { on = {} }]) =>
    Object.entries(on).flatMap(([outcome, target]) => {
      const targets: readonly { readonly target?: string }[] =
        typeof target === 'string' ? [{ target }] : 'target' in target ? [target] : Array.isArray(target) ? target : [];
      return targets.flatMap((each) => (each.target === undefined ? [] : [[outcome, from, each.target] as const]));
    }),
  );

/** Whether a process’s outcomes only name the next step, as in a discovered process. @internal */
export const isReadOff = ({ elements }: Pick<Process, 'elements'>): boolean => {
  const [element] = elements;
  if (element === undefined || elements.length > 1) return false;
  const moves = movesOf(element.definition.machine);
  return moves.length > 0 && moves.every(([outcome, , to]) => outcome === outcomeTo(to));
};

/**
 * The log’s own words for outcomes, where the process was discovered from a log: its steps do not have such outcomes.
 * Empty for any other process.
 *
 * @internal
 */
export const otherOutcomes = (log: EventLog, process: Pick<Process, 'elements'>): readonly string[] => {
  if (log.outcomes.length === 0 || !isReadOff(process)) return [];
  const ofStep: ReadonlyMap<string, readonly string[]> = new Map(
    process.elements.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step.outcomes] as const)),
  );
  const ofActivity = log.activities.map((name) => ofStep.get(name));
  const found = new Set<number>();
  for (let event = 0; event < log.events; event++) {
    const outcome = log.columns.outcome[event] ?? -1;
    if (outcome < 0 || found.has(outcome)) continue;
    const own = ofActivity[log.columns.activity[event] ?? 0];
    if (own !== undefined && !own.includes(log.outcomes[outcome] ?? '')) found.add(outcome);
  }
  return [...found].sort((one, other) => one - other).map((outcome) => log.outcomes[outcome] ?? '');
};
