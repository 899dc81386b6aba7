// Kinds of events. An event’s number is its subject’s number times EVENT_KINDS plus its kind.

/** @internal */
export const ACTIVITY_END = 0;
/** @internal */
export const SHIFT_START = 1;
/** @internal */
export const DEPARTURE = 2;
/** An event that the model’s cadence sends to a learner. @internal */
export const LEARNER_CADENCE = 3;
/** An event that the model’s cadence sends for an objective. @internal */
export const OBJECTIVE_CADENCE = 4;
/** An event of the model’s cadence that counts from a learner’s first mastery. @internal */
export const MASTERY_CADENCE = 5;
/** @internal */
/** An event of the model’s cadence that counts from when a condition was set. @internal */
export const CONDITION_CADENCE = 6;
/** @internal */
export const EVENT_KINDS = 7;
