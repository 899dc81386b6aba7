import { at } from '../vocabulary/at.js';
import type { ChoicePerson, ChoiceProblem, Taken } from './choice-problem.js';

/** A problem in which identical people are merged into one with a count. @internal */
export interface Merged {
  readonly problem: ChoiceProblem;
  /** Distributes what a merged person takes among the original people. */
  readonly divided: (taken: Taken) => Taken;
}

/** Merges people who have the same hours, needs and offers. @internal */
export const mergeAlike = (problem: ChoiceProblem): Merged => {
  const merged: ChoicePerson[] = [];
  const places = new Map<string, number>();
  const placeOf = problem.people.map(({ count, ...same }) => {
    const key = JSON.stringify(same);
    const place = places.get(key) ?? merged.push({ ...same, count: 0 }) - 1;
    places.set(key, place);
    merged[place] = { ...same, count: at(merged, place).count + count };
    return place;
  });
  return {
    problem: { ...problem, people: merged },
    divided: (taken) => placeOf.map((place) => at(taken, place)),
  };
};
