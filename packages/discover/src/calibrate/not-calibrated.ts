import type { Scenario } from '@work-elements/simulate';
import { type Process, usualShares } from 'work-elements';
import { silentSteps } from '../discover/silent-steps.js';
import type { Fits } from './fits.js';

/** What is left unchanged in a scenario, and why. @internal */
export const notCalibrated = (
  process: Process,
  scenario: Pick<Scenario, 'partners' | 'model'>,
  { durations, outcomes, speeds, calendars }: Pick<Fits, 'durations' | 'outcomes' | 'speeds' | 'calendars'>,
  withoutStart: number,
): Fits['notCalibrated'] => {
  const seen = new Set(durations.map(({ step }) => step));
  const silent = silentSteps(process);
  const unseen = process.elements
    .filter(({ subject }) => subject !== 'organization')
    .flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))
    .filter((step) => !seen.has(step) && !silent.has(step));
  const fitted = new Set(outcomes.map(({ step }) => step));
  const paced = process.elements.flatMap(({ id, steps }) =>
    steps.flatMap((step) => {
      const ref = `${id}/${step.id}`;
      return fitted.has(ref) && usualShares(scenario.model, ref, step).behind !== null ? [ref] : [];
    }),
  );
  return [
    ...unseen.map((step) => ({
      what: `effort of ${step}`,
      because: 'it never ended in the log, or nobody is known to have done it',
    })),
    ...paced.map((step) => ({
      what: `outcomes of ${step} once an objective is behind`,
      because: 'its shares are those of all objectives, whether they were behind or not',
    })),
    ...calendars.flatMap(({ of, doubt }) => (doubt === null ? [] : [{ what: `calendar of ${of}`, because: doubt }])),
    ...speeds.flatMap(({ person, speed }) =>
      speed === null
        ? [{ what: `speed of ${person}`, because: 'nobody else did the same steps, or nobody did one twice' }]
        : [],
    ),
    ...(withoutStart === 0
      ? []
      : [
          {
            what: `starts of ${withoutStart} pieces of work`,
            because:
              'the log does not say when they began; assumed to be when the work had opened and its doer was free',
          },
        ]),
    ...scenario.partners.map(({ role }) => ({
      what: `partner ${role}`,
      because: 'a log shows when a partner answered, not how many days the partner takes by agreement',
    })),
    { what: 'costs, priorities, what happens when a shift ends', because: 'a log does not say' },
  ];
};
