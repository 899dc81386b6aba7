import type { Journey, JourneyObjective } from './journey.js';

type Objectives = Journey['objectives'];

// Where each objective is in a list. A list and its copies in which some objectives are replaced share their index.
const positions = new WeakMap<Objectives, ReadonlyMap<string, number>>();

const positionsIn = (objectives: Objectives): ReadonlyMap<string, number> => {
  const known = positions.get(objectives) ?? new Map(objectives.map(({ id }, index) => [id, index]));
  positions.set(objectives, known);
  return known;
};

/** The position of an objective, found without looking through all of them; −1 where there is none with this id. @internal */
export const positionOf = (objectives: Objectives, id: string): number => positionsIn(objectives).get(id) ?? -1;

/** An objective of a journey, found without looking through all of them. @internal */
export const findObjective = ({ objectives }: Journey, id: string): JourneyObjective | undefined => objectives[positionOf(objectives, id)];

/** A copy of a list in which objectives are to be replaced, each by one with the same id. @internal */
export const ownObjectives = (objectives: Objectives): JourneyObjective[] => {
  const own = [...objectives];
  positions.set(own, positionsIn(objectives));
  return own;
};
