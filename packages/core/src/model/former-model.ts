import type { ImplementationModel } from './model.js';
import { modelSchema } from './model-schema.js';

/**
 * A model in the form that versions without settings, options and modes had, from which the fingerprints of their
 * journeys were made. Anything that those versions could not express is kept, so a model that uses it never matches
 * such a fingerprint.
 *
 * @internal
 */
export const formerModel = (model: ImplementationModel): unknown => {
  const { settings, options, cadence, automation, review, levels, roles, elements, process, ...rest } = model;
  const { supervised, ...others } = levels;
  return {
    ...rest,
    ...filled({ settings, options, cadence, automation, review }),
    levels: supervised === SUPERVISED ? others : levels,
    roles: roles.map(formerHabits),
    elements: elements.map(formerElement),
    ...(process === undefined ? {} : { process: { ...process, elements: process.elements.map(formerElement) } }),
  };
};

const SUPERVISED = modelSchema.shape.levels.parse({}).supervised;

type Element = ImplementationModel['elements'][number];

const formerElement = ({ settings, ...element }: Element) => ({ ...formerHabits(element), ...filled({ settings }) });

const formerHabits = <Holder extends { readonly habits: Element['habits'] }>(holder: Holder) => ({
  ...holder,
  habits: holder.habits.map((habit) => (habit.source === undefined ? habit.statement : habit)),
});

const filled = (parts: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
