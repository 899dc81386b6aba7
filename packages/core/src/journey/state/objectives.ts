import type { Issue } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import type { Journey, JourneyObjective } from './journey.js';

type Objectives = Journey['objectives'];

// Positions of objectives by id. A list and its copies with replaced objectives share one index.
const positions = new WeakMap<Objectives, ReadonlyMap<string, number>>();

const positionsIn = (objectives: Objectives): ReadonlyMap<string, number> => {
  const known = positions.get(objectives) ?? new Map(objectives.map(({ id }, index) => [id, index]));
  positions.set(objectives, known);
  return known;
};

/** The position of an objective, from the index; −1 if there is none with this id. @internal */
export const positionOf = (objectives: Objectives, id: string): number => positionsIn(objectives).get(id) ?? -1;

/** An objective of a journey, found by the index. @internal */
export const findObjective = ({ objectives }: Journey, id: string): JourneyObjective | undefined =>
  objectives[positionOf(objectives, id)];

/** A copy of a list whose objectives may be replaced by others with the same ids. @internal */
export const ownObjectives = (objectives: Objectives): JourneyObjective[] => {
  const own = [...objectives];
  positions.set(own, positionsIn(objectives));
  return own;
};

/** The problem with an id that looks like another one but is a different text. @internal */
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

/** The code points, at most four, from the first difference between two texts to where they agree again. */
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

/** The ids of objectives in a cycle of requirements, and of those that depend on such a cycle. @internal */
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
