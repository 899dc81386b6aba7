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

/**
 * The position of an objective, found without looking through all of them; −1 where there is none with this id.
 *
 * @internal
 */
export const positionOf = (objectives: Objectives, id: string): number => positionsIn(objectives).get(id) ?? -1;

/** An objective of a journey, found without looking through all of them. @internal */
export const findObjective = ({ objectives }: Journey, id: string): JourneyObjective | undefined =>
  objectives[positionOf(objectives, id)];

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
  const shown = (text: string): string => `"${clip(text)}" (${differing(text, text === id ? twin : id)})`;
  const message =
    `${shown(id)} and ${shown(twin)} look alike and differ only in how their letters are composed; use one ` +
    'of the two';
  return { code: 'confusable-id', message };
};

/**
 * The code points of a text from the first in which it differs from another up to where both are the same again, at
 * most four.
 */
const differing = (text: string, other: string): string => {
  const [points, others] = [[...text], [...other]];
  const from = points.findIndex((point, index) => point !== others[index]);
  const same = points.toReversed().findIndex((point, index) => point !== others.at(-1 - index));
  const until = Math.max(from + 1, points.length - Math.max(0, same));
  return points
    .slice(from, Math.min(until, from + 4))
    .map((point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
};

/**
 * The ids of objectives that, through what they require, require themselves, and of those that require one of them.
 *
 * @internal
 */
export const circles = (objectives: readonly Pick<JourneyObjective, 'id' | 'requires'>[]): readonly string[] => {
  const left = new Map(
    objectives.flatMap(({ id, requires }) => (requires.length > 0 ? [[id, requires] as const] : [])),
  );
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, requires] of left) if (requires.every((required) => !left.has(required))) left.delete(id);
  }
  return [...left.keys()];
};
