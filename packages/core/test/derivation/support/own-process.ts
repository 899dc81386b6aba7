import { type Competency, type ElementInput, type ImplementationModel, parseModel } from '../../../src/index.js';

type StepInput = ElementInput['steps'][number];

/** An element whose steps follow one another, each of them `done` before the next begins. */
export const inARow = (id: string, steps: readonly StepInput[], more: Partial<ElementInput> = {}): ElementInput => ({
  id,
  title: id,
  machine: {
    initial: steps[0]?.id ?? 'over',
    states: {
      ...Object.fromEntries(steps.map((step, index) => [step.id, { on: { done: steps[index + 1]?.id ?? 'over' } }])),
      over: { type: 'final' },
    },
  },
  steps: [...steps],
  ...more,
});

/** A competency of an element. */
export const competency = (id: string, kind: Competency['kind'], more: Partial<Competency> = {}): Competency => ({
  id,
  kind,
  statement: `Can ${id}.`,
  areas: ['delivery-and-operations'],
  ...more,
});

/** A role held by staff. */
export const staff = (id: string, work: object) => ({ id, title: id, actors: ['onsite-educator'], ...work });

/**
 * A model that distributes a process of its own, with nothing of the learning process. Each is new, since what follows
 * from a model is remembered.
 */
export const ownModel = (
  roles: readonly object[],
  elements: readonly ElementInput[],
  more: { readonly routes?: readonly object[] } & Record<string, unknown> = {},
): ImplementationModel => {
  const { routes = [], ...others } = more;
  return parseModel({ id: 'shop', title: 'Shop', roles, process: { elements, routes }, ...others });
};
