// Kinds of events, in the lowest bits of an event’s number.

/** @internal */
export const ACTIVITY_END = 0;
/** @internal */
export const SHIFT_START = 1;
/** @internal */
export const DEPARTURE = 2;
/** Something that the clock sends to a learner. @internal */
export const LEARNER_CADENCE = 3;
/** Something that the clock sends about an objective. @internal */
export const OBJECTIVE_CADENCE = 4;
/** @internal */
export const EVENT_KINDS = 5;
