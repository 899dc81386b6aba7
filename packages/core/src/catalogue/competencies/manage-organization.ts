import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of managing the organisation. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-metrics-that-matter',
    kind: 'know',
    statement: 'Names the few measures that show whether learners advance upon mastery, and what each can hide.',
    areas: ['continuous-improvement', 'information-technology'],
    steps: ['review', 'improve'],
  },
  {
    id: 'know-systems-landscape',
    kind: 'know',
    statement: 'Draws which system holds which record, who feeds it, and where two of them can disagree.',
    areas: ['information-technology'],
  },
  {
    id: 'schedule-for-movement',
    kind: 'know-how',
    statement: 'Builds a timetable in which a learner can start, be assessed and advance in any week.',
    areas: ['delivery-and-operations'],
    steps: ['schedule'],
  },
  {
    id: 'estimate-staffing-from-work',
    kind: 'know-how',
    statement:
      'Estimates the hours each role needs from the number of learners and the effort of its steps, and finds the overload before the term does.',
    areas: ['continuous-improvement', 'supporting-educators'],
    steps: ['staff', 'schedule'],
  },
  {
    id: 'coach-educators-by-observation',
    kind: 'do',
    statement: 'Observes each educator at the steps of the role at least once a term, and agrees one thing to work on.',
    areas: ['supporting-educators'],
    steps: ['support-educators'],
  },
  {
    id: 'publish-transparent-results',
    kind: 'do',
    statement: 'Publishes results that families can read, including those that disappoint, each term.',
    areas: ['continuous-improvement', 'engagement-and-communication'],
    steps: ['review'],
  },
  {
    id: 'move-resources-to-need',
    kind: 'do',
    statement: 'Moves people or money within a term to where learners wait longest, and checks that the wait became shorter.',
    areas: ['continuous-improvement', 'adaptive-leadership'],
    steps: ['staff', 'improve'],
  },
  {
    id: 'make-room-to-try',
    kind: 'do',
    statement: 'Gives educators time and cover to try something, and asks what was learned before asking whether it worked.',
    areas: ['adaptive-leadership', 'supporting-educators'],
    steps: ['support-educators', 'improve'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'walks-the-rooms-weekly-with-one-question', statement: 'Walks the rooms weekly with one question.' },
  { id: 'changes-one-thing-at-a-time-and-writes-down-why', statement: 'Changes one thing at a time and writes down why.' },
];
