// Kinds of events, in the lowest bits of an event’s number.

/** @internal */
export const ENDING = 0;
/** @internal */
export const OPENING = 1;
/** @internal */
export const LEAVING = 2;
/** Something that the clock sends to a learner. @internal */
export const CLOCK = 3;
/** Something that the clock sends about an objective. @internal */
export const OBJECTIVE_CLOCK = 4;
/** @internal */
export const KINDS = 5;
