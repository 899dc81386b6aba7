/**
 * Activities in a journey’s log that concern the journey as a whole, such as `objective.advanced`: not work, and done
 * by nobody.
 * @internal
 */
export const HAPPENING = /^(journey|objective|mastery|recognition|evidence|exception|appeal|signal|model)\.[a-z]+$/;
