import { InputError } from '../vocabulary/input-error.js';
import { wordOf } from '../vocabulary/path.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { assessProgress } from './elements/assess-progress.js';
import { decideAdvancement } from './elements/decide-advancement.js';
import { deliverActivities } from './elements/deliver-activities.js';
import { developActivities } from './elements/develop-activities.js';
import { experienceActivities } from './elements/experience-activities.js';
import { giveRemedialFeedback } from './elements/give-remedial-feedback.js';
import { handleExceptions } from './elements/handle-exceptions.js';
import { manageOrganization } from './elements/manage-organization.js';
import { mapObjectives } from './elements/map-objectives.js';
import { recommend } from './elements/recommend.js';
import { trackProgress } from './elements/track-progress.js';
import { transitionOrganization } from './elements/transition-organization.js';
import type { WorkElement } from './work-element.js';

// The twelve, with the literal types of their ids, steps and machines, from which the compiler knows what can be
// assigned.
const catalogue = [
  mapObjectives,
  developActivities,
  deliverActivities,
  experienceActivities,
  trackProgress,
  assessProgress,
  decideAdvancement,
  giveRemedialFeedback,
  recommend,
  handleExceptions,
  transitionOrganization,
  manageOrganization,
] as const;

/**
 * A work element of the catalogue, with the literal types of its id and steps, and of its machine’s states and events.
 *
 * @public
 */
export type CatalogueElement = (typeof catalogue)[number];

/**
 * The id of one of the twelve work elements.
 *
 * @public
 */
export type WorkElementId = CatalogueElement['id'];

/**
 * The work elements of the catalogue: the ten of the learning process in Goodell’s order, then the two supporting
 * processes.
 *
 * @example
 * ```ts
 * import { workElements } from 'work-elements';
 *
 * for (const element of workElements) {
 *   console.log(`${element.title}: ${element.steps.map((step) => step.title).join(', ')}`);
 * }
 * ```
 *
 * @public
 */
export const workElements: readonly WorkElement<WorkElementId>[] = catalogue;

/**
 * Looks up a work element of the catalogue. The compiler knows its steps, and the states and events of its machine.
 *
 * @param id - One of the twelve ids; the compiler refuses any other.
 * @throws {@link InputError} with the nearest id, if an id does not exist at run time.
 *
 * @example
 * ```ts
 * import { workElement } from 'work-elements';
 * import { initialTransition, transition } from 'xstate';
 *
 * console.log(workElement('assess-progress').steps.map((step) => step.id));
 *
 * const { machine } = workElement('recommend');
 * const [start] = initialTransition(machine);
 * const [next] = transition(machine, start, { type: 'consider' });
 * // A misspelt state or event does not compile.
 * console.log(next.matches('study')); // true
 * ```
 *
 * @public
 */
export const workElement = <Id extends WorkElementId>(id: Id): Extract<CatalogueElement, { readonly id: Id }> => {
  const found = catalogue.find(
    (element): element is Extract<CatalogueElement, { readonly id: Id }> => element.id === id,
  );
  if (found === undefined) {
    const known = workElements.map((element) => element.id);
    throw new InputError('workElement', [
      { path: 'id', code: 'unknown-element', message: unknownWord(wordOf(id), 'a work element', known) },
    ]);
  }
  return found;
};
