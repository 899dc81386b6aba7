import type { IssueNotes } from 'work-elements';

/**
 * Every code that this package gives an issue besides those of `work-elements`.
 *
 * @example
 * ```ts
 * import { rubricIssueCodes } from '@work-elements/rubric';
 *
 * console.log(rubricIssueCodes['not-csv'].remedy); // Correct the row that the path names, or save the table as CSV again.
 * ```
 *
 * @public
 */
export const rubricIssueCodes = {
  'not-csv': {
    means: 'A text is not a table of comma-separated values.',
    cause: 'A quotation mark that is not closed, or a document of another kind.',
    remedy: 'Correct the row that the path names, or save the table as CSV again.',
  },
} satisfies IssueNotes;

type Own = typeof rubricIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
