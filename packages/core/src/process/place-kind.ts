import type { Subject } from '../vocabulary/element-definition.js';

/** Where the runs of an element are kept: with the learner. @internal */
export const LEARNER = 0;
/** With one objective of the learner. @internal */
export const OBJECTIVE = 1;
/** With an exception case. @internal */
export const CASE = 2;
/** With the organisation: outside any journey. @internal */
export const ORGANIZATION = 3;

/** Where the runs of an element are kept. @internal */
export type PlaceKind = typeof LEARNER | typeof OBJECTIVE | typeof CASE | typeof ORGANIZATION;

/** The kinds of places within a journey. @internal */
export type InnerKind = Exclude<PlaceKind, typeof ORGANIZATION>;

const kinds = {
  learner: LEARNER,
  'learner-objective': OBJECTIVE,
  // An objective for all learners is developed for each learner who needs it.
  objective: OBJECTIVE,
  case: CASE,
  organization: ORGANIZATION,
} as const satisfies Record<Subject, PlaceKind>;

/** Where the runs of elements about a subject are kept. @internal */
export const placeKindOf = (subject: Subject): PlaceKind => kinds[subject];
