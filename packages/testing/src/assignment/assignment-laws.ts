import type { AssignmentLaw } from './assignment-law.js';
import { absencesAreCovered } from './laws/absences-are-covered.js';
import { appealsHeardByOthers } from './laws/appeals-heard-by-others.js';
import { dutiesKeptApart } from './laws/duties-kept-apart.js';
import { nothingIsReadTooSoon } from './laws/nothing-is-read-too-soon.js';
import { policiesOutlastEdits } from './laws/policies-outlast-edits.js';
import { somebodyCanGoOn } from './laws/somebody-can-go-on.js';

/**
 * The laws that a well-assigned model keeps, regardless of who does what, who is away and which of the allowed edits
 * are made. ({@link laws} hold for every model, well assigned or not.)
 *
 * @example
 * ```ts
 * import { assignmentLaws } from '@work-elements/testing';
 *
 * for (const { id, sentence } of assignmentLaws) console.log(`${id}: ${sentence}`);
 * ```
 *
 * @public
 */
export const assignmentLaws: readonly AssignmentLaw[] = [
  dutiesKeptApart,
  appealsHeardByOthers,
  somebodyCanGoOn,
  absencesAreCovered,
  nothingIsReadTooSoon,
  policiesOutlastEdits,
];
