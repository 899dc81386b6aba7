import type { Candidate } from '../modules/candidates.js';
import type { Form } from '../modules/forms.js';
import type { GroupNeeds } from '../people/needs.js';
import type { TrainingRules } from './training-options.js';

/** Whether a module is coached work. @internal */
export const isCoached = ({ form }: Pick<Candidate, 'form'>): boolean => isCoachedForm(form);

/** Whether a form is coached work. @internal */
export const isCoachedForm = (form: Form): boolean => form === 'practicum' || form === 'panel';

/** Whether a person has been told “not yet” in a module so often that a coach now works with them. @internal */
export const needsCoach = ({ group }: GroupNeeds, { id }: Candidate, { coached }: TrainingRules): boolean =>
  (group.notYet[id] ?? 0) >= coached.after;

/** The hours that a module takes of a person, including those with a coach after “not yet”. @internal */
export const hoursFor = (each: GroupNeeds, candidate: Candidate, rules: TrainingRules): number =>
  candidate.hours + (needsCoach(each, candidate, rules) ? rules.coached.hours.value : 0);

/**
 * The weeks over which a session is spread: at least the form’s minimum, and enough for its participants, trainer and
 * coach to have the hours in each week.
 *
 * @param most - The most hours that it takes of one participant.
 * @param coaching - The hours that it takes of a coach in scope.
 * @internal
 */
export const weeksFor = (
  candidate: Candidate,
  { hoursPerWeek, trainerHoursPerWeek }: NonNullable<TrainingRules['dates']>,
  most: number,
  coaching = 0,
): number => {
  const over = (hours: number, perWeek: number): number => Math.ceil(hours / perWeek - 1e-9);
  return Math.max(
    candidate.weeks,
    over(Math.max(most, coaching), hoursPerWeek),
    isCoached(candidate) ? 0 : over(candidate.hours, trainerHoursPerWeek),
  );
};
