import { modelReading } from '../../model/model-reading.js';
import { processTable } from '../../process/process-table.js';
import { wordOf } from '../../vocabulary/path.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import { refuseNoJourney } from './is-journey.js';
import type { Journey } from './journey.js';
import { refuse } from './journey-error.js';
import { type PlacedRun, placedRuns } from './placed-run.js';
import { describeItem, type WorkItem } from './work-item.js';

/**
 * The inbox: the open work, oldest first. Work suspended by an exception is left out; it comes back when the exception
 * is settled.
 *
 * @param journey - A journey.
 * @param roleId - Only the work that this role may end.
 * @throws {@link JourneyError} if there is no such role; for a model written in TypeScript, the compiler refuses it
 * too.
 *
 * @example
 * ```ts
 * import { models, openWork, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * for (const item of openWork(journey, 'teacher')) console.log(item.title, item.outcomes);
 * ```
 *
 * @public
 */
export const openWork = <RoleId extends string>(
  journey: Journey<RoleId>,
  roleId?: NoInfer<RoleId>,
): readonly WorkItem[] => {
  refuseNoJourney(journey);
  if (roleId !== undefined) refuseUnknownRole(journey, roleId);
  return describedItems(
    journey,
    placedRuns(journey).filter(({ suspendedBy }) => suspendedBy.length === 0),
  ).filter((item) => roleId === undefined || item.responsible.includes(roleId));
};

const refuseUnknownRole = ({ model }: Journey, role: string): void => {
  const known = model.roles.map(({ id }) => id);
  if (known.includes(role)) return;
  refuse('openWork', 'roleId', 'unknown-role', unknownWord(wordOf(role), `a role of "${model.id}"`, known));
};

/**
 * The work that an exception keeps out of all inboxes, oldest first; it comes back when the exception is settled.
 *
 * @param journey - A journey.
 *
 * @example
 * ```ts
 * import { advanceJourney, models, startJourney, suspendedWork } from 'work-elements';
 *
 * const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const at = '2026-09-01T08:00:00Z';
 * const { journey } = advanceJourney(start, {
 *   id: 'e1',
 *   at,
 *   type: 'exception.raised',
 *   concerns: 'ada',
 *   by: 'teacher',
 *   reason: 'away',
 * });
 * console.log(suspendedWork(journey).map(({ title }) => title)); // ['Review prior learning']
 * ```
 *
 * @public
 */
export const suspendedWork = (journey: Journey): readonly WorkItem[] => {
  refuseNoJourney(journey);
  return describedItems(
    journey,
    placedRuns(journey).filter(({ suspendedBy }) => suspendedBy.length > 0),
  );
};

/** The items that are open in some runs, oldest first. @internal */
export const describedItems = (journey: Journey, runs: readonly PlacedRun[]): readonly WorkItem[] => {
  const reading = modelReading(journey.model);
  const table = processTable(reading.process);
  return runs
    .flatMap((placed) => {
      const element = placed.run.items.length === 0 ? undefined : table.element(placed.element);
      if (element === undefined) return [];
      return placed.run.items.map((item) => ({
        number: item.number,
        item: describeItem(journey, reading, element, placed, item),
      }));
    })
    .toSorted((one, other) => one.number - other.number)
    .map(({ item }) => item);
};
