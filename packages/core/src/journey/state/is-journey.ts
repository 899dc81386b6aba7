import type { Issue } from '../../vocabulary/input-error.js';
import { JourneyError } from './journey-error.js';

const PARTS = [
  'model',
  'status',
  'revision',
  'learner',
  'objectives',
  'cases',
  'log',
  'recent',
  'times',
  'counts',
] as const;

/**
 * Refuses what is plainly not a journey. Its parts are not validated, since journeys come only from starting, advancing
 * or restoring one.
 *
 * @throws JourneyError
 * @internal
 */
export const refuseNoJourney = (given: unknown): void => {
  if (typeof given !== 'object' || given === null) {
    throw new JourneyError('journey', [
      {
        path: '',
        code: 'not-a-journey',
        message: `expected a journey, found ${given === null ? 'null' : typeof given}`,
      },
    ]);
  }
  const missing = PARTS.filter((part) => !Object.hasOwn(given, part));
  if (missing.length === 0) return;
  const issues = missing.map(
    (path): Issue => ({
      path,
      code: 'missing',
      message: 'missing; expected a journey, from startJourney or restoreJourney',
    }),
  );
  throw new JourneyError('journey', issues);
};
