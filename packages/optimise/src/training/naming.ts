import type { TrainingPlan } from './training-plan.js';

/** Whether people are shown by name, or by number in the order of the plan. @public */
export interface NamingOptions {
  /** @defaultValue true */
  readonly names?: boolean;
}

/** Whether an id is of a person; that of a role, `model/role`, tells nobody’s name. */
const isPerson = (id: string): boolean => !id.includes('/');

/** What everybody in a plan is called: name or number. @internal */
export const namesIn = (plan: TrainingPlan, { names = true }: NamingOptions): ((id: string) => string) => {
  const known = new Map<string, string>();
  for (const { participants } of plan.sessions) for (const { id, name } of participants) known.set(id, name);
  const ids = new Set([
    ...known.keys(),
    ...plan.uncovered.map(({ id }) => id),
    ...plan.growsOutOfWork.map(({ id }) => id),
    ...plan.sessions.flatMap(({ coach }) => (coach?.kind === 'own' ? [coach.id] : [])),
  ]);
  const numbers = new Map(
    [...ids]
      .filter(isPerson)
      .sort()
      .map((id, index) => [id, index + 1]),
  );
  return (id) => (names || !isPerson(id) ? (known.get(id) ?? id) : `Person ${numbers.get(id) ?? '?'}`);
};
