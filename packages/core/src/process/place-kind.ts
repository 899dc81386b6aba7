import type { Subject } from '../vocabulary/element-definition.js';

/** Runs of the element belong to the learner. @internal */
export const LEARNER = 0;
/** They belong to one objective of the learner. @internal */
export const OBJECTIVE = 1;
/** They belong to an exception case. @internal */
export const CASE = 2;
/** They belong to the organisation, outside any journey. @internal */
export const ORGANIZATION = 3;

/** Where the runs of an element belong. @internal */
export type PlaceKind = typeof LEARNER | typeof OBJECTIVE | typeof CASE | typeof ORGANIZATION;

/** The kinds of places within a journey. @internal */
export type InnerKind = Exclude<PlaceKind, typeof ORGANIZATION>;

const kinds = {
  learner: LEARNER,
  'learner-objective': OBJECTIVE,
  // Although the objective is the same for all learners, the element runs for each learner who needs it.
  objective: OBJECTIVE,
  case: CASE,
  organization: ORGANIZATION,
} as const satisfies Record<Subject, PlaceKind>;

/** Where the runs of elements about a subject belong. @internal */
export const placeKindOf = (subject: Subject): PlaceKind => kinds[subject];
