import type { Journey, JourneyObjective } from './journey.js';

type Objectives = Journey['objectives'];

// Where each objective stands in a list. A list and those that follow from it by replacing one objective share their index.
const positions = new WeakMap<Objectives, ReadonlyMap<string, number>>();

const positionsIn = (objectives: Objectives): ReadonlyMap<string, number> => {
  const known = positions.get(objectives) ?? new Map(objectives.map(({ id }, index) => [id, index]));
  positions.set(objectives, known);
  return known;
};

/** An objective of a journey, found without looking through all of them. @internal */
export const findObjective = ({ objectives }: Journey, id: string): JourneyObjective | undefined => {
  const position = positionsIn(objectives).get(id);
  return position === undefined ? undefined : objectives[position];
};

/** The objectives with one of them replaced. @internal */
export const replaceObjective = (
  objectives: Objectives,
  id: string,
  change: (objective: JourneyObjective) => JourneyObjective,
): Objectives => {
  const index = positionsIn(objectives);
  const position = index.get(id);
  const objective = position === undefined ? undefined : objectives[position];
  if (position === undefined || objective === undefined) return objectives;
  const replaced = objectives.with(position, change(objective));
  positions.set(replaced, index);
  return replaced;
};
