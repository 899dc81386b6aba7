import type { AdvanceOptions, Journey, JourneyEventInput, JourneyStep } from 'work-elements';
import * as workElements from 'work-elements';

/**
 * The functions that laws are checked against: those of `work-elements`, or others of the same types.
 *
 * @public
 */
export type Subject = Omit<typeof workElements, 'advanceJourney'> & {
  readonly advanceJourney: (journey: Journey, event: JourneyEventInput, options?: AdvanceOptions) => JourneyStep;
};

/**
 * What the laws are checked against by default: the library itself. Put a function of your own in the place of one of
 * its, to see that a law catches what is wrong with it.
 *
 * @public
 */
export const library: Subject = workElements;
