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
  'not-in-plan': {
    means: 'A plan has nobody, or no module, of an id.',
    cause: 'A misspelt id, or that of somebody who was not in scope.',
    remedy: 'Name one that the plan has; the message says which is nearest.',
  },
  'unknown-module': {
    means: 'An id is not of a module that can be planned.',
    cause: 'A misspelt id, or one without its level.',
    remedy: 'Write an element, hand-offs, tools or an area with its level, as in "assess-progress@3".',
  },
} satisfies IssueNotes;

type Own = typeof optimisationIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
