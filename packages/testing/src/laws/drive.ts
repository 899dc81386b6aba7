import type { ImplementationModel, Journey, JourneyEventInput, JourneyStep } from 'work-elements';
import { JourneyError } from 'work-elements';
import { eventOf, type Plan } from '../arbitraries/arbitrary-journey-events.js';
import type { Subject } from '../subject.js';

/** One event of a driven journey, with the journey before it and the resulting step. @internal */
export interface Driven {
  readonly before: Journey;
  readonly event: JourneyEventInput;
  readonly step: JourneyStep;
}

/**
 * Drives a journey by a plan. Each choice is resolved by the journey so far, and invalid events are left out.
 *
 * @param change - Changes each event before it is sent.
 * @internal
 */
export const drive = (
  subject: Subject,
  model: ImplementationModel,
  { start, choices }: Plan,
  change: (event: JourneyEventInput) => JourneyEventInput = (event) => event,
): { readonly first: Journey; readonly taken: readonly Driven[]; readonly last: Journey } => {
  const first = subject.startJourney(model, start);
  const taken: Driven[] = [];
  let journey = first;
  choices.forEach((choice, n) => {
    const made = eventOf(subject, journey, choice, n);
    const event = made === undefined ? undefined : change(made);
    const step = event === undefined ? undefined : fitting(() => subject.advanceJourney(journey, event));
    if (event === undefined || step === undefined) return;
    taken.push({ before: journey, event, step });
    journey = step.journey;
  });
  return { first, taken, last: journey };
};

const fitting = (advance: () => JourneyStep): JourneyStep | undefined => {
  try {
    return advance();
  } catch (error) {
    if (error instanceof JourneyError) return undefined;
    throw error;
  }
};

/** A plan in words. @internal */
export const planText = ({ start, choices }: Plan): string =>
  `${start.objectives.length} objectives, ${choices.length} choices: ` +
  `${choices.map(({ kind, pick, outcome }) => `${kind} ${pick}/${outcome}`).join(', ')}`;
