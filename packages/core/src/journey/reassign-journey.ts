import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { expectReadable } from '../vocabulary/expect-parts.js';
import { advanceJourney } from './advance-journey.js';
import type { JourneyStep } from './journey-step.js';
import type { Journey } from './state/journey.js';
import { refuse } from './state/journey-error.js';
import type { JourneyEventInput } from './state/journey-event.js';

/**
 * The event of a reassignment: its id and time, and who decided it, if that was a role of the previous model.
 *
 * @public
 */
export type Reassigning = Omit<Extract<JourneyEventInput, { type: 'model.reassigned' }>, 'type' | 'model'>;

/**
 * Moves a journey to a model with another assignment: open work goes to its new roles, and nothing is lost or
 * duplicated. The new model must have the same work elements and routes.
 *
 * @param journey - A journey.
 * @param model - The model from now on, such as an edit of the old one.
 * @param event - The id and the time of the change; `by` and `person` if a role of the model decided it.
 * @throws {@link JourneyError} if the new model has another process or the event is missing, {@link ModelError} if it
 * leaves a step without anybody responsible.
 *
 * @example
 * ```ts
 * import { models, moveWork, openWork, reassignJourney, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const { model } = moveWork(models.validator, { element: 'map-objectives', from: 'teacher', to: 'school-leader' });
 * const moved = reassignJourney(journey, model, { id: 'r1', at: '2026-09-02T08:00:00Z' });
 * console.log(openWork(moved.journey)[0]?.responsible); // ['school-leader']
 * ```
 *
 * @public
 */
export function reassignJourney<RoleId extends string>(
  journey: Journey,
  model: ImplementationModel<RoleId>,
  event: Reassigning,
): JourneyStep<RoleId>;
export function reassignJourney(journey: Journey, model: ImplementationModel, event: Reassigning): JourneyStep {
  const given: unknown = event;
  if (typeof given !== 'object' || given === null) {
    const message =
      'expected the id and the time of the change, as { id, at }, ' + `found ${given === null ? 'null' : typeof given}`;
    return refuse('reassignJourney', 'event', 'missing', message);
  }
  expectReadable(event, 'event of reassignJourney');
  const [accessor] =
    Object.entries(Object.getOwnPropertyDescriptors(event)).find(([, { get }]) => get !== undefined) ?? [];
  if (accessor !== undefined)
    return refuse(
      'reassignJourney',
      `event.${accessor}`,
      'not-data',
      'expected plain data, found a getter or setter; pass its value',
    );
  return advanceJourney(journey, { ...event, type: 'model.reassigned', model: modelReading(model).model });
}
