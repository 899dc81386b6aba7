import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { advanceJourney } from './advance-journey.js';
import type { JourneyStep } from './journey-step.js';
import type { Journey } from './state/journey.js';
import { refuse } from './state/journey-error.js';

/**
 * Puts a journey under a model with another assignment: open work moves to its new roles, and nothing is lost or doubled. The new model
 * must have the same work elements and routes.
 *
 * @param journey - A journey.
 * @param model - The model from now on, such as an edit of the old one.
 * @param event - The id and the time of the change.
 * @throws {@link JourneyError} if the new model has another process or the event is missing, {@link ModelError} if it leaves a step to nobody.
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
  event: { readonly id: string; readonly at: string },
): JourneyStep<RoleId>;
export function reassignJourney(
  journey: Journey,
  model: ImplementationModel,
  event: { readonly id: string; readonly at: string },
): JourneyStep {
  const given: unknown = event;
  if (typeof given !== 'object' || given === null) {
    const message = `expected the id and the time of the change, as { id, at }, found ${given === null ? 'null' : typeof given}`;
    return refuse('reassignJourney', 'event', 'missing', message);
  }
  return advanceJourney(journey, { id: event.id, at: event.at, type: 'model.reassigned', model: modelReading(model).model });
}
