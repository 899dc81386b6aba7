/**
 * What a journey’s log says about the journey as a whole, such as `objective.advanced`: no work, and done by nobody.
 * @internal
 */
export const HAPPENING = /^(journey|objective|mastery|recognition|evidence|exception|appeal|signal|model)\.[a-z]+$/;
