import { words } from './text.js';

/**
 * The catalogue’s guards, by id, as clauses that follow “if” in pictures of elements.
 *
 * @example
 * ```ts
 * import { guardClauses } from 'work-elements';
 *
 * console.log(`if ${guardClauses['review-owed']}`); // if a review is owed
 * ```
 *
 * @public
 */
export const guardClauses = {
  'peers-review': 'peers review the work',
  retention: 'retention is checked',
  families: 'families are told',
  transcripts: 'transcripts are issued',
  'missed-often': 'appointments were missed often',
  'enough-results': 'there are enough results',
  'about-a-decision': 'it is about a decision',
  'about-an-evaluation': 'it is about an evaluation',
  'about-an-accusation': 'it is about an accusation',
  'hearing-owed': 'a hearing is owed',
  'heard-for-ruling': 'it is heard for a ruling',
  'heard-before': 'all were heard before',
  'supports-in-force': 'supports are in force',
  'advance-ruled': 'it was ruled to advance',
  'accusation-upheld': 'the accusation was upheld',
  'under-appeal': 'an appeal is open',
  'appeal-answered': 'the appeal is answered',
  'on-condition': 'there is a condition',
  'review-owed': 'a review is owed',
  'not-weighed': 'something is not weighed yet',
  'not-appealed': 'nobody has appealed',
  'not-ruled': 'nothing is ruled yet',
  placements: 'placements are checked',
  'learner-waits': 'the learner waits',
  'first-agreement': 'it is the first agreement',
  advancing: 'the learner advances',
  'short-of-evidence': 'evidence is missing',
  'not-recognised': 'it is to be shown here',
  'last-attempt': 'it was the last attempt',
} as const satisfies Readonly<Record<string, string>>;

const clauses: ReadonlyMap<string, string> = new Map(Object.entries(guardClauses));

/** A guard as a clause that follows “if”; a user’s own guard is its id in words. @internal */
export const guardClause = (guard: string): string => clauses.get(guard) ?? words(guard);
