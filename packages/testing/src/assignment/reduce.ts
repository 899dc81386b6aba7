import { openWork } from 'work-elements';
import type { Choice } from '../arbitraries/arbitrary-journey-events.js';
import { type BrokenStory, lengthOfStory } from './broken-story.js';
import type { Course } from './course.js';
import { refOf } from './doers.js';
import type { Setting } from './setting.js';
import { namedMoves } from './walk.js';

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
  setting: Setting,
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

/**
 * Removes from a course what its failure does not need: objectives, and then events. Besides, it looks for a shorter
 * way to the work that the failure rests on, from the start and by the shortcuts that the process has.
 *
 * @internal
 */
export const reduceCourse: Reduce<Course> = (course, broken, breaks, setting) => {
  if (broken.journey === undefined) return broken;
  const here = reduceMoves(course.start, broken, breaks);
  return shorterCourses(course.start, broken.journey, setting)
    .flatMap((shorter) => {
      const found = breaks(shorter);
      return found === undefined ? [] : [reduceMoves(shorter.start, found, breaks)];
    })
    .reduce((best, each) => (lengthOfStory(each) < lengthOfStory(best) ? each : best), here);
};

/** The same failure with as few objectives as possible, and then as few events. */
const reduceMoves = (
  start: Course['start'],
  broken: BrokenStory,
  breaks: (smaller: Course) => BrokenStory | undefined,
): BrokenStory => {
  if (broken.journey === undefined) return broken;
  const moves = namedMoves(broken.journey.situation);
  const fewest = withFewerObjectives(start, (smaller) => breaks({ start: smaller, moves, edits: [] }) !== undefined);
  const named = breaks({ start: fewest, moves, edits: [] });
  return named === undefined
    ? broken
    : reduceList(moves, named, (smaller) => breaks({ start: fewest, moves: smaller, edits: [] }));
};

/** A start without the objectives that are not needed, tried one by one from the last. */
const withFewerObjectives = (
  start: Course['start'],
  stillBreaks: (smaller: Course['start']) => boolean,
): Course['start'] => {
  let kept = start;
  for (const id of start.objectives.map(idOf).toReversed()) {
    const others = kept.objectives
      .filter((each) => idOf(each) !== id)
      .map((each) => (typeof each === 'string' ? each : without(each, id)));
    const smaller = { ...kept, objectives: others };
    if (others.length > 0 && stillBreaks(smaller)) kept = smaller;
  }
  return kept;
};

type Objective = Course['start']['objectives'][number];

const idOf = (objective: Objective): string => (typeof objective === 'string' ? objective : objective.id);

const without = (objective: Exclude<Objective, string>, id: string): Objective =>
  objective.requires === undefined
    ? objective
    : { ...objective, requires: objective.requires.filter((each) => each !== id) };

/** The work to head for: what was open at the end of the failure, or first what it rests on, or also what came last. */
const goalsOf = ({
  situation: { journey, done },
  told,
  restsOn,
}: NonNullable<BrokenStory['journey']>): readonly (readonly string[])[] => {
  const rests = done.filter((each) => restsOn.has(each.told)).map(({ work }) => work);
  const last = done.filter((each) => each.told === told.length - 1).map(({ work }) => work);
  const open = openWork(journey).map(refOf);
  return [open, [...rests, ...open], [...rests, ...last, ...open]];
};

/** How far ahead a shorter way is looked for. */
const FARTHEST = 16;

/** Picks of the first, second and third person who may do the work, each with shortcuts and without. */
const PICKS: readonly number[] = [3, 12, 21, 1, 11, 22];

/** Courses straight to the work that a failure rests on. */
const shorterCourses = (
  { learner, objectives }: Course['start'],
  journey: NonNullable<BrokenStory['journey']>,
  { edits, journeys }: Setting,
): readonly Course[] => {
  const [first] = objectives;
  if (edits !== undefined || journeys !== undefined || first === undefined) return [];
  return goalsOf(journey).flatMap((towards) =>
    PICKS.map((pick): Course => {
      const choice: Choice = { kind: 'work', pick, outcome: 0 };
      const moves = Array.from({ length: FARTHEST }, () => ({ choice, towards }));
      return { start: { learner, objectives: [idOf(first)] }, moves, edits: [] };
    }),
  );
};
