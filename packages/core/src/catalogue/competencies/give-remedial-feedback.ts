import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of giving remedial feedback. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-common-misconceptions',
    kind: 'know',
    statement: 'Lists the common misconceptions behind failure on an objective, and the question that tells them apart.',
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
    statement: 'Traces an error in a piece of work to a missing prerequisite, a misconception or a slip, and says which.',
    areas: ['anytime-anywhere-supports', 'learning-infrastructure'],
    steps: ['diagnose'],
  },
  {
    id: 'write-feedback-on-one-gap',
    kind: 'know-how',
    statement: 'Writes feedback that names what was met, one gap, and the next thing to try, in words the learner uses.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['compose'],
  },
  {
    id: 'confer-until-learner-restates',
    kind: 'do',
    statement: 'Ends a conference only when the learner can say what to do differently, and does most of the listening until then.',
    areas: ['engagement-and-communication', 'anytime-anywhere-supports'],
    steps: ['confer'],
  },
  {
    id: 'feedback-within-two-days',
    kind: 'do',
    statement: 'Gives feedback within two school days of a decision, while the work is still fresh.',
    areas: ['delivery-and-operations', 'anytime-anywhere-supports'],
    steps: ['compose', 'confer'],
  },
  {
    id: 'clear-retry-on-new-learning',
    kind: 'do',
    statement: 'Clears another attempt on evidence of new learning, not on the calendar, and more than half of those attempts succeed.',
    areas: ['personalization-and-proficiency', 'continuous-improvement'],
    steps: ['plan-retry'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'starts-with-what-was-met', statement: 'Starts with what was met.' },
  { id: 'gives-one-thing-to-work-on-at-a-time', statement: 'Gives one thing to work on at a time.' },
];
