import type { BrokenStory } from './broken-story.js';
import { type Course, namedMoves } from './walk.js';

/**
 * Makes a case that breaks a law smaller, as long as it still does, and gives how the smallest one breaks it.
 * (fast-check, which reduces one pick at a time, walks twenty times as many journeys.)
 *
 * @internal
 */
export type Reduce<Case> = (
  tried: Case,
  broken: BrokenStory,
  breaks: (smaller: Case) => BrokenStory | undefined,
) => BrokenStory;

/** Leaves out as many items of a list as can go: half of them, a quarter, and so on down to one by one. @internal */
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
    // One by one as long as any can go: what one needed another may have needed too.
    if (size > 1) size = Math.floor(size / 2);
    else if (kept.length === before) return last;
  }
  return last;
};

/** Leaves out of a course what its end does not need. @internal */
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
