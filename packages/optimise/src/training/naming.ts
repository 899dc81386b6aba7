import type { TrainingPlan } from './training-plan.js';

/** Whether people are shown by name, or by number in the order of the plan. @public */
export interface NamingOptions {
  /** @defaultValue true */
  readonly names?: boolean;
}

/** Whether an id is of a person; that of a role, `model/role`, tells nobody’s name. */
const isPerson = (id: string): boolean => !id.includes('/');

/** What everybody in a plan is called: name or number. @internal */
export const namesIn = ({ scope }: TrainingPlan, { names = true }: NamingOptions): ((id: string) => string) => {
  const shown = new Map(
    scope.who.map(({ id, name }, index) => [id, names || !isPerson(id) ? name : `Person ${index + 1}`]),
  );
  return (id) => shown.get(id) ?? (names ? id : 'Somebody');
};
