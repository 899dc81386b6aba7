import type { Issue } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
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

/** What is wrong with an id that looks like another one of the journey and is not the same text. @internal */
export const confusedWith = (id: string, others: readonly string[]): Omit<Issue, 'path'> | undefined => {
  const form = id.normalize('NFC');
  const twin = others.find((other) => other !== id && other.normalize('NFC') === form);
  if (twin === undefined) return undefined;
  const message = `"${clip(id)}" and "${clip(twin)}" look alike and differ only in how their letters are composed; use one of the two`;
  return { code: 'confusable-id', message };
};

/** The ids of objectives that, through what they require, require themselves, and of those that require one of them. @internal */
export const circles = (objectives: readonly Pick<JourneyObjective, 'id' | 'requires'>[]): readonly string[] => {
  const left = new Map(objectives.flatMap(({ id, requires }) => (requires.length > 0 ? [[id, requires] as const] : [])));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, requires] of left) if (requires.every((required) => !left.has(required))) left.delete(id);
  }
  return [...left.keys()];
};
