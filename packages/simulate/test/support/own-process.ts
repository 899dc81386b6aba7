/** A step of {@link elementOf}: its id, or its id and what the definition of a step may say besides. */
type OwnStep = string | { readonly id: string; readonly [field: string]: unknown };

/** An element whose steps follow one another: each ends as `done` and leads to the next. */
export const elementOf = (id: string, steps: readonly OwnStep[], more: object = {}) => {
  const own = steps.map((step) => (typeof step === 'string' ? { id: step } : step));
  const states = own.map((step, index) => [step.id, { on: { done: own[index + 1]?.id ?? 'over' } }]);
  return {
    id,
    title: id,
    machine: { initial: own[0]?.id, states: { ...Object.fromEntries(states), over: { type: 'final' } } },
    steps: own,
    ...more,
  };
};

/** A role for {@link ownModel}. */
export const roleOf = (id: string, actors: readonly string[], responsible: readonly string[] = []) => ({
  id,
  title: `The ${id}`,
  actors,
  responsible,
});

/** A document of a model with a process of its own. */
export const ownModel = <Role extends object>(
  elements: readonly object[],
  roles: readonly Role[],
  { entries = [], ...more }: { readonly entries?: readonly object[]; readonly [field: string]: unknown } = {},
) => ({ id: 'own', title: 'Own', roles, process: { elements, entries }, ...more });
