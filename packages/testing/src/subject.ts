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
 * The default subject of the laws: the library itself. Replace one of its functions by a faulty one to see that a law
 * catches the fault.
 *
 * @public
 */
export const library: Subject = workElements;
