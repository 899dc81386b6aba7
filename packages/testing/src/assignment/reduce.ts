import type { BrokenStory } from './broken-story.js';
import { type Course, namedMoves } from './walk.js';

/**
 * Shrinks a case for as long as it breaks a law, and returns the failure of the smallest one. (fast-check, which
 * shrinks one choice at a time, would need twenty times as many journeys.)
 *
 * @internal
 */
export type Reduce<Case> = (
  tried: Case,
  broken: BrokenStory,
  breaks: (smaller: Case) => BrokenStory | undefined,
) => BrokenStory;

/**
 * Removes as many items of a list as possible: half of them at a time, a quarter, and so on down to single ones.
 * @internal
 */
export const reduceList = <Item>(
  list: readonly Item[],
  broken: BrokenStory,
  breaks: (smaller: readonly Item[]) => BrokenStory | undefined,
): BrokenStory => {
  let kept = list;
  let last = broken;
  for (let size = Math.ceil(list.length / 2), before = -1; size >= 1; ) {
    before = kept.length;
    for (let from = kept.length - size; from > -size; from -= size) {
      const smaller = [...kept.slice(0, Math.max(0, from)), ...kept.slice(from + size)];
      const next = breaks(smaller);
      if (next === undefined) continue;
      last = next;
      kept = smaller;
    }
    // Single items are retried until none can go: one may have been needed only by another that went later.
    if (size > 1) size = Math.floor(size / 2);
    else if (kept.length === before) return last;
  }
  return last;
};

/** Removes from a course what its failure does not need. @internal */
export const reduceCourse: Reduce<Course> = (course, broken, breaks) => {
  if (broken.journey === undefined) return broken;
  const { situation } = broken.journey;
  const [first] = course.start.objectives;
  const starts =
    first === undefined || course.start.objectives.length === 1 ? [] : [{ ...course.start, objectives: [first] }];
  const moves = namedMoves(situation);
  const shorter = starts.find((start) => breaks({ start, moves, edits: [] }) !== undefined) ?? course.start;
  const named = breaks({ start: shorter, moves, edits: [] });
  return named === undefined
    ? broken
    : reduceList(moves, named, (smaller) => breaks({ start: shorter, moves: smaller, edits: [] }));
};
