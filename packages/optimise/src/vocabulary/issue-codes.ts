import type { IssueNotes } from 'work-elements';

/**
 * Every code that this package gives an issue beside those of `work-elements`.
 *
 * @example
 * ```ts
 * import { optimisationIssueCodes } from '@work-elements/optimise';
 *
 * console.log(optimisationIssueCodes['not-an-instant'].remedy); // Write it as in "2027-05-01T08:00:00Z".
 * ```
 *
 * @public
 */
export const optimisationIssueCodes = {
  'not-an-instant': {
    means: 'A text is not an instant in UTC.',
    cause: 'A date without a time, or a time with another offset.',
    remedy: 'Write it as in "2027-05-01T08:00:00Z".',
  },
} satisfies IssueNotes;

type Own = typeof optimisationIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
