import type { IssueNotes } from 'work-elements';

/**
 * Every issue code of this package in addition to those of `work-elements`.
 *
 * @example
 * ```ts
 * import { simulationIssueCodes } from '@work-elements/simulate';
 *
 * console.log(simulationIssueCodes['unknown-calendar'].remedy); // Use the id of a calendar of the scenario, "school-week" or "always".
 * ```
 *
 * @public
 */
export const simulationIssueCodes = {
  'unknown-calendar': {
    means: 'A calendar is named that is neither in the scenario nor ready.',
    cause: 'A misspelt id, or a calendar that was removed.',
    remedy: 'Use the id of a calendar of the scenario, "school-week" or "always".',
  },
  'no-appeals': {
    means: 'A scenario has a share of appeals, and its process takes none.',
    cause: 'A process of your own without an entry for "appeal-raised".',
    remedy: 'Leave the share out, or add the entry.',
  },
  'no-learners': {
    means: 'A scenario has no learners.',
    cause: 'A count of 0 without arrivals, or cohorts that all come before it begins or after it ends.',
    remedy: 'Give a count above 0, cohorts within its time, or arrivals.',
  },
  'no-school': {
    means: 'No day of a scenario is a school day.',
    cause: 'Terms that begin after it ends, or end before it begins.',
    remedy: 'Correct the terms, or the start and the weeks.',
  },
  overlap: {
    means: 'Two terms overlap.',
    cause: 'A wrong date.',
    remedy: 'Let each term begin after the one before has ended.',
  },
  'said-twice': {
    means: 'Two entries of a scenario are about the same thing, and only one can apply.',
    cause: 'A copied entry.',
    remedy: 'Remove one of the two; make cohorts that come on the same day into one.',
  },
  'endless-work': {
    means: 'Work is opened a hundred thousand times without any time passing.',
    cause: 'A step that takes no time, and whose outcome always leads back to it.',
    remedy: 'Give a step on the way an effort, or an outcome that leads out a probability.',
  },
  'has-staff': {
    means: 'A performance is given for a role whose work is done by its staff.',
    cause: 'Staff were added for a role that was done by others before.',
    remedy: 'Remove the staff, or the other entry.',
  },
  'nobody-in-role': {
    means: 'A role has work and nobody to do it.',
    cause: 'The role was left out of "staff" and "people".',
    remedy: 'Give the role staff, or somebody who holds it.',
  },
  'no-staff': {
    means: 'There are no headcounts to vary.',
    cause: 'Everybody in the scenario is a named person.',
    remedy: 'Give at least one role a headcount in "staff".',
  },
  'empty-range': {
    means: 'The least of a range is above its most.',
    cause: 'The two were swapped.',
    remedy: 'Swap them.',
  },
  'several-rows': {
    means: 'A role has several rows of staff, and it is unclear which of them is to vary.',
    cause: 'Part-time and full-time people of one role, in rows of their own.',
    remedy: 'Give the role one row.',
  },
  'out-of-reach': {
    means: 'No staff within the ranges meets a target.',
    cause: 'Waits that more people do not shorten, such as nights and weekends.',
    remedy: 'Lower the target, or widen the ranges.',
  },
  absent: {
    means: 'A measure is undefined in a scenario that is varied.',
    cause: 'Nothing began, or nobody mastered anything, in the time simulated.',
    remedy: 'Give the scenario more weeks, or choose another measure.',
  },
  'other-seed': {
    means: 'Reports that are compared were simulated with other seeds or replications.',
    cause: 'They come from different runs.',
    remedy: 'Simulate all of them with the same seed and number of replications.',
  },
  'other-report': {
    means: 'A stored result belongs to another scenario than its key says.',
    cause: 'Files that were swapped or renamed.',
    remedy: 'Leave it out, and it is simulated again.',
  },
} satisfies IssueNotes;

type Own = typeof simulationIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
