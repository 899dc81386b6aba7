import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of tracking progress. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-what-a-record-means',
    kind: 'know',
    statement: 'Explains what each status in the record means, what evidence it takes to change it, and what it does not say.',
    areas: ['information-technology', 'delivery-and-operations'],
  },
  {
    id: 'know-privacy-duties-for-records',
    kind: 'know',
    statement: 'States who may see which part of a learner’s record, and does not need to look it up.',
    areas: ['information-technology', 'continuous-improvement'],
  },
  {
    id: 'read-pace-from-record',
    kind: 'know-how',
    statement: 'Tells from a record, within five minutes, who is off pace, on which objective and since when.',
    areas: ['delivery-and-operations', 'information-technology'],
    steps: ['interpret', 'set-baseline'],
  },
  {
    id: 'reconcile-conflicting-sources',
    kind: 'know-how',
    statement: 'Settles two sources that disagree by going back to the evidence, and leaves a note that a third person can follow.',
    areas: ['information-technology', 'continuous-improvement'],
    steps: ['reconcile'],
  },
  {
    id: 'keep-record-current',
    kind: 'do',
    statement: 'Keeps records no more than two school days behind the evidence.',
    areas: ['delivery-and-operations', 'information-technology'],
    steps: ['update', 'set-baseline'],
  },
  {
    id: 'alert-before-failure',
    kind: 'do',
    statement: 'Reaches a learner who falls off pace within a week, before a deadline is missed.',
    areas: ['delivery-and-operations', 'engagement-and-communication'],
    steps: ['alert'],
  },
  {
    id: 'make-progress-visible',
    kind: 'do',
    statement: 'Shows learner and family a view of progress from which they can say what comes next.',
    areas: ['engagement-and-communication', 'continuous-improvement', 'learning-infrastructure'],
    steps: ['update', 'alert'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'looks-at-the-record-before-the-lesson-not-after-it', statement: 'Looks at the record before the lesson, not after it.' },
  { id: 'asks-what-is-the-evidence-of-every-status', statement: 'Asks “what is the evidence?” of every status.' },
];
