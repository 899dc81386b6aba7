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

/** Objectives that one engine alone holds, so that it may replace some of them in place before it lets go of the journey. @internal */
export type OwnObjectives = JourneyObjective[];

/** A copy to be changed in place. @internal */
export const ownObjectives = (objectives: Objectives): OwnObjectives => {
  const own = [...objectives];
  positions.set(own, positionsIn(objectives));
  return own;
};

/** Replaces an objective in place. @internal */
export const replaceObjective = (own: OwnObjectives, id: string, change: (objective: JourneyObjective) => JourneyObjective): void => {
  const position = positionsIn(own).get(id);
  const objective = position === undefined ? undefined : own[position];
  if (position !== undefined && objective !== undefined) own[position] = change(objective);
};
