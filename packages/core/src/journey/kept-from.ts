import { separations } from '../model/kept-apart.js';
import { modelReading } from '../model/model-reading.js';
import { workRef } from '../model/work-ref.js';
import { at } from '../vocabulary/at.js';
import { wordOf } from '../vocabulary/path.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { Draft } from './engine/draft.js';
import { clashingWork, ownWork } from './events/keep-apart.js';
import { refuseNoJourney } from './state/is-journey.js';
import type { Journey } from './state/journey.js';
import { refuse } from './state/journey-error.js';
import { openWork } from './state/open-work.js';
import { findItem } from './state/placed-run.js';
import { describeItem } from './state/work-item.js';

/**
 * What a person has done that keeps them from ending a work item.
 *
 * @public
 */
export interface KeptFrom {
  /** The step that they have ended, as `element/step`; null for the piece that the item is to review. */
  readonly work: string | null;
  /** Whether `advanceJourney` refuses them; otherwise it warns. */
  readonly refused: boolean;
}

/**
 * Finds what keeps a person from ending an open work item: a decision of theirs that is appealed, a piece of theirs
 * that is reviewed, or work that the model keeps apart from it. `advanceJourney` refuses or warns by the same rule.
 *
 * @param journey - A journey.
 * @param workItem - The id of a work item that is open, or suspended.
 * @param person - Somebody, by the id with which they end work.
 * @returns Nothing if they may end it, provided that they hold a role that is responsible.
 * @throws {@link JourneyError} if it is not a journey, or has no such work item.
 *
 * @example
 * ```ts
 * import { advanceJourney, keptFrom, models, openWork, startJourney } from 'work-elements';
 *
 * const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const [item] = openWork(start);
 * console.log(keptFrom(start, item?.id ?? '', 'kim')); // []
 * ```
 *
 * @public
 */
export const keptFrom = (journey: Journey, workItem: string, person: string): readonly KeptFrom[] => {
  refuseNoJourney(journey);
  const found = findItem(journey, workItem);
  const draft = new Draft(journey, modelReading(journey.model));
  const element = found === undefined ? undefined : draft.tables.numberOf.get(found.placed.element);
  if (found === undefined || element === undefined) {
    const open = openWork(journey).map(({ id }) => id);
    return refuse('keptFrom', 'workItem', 'unknown-work', unknownWord(wordOf(workItem), 'an open work item', open));
  }
  const { placed, item: kept } = found;
  const item = describeItem(journey, draft.reading, at(draft.table.elements, element), placed, kept);
  const objective = draft.objectiveOf(placed.kind, placed.place);
  const work = workRef(item.element, item.step);
  const { model } = journey;
  const isRefused = (model.policies.persons ?? 'warning') === 'error';
  const own = ownWork(draft, work, { element, item, state: placed.run }, objective, person);
  const clashing = clashingWork(draft, separations(model), work, objective, person);
  return [
    ...(own === undefined ? [] : [{ work: own.work, refused: own.isAppealed || isRefused }]),
    ...(clashing === undefined ? [] : [{ work: clashing.work, refused: isRefused }]),
  ];
};
