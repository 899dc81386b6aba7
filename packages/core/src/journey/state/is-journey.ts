import { type Parts, partIssues, readable } from '../../vocabulary/expect-parts.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { JourneyError } from './journey-error.js';

const PARTS: Parts = {
  model: 'a record',
  status: 'a text',
  revision: 'a number',
  learner: 'a record',
  objectives: 'a list of records',
  cases: 'a list of records',
  log: 'a list of lists',
  logFrom: 'a number',
  recent: 'a list of records',
  times: 'a record',
  counts: 'a record',
  waitsFor: 'a list of records',
  unnamed: 'true or false',
};

const INNER: Readonly<Record<string, Parts>> = {
  model: { id: 'a text', roles: 'a list of records', settings: 'a record', options: 'a list of texts' },
  learner: {
    id: 'a text',
    suspendedBy: 'a list of texts',
    runs: 'a record',
    artifacts: 'a record',
    doers: 'a list of records',
    clock: 'a record',
  },
  times: { started: 'a text or null', latest: 'a text or null', forgotten: 'a text or null' },
  counts: { items: 'a number', cases: 'a number' },
};

// Journeys are never changed, so that one look at each is enough.
const seen = new WeakSet<object>();

/** Marks a journey that was made here as one, so that nothing of it need be looked at. @internal */
export const madeHere = <Made extends object>(journey: Made): Made => {
  seen.add(journey);
  return journey;
};

const fromWhere = (issue: Issue): Issue => ({
  ...issue,
  message: `${issue.message}; a journey comes from startJourney or restoreJourney`,
});

/**
 * Refuses what is plainly not a journey. Little within its parts is looked at, since journeys come only from starting,
 * advancing or restoring one.
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
  if (seen.has(given)) return;
  const issues = readable(() => [
    ...partIssues(given, PARTS),
    ...Object.entries(INNER).flatMap(([part, inner]) => {
      const value: unknown = Reflect.get(given, part);
      return typeof value === 'object' && value !== null ? partIssues(value, inner, {}, part) : [];
    }),
  ]);
  if (issues.length > 0) throw new JourneyError('journey', issues.map(fromWhere));
  seen.add(given);
};
