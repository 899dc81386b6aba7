import type { TrainingPlan } from './training-plan.js';

/** Whether people are shown by name, or by number in the order of the plan. @public */
export interface NamingOptions {
  /** @defaultValue true */
  readonly names?: boolean;
}

/** Whether an id is that of a person; the id of a role, `model/role`, reveals nobody’s name. */
const isPerson = (id: string): boolean => !id.includes('/');

/** What to call everybody in a plan: a name or a number. @internal */
export const namesIn = ({ scope }: TrainingPlan, { names = true }: NamingOptions): ((id: string) => string) => {
  const shown = new Map(
    scope.who.map(({ id, name }, index) => [id, names || !isPerson(id) ? name : `Person ${index + 1}`]),
  );
  return (id) => shown.get(id) ?? (names ? id : 'Somebody');
};
