import { type ImplementationModel, processOf, processTable, raci } from 'work-elements';
import { performerOf } from './performer.js';
import type { ScenarioInput } from './scenario-schema.js';

/**
 * The roles of a model that need people before it can be simulated: those with work in a learner’s process that is not
 * done by learners or systems alone.
 *
 * @param model - An implementation model.
 * @returns Their ids, in the order of the model.
 *
 * @example
 * ```ts
 * import { rolesToStaff } from '@work-elements/simulate';
 * import { models } from 'work-elements';
 *
 * console.log(rolesToStaff(models.validator)); // [ 'teacher', 'validator', 'school-leader' ]
 * ```
 *
 * @public
 */
export const rolesToStaff = (model: ImplementationModel): readonly string[] => {
  const aboutLearners = new Set(processTable(processOf(model)).elements.map(({ id }) => id));
  const rows = raci(model).filter(({ element }) => aboutLearners.has(element));
  const nobody = { model, staff: [], people: [], systems: [], partners: [] };
  return model.roles.flatMap(({ id }) =>
    rows.some(({ responsible }) => responsible.includes(id)) && performerOf(nobody, [id]).by === 'nobody' ? [id] : [],
  );
};

/** Options of a starter scenario. @public */
export interface StarterOptions {
  readonly id: string;
  readonly title: string;
  readonly learners: number;
  /** The number of people in each role; 1 by default. */
  readonly headcounts?: Readonly<Record<string, number>>;
}

/**
 * A first scenario for a model, which can be simulated at once and then changed: a number of learners, and somebody in
 * every role that needs people. Everything else is left to the defaults.
 *
 * @param model - An implementation model.
 * @param options - Its id and title, the number of learners, and the numbers of people.
 *
 * @example
 * ```ts
 * import { parseScenario, starterScenario } from '@work-elements/simulate';
 * import { models } from 'work-elements';
 *
 * const scenario = starterScenario(models.validator, {
 *   id: 'ours',
 *   title: 'Ours',
 *   learners: 60,
 *   headcounts: { teacher: 3 },
 * });
 * console.log(parseScenario(scenario).staff.map(({ role, count }) => `${count} ${role}`)); // [ '3 teacher', '1 validator', '1 school-leader' ]
 * ```
 *
 * @public
 */
export const starterScenario = (
  model: ImplementationModel,
  { id, title, learners, headcounts = {} }: StarterOptions,
): ScenarioInput => {
  const roles = [...new Set([...rolesToStaff(model), ...Object.keys(headcounts)])];
  return {
    id,
    title,
    model,
    learners: { count: learners },
    staff: roles.map((role) => ({ role, count: headcounts[role] ?? 1 })),
  };
};
