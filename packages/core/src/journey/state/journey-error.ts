import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';

/**
 * Thrown when an event does not fit a journey, or a saved journey cannot be restored. The journey is untouched.
 *
 * @example
 * ```ts
 * import { advanceJourney, JourneyError, models, openWork, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const [item] = openWork(journey);
 * try {
 *   const at = '2026-09-01T08:00:00Z';
 *   advanceJourney(journey, {
 *     id: 'e1',
 *     at,
 *     type: 'work.ended',
 *     workItem: item?.id ?? '',
 *     outcome: 'reviewed',
 *     by: 'learner',
 *   });
 * } catch (error) {
 *   if (error instanceof JourneyError) console.log(error.issues[0]?.message); // … is for "teacher"
 * }
 * ```
 *
 * @public
 */
export class JourneyError extends InputError {
  constructor(what: string, issues: readonly Issue[]) {
    super(what, issues);
    this.name = 'JourneyError';
  }
}

/** Throws a `JourneyError` with one issue. @internal */
export const refuse = (what: string, path: string, code: IssueCode, message: string): never => {
  throw new JourneyError(what, [{ path, code, message }]);
};
