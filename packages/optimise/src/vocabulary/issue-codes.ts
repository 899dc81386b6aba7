import type { IssueNotes } from 'work-elements';

/**
 * The issue codes of this package, in addition to those of `work-elements`.
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
    means: 'A plan has no person, or no module, with an id that was given.',
    cause: 'A misspelt id, or that of somebody who was not in scope.',
    remedy: 'Name one that the plan has; the message says which is nearest.',
  },
  'no-places-in-simulation': {
    means: 'Answers for several schools were to be ranked by simulation.',
    cause: 'A simulation does not know places.',
    remedy: 'Leave out rerank, or assign the people of one school.',
  },
  'place-of-other-model': {
    means: 'A place works by another model than the one whose work is assigned.',
    cause: 'A team whose schools work by models of their own.',
    remedy: 'Assign the places of each model by themselves.',
  },
  'places-missing': {
    means: 'Somebody is at a place, but no places were given.',
    cause: 'The people of a team without its places.',
    remedy: 'Pass the places too: { places: team.places }.',
  },
  'roles-not-drawn-yet': {
    means: 'A place has headcounts of roles that a design has yet to draw.',
    cause: 'The places of a team that works by a model already.',
    remedy: 'Leave out the headcounts; say with holders how many people do a step.',
  },
  'scoped-twice': {
    means: 'Work is to be done both in each district and in each state.',
    cause: 'An element in one list, and one of its steps in the other.',
    remedy: 'Name it in one of the lists.',
  },
  'unknown-module': {
    means: 'An id is not that of a module that can be planned.',
    cause: 'A misspelt id, or one without its level.',
    remedy: 'Write an element, hand-offs, tools or an area with its level, as in "assess-progress@3".',
  },
} satisfies IssueNotes;

type Own = typeof optimisationIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
