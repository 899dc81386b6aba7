import type { IssueNotes } from 'work-elements';

/**
 * The issue codes of this package, in addition to those of `work-elements`.
 *
 * @example
 * ```ts
 * import { reportIssueCodes } from '@work-elements/report';
 *
 * console.log(reportIssueCodes['not-an-element'].remedy); // Pass workElement(id), or the definition through defineElement.
 * ```
 *
 * @public
 */
export const reportIssueCodes = {
  'not-an-element': {
    means: 'Something else was given where a work element is expected.',
    cause: 'A definition, or the id of an element.',
    remedy: 'Pass workElement(id), or the definition through defineElement.',
  },
  'not-a-process': {
    means: 'Something else was given where a process is expected.',
    cause: 'A list of elements or of routes.',
    remedy: 'Pass learningProcess, or the result of processOf(model).',
  },
} satisfies IssueNotes;

type Own = typeof reportIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
