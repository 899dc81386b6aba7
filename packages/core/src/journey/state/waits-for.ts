import type { Process } from '../../catalogue/process.js';
import { movesFrom } from '../../machine/machine-table.js';
import { modelReading } from '../../model/model-reading.js';
import type { ElementTable } from '../../process/element-table.js';
import { fromOutside } from '../../process/from-outside.js';
import { CASE, LEARNER } from '../../process/place-kind.js';
import { processTable } from '../../process/process-table.js';
import { type Journey, type JourneyObjective, type OutsideEvent, suspendersOf } from './journey.js';
import { AbsentObjective } from './parts-not-here.js';
import { placedRuns } from './placed-run.js';
import type { Run } from './run.js';
import { stateIndexOf } from './run-state.js';

/**
 * What a journey waits for: nothing if it is over or has open work, otherwise the events with which it could continue.
 *
 * @internal
 */
export const waitsFor = (journey: Journey): readonly OutsideEvent[] =>
  journey.status !== 'under-way' || hasOpenWork(journey) ? NOTHING : outsideEvents(journey);

const NOTHING: readonly OutsideEvent[] = [];

const hasOpenWork = (journey: Journey): boolean => {
  const { learner, cases, objectives } = journey;
  if (learner.suspendedBy.length === 0 && hasItem(learner.runs)) return true;
  if (cases.some(({ run }) => run.items.length > 0)) return true;
  return objectives.some(
    (objective) =>
      suspendersOf(journey, objective).length === 0 &&
      (objective instanceof AbsentObjective ? objective.items.length > 0 : hasItem(objective.runs)),
  );
};

const hasItem = (runs: Readonly<Record<string, Run>>): boolean => {
  for (const element in runs) if ((runs[element]?.items.length ?? 0) > 0) return true;
  return false;
};

/**
 * Events that runs can take in their current states; if there are none, those with which further elements could begin.
 */
const outsideEvents = (journey: Journey): readonly OutsideEvent[] => {
  const table = processTable(modelReading(journey.model).process);
  const begun = placedRuns(journey).flatMap(({ element: id, kind, place, run, suspendedBy }) => {
    const element = table.element(id);
    const state = element === undefined ? undefined : stateIndexOf(element, run);
    if (element === undefined || state === undefined || kind === CASE || suspendedBy.length > 0) return [];
    const objective = kind === LEARNER ? undefined : journey.objectives[place];
    return hasEnded(objective) ? [] : received(table.process, element, state, objective?.id ?? null);
  });
  if (begun.length > 0) return begun;
  return table.elements.flatMap((element) => {
    if (element.kind === LEARNER)
      return element.id in journey.learner.runs ? [] : received(table.process, element, element.machine.initial, null);
    if (element.kind === CASE) return [];
    const live = journey.objectives.filter(
      (each) => !hasEnded(each) && each.stage !== 'blocked' && !(element.id in each.runs),
    );
    return live.flatMap(({ id }) => received(table.process, element, element.machine.initial, id));
  });
};

const hasEnded = (objective: JourneyObjective | undefined): boolean =>
  objective?.stage === 'advanced' || objective?.stage === 'withdrawn';

const received = (
  process: Process,
  { id, machine }: ElementTable,
  state: number,
  objective: string | null,
): readonly OutsideEvent[] => {
  const sendable = fromOutside(process, id);
  return movesFrom(machine, state)
    .filter(({ event }) => sendable.includes(event))
    .map(({ event }) => ({ element: id, event, objective }));
};
