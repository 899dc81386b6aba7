import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for giving remedial feedback. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-common-misconceptions',
    kind: 'know',
    statement:
      'Lists the common misconceptions behind failure on an objective, and the question that tells them apart.',
    areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
    steps: ['diagnose', 'compose'],
  },
  {
    id: 'know-reassessment-policy',
    kind: 'know',
    statement: 'States what a learner must do before another attempt, how many there are, and who helps at each.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
  },
  {
    id: 'trace-error-to-cause',
    kind: 'know-how',
    statement:
      'Traces an error in a piece of work to a missing prerequisite, a misconception or a slip, and says which.',
    areas: ['anytime-anywhere-supports', 'learning-infrastructure'],
    steps: ['diagnose'],
  },
  {
    id: 'write-feedback-on-every-gap',
    kind: 'know-how',
    statement:
      'Writes feedback that names what was met, every criterion that was not, and which to take up first, in ' +
      'words the learner uses.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['compose'],
  },
  {
    id: 'confer-until-learner-restates',
    kind: 'do',
    statement:
      'Ends a conference only when the learner can say what to do differently, and does most of the listening ' +
      'until then.',
    areas: ['engagement-and-communication', 'anytime-anywhere-supports'],
    steps: ['confer'],
  },
  {
    id: 'clear-retry-on-new-learning',
    kind: 'do',
    statement:
      'Agrees with the learner what will be different, or shown in another way, and clears the next attempt on ' +
      'evidence of new learning, not on the calendar.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['plan-retry'],
  },
  {
    id: 'plan-own-retry',
    kind: 'know-how',
    statement:
      'Says what went wrong, what they will do before trying again, and how they will know that they are ready.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['plan-retry'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'starts-with-what-was-met',
    statement: 'Starts with what was met.',
    source: 'assumption: learners read on',
    steps: ['compose'],
  },
  {
    id: 'names-every-gap-and-which-comes-first',
    statement: 'Names every gap, and which comes first.',
    source: 'assumption: where attempts are counted, a gap left out costs one',
    steps: ['compose'],
  },
  {
    id: 'has-practice-done-before-a-retake',
    statement: 'Has missing practice done and errors corrected before a retake.',
    source: 'Campbell High School, corrective action before a retake (campbellhs.org)',
    steps: ['plan-retry'],
  },
  {
    id: 'raises-help-with-each-attempt',
    statement:
      'Raises the help with each attempt: a call after the first, a plan after the second, other instruction ' +
      'after the third.',
    source: 'University of Mary Hardin-Baylor, MyWay catalogue 2019-20',
    steps: ['plan-retry'],
  },
];
