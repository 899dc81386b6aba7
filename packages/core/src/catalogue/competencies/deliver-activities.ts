import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of delivering learning activities. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-activity-repertoire',
    kind: 'know',
    statement: 'Names at least three activities of different kinds for each objective taught, and for whom each works.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['select'],
  },
  {
    id: 'know-signs-of-unproductive-struggle',
    kind: 'know',
    statement: 'Describes the signs that tell productive from unproductive struggle for the age group in the room.',
    areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
    steps: ['support'],
  },
  {
    id: 'match-activity-to-evidence',
    kind: 'know-how',
    statement: 'Matches an activity to where the learner’s last evidence places them, and states the match in a sentence.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['select'],
  },
  {
    id: 'run-room-at-many-paces',
    kind: 'know-how',
    statement: 'Runs a room in which learners are on at least five different objectives, with everyone starting within three minutes.',
    areas: ['supporting-educators', 'delivery-and-operations'],
    steps: ['introduce', 'support'],
  },
  {
    id: 'introduce-with-success-criteria',
    kind: 'do',
    statement: 'Introduces an activity so that learners can say what good work looks like before they begin.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['introduce'],
  },
  {
    id: 'answer-help-with-least-help-first',
    kind: 'do',
    statement: 'Answers a request for help within a lesson by the least help that gets the learner moving, and notes what it was.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['support'],
  },
  {
    id: 'pass-on-when-out-of-depth',
    kind: 'do',
    statement: 'Passes a learner on when the need is beyond the role, with a note that spares the learner from explaining twice.',
    areas: ['anytime-anywhere-supports'],
    steps: ['support'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'circulates-by-who-is-stuck-not-by-who-is-near', statement: 'Circulates by who is stuck, not by who is near.' },
  { id: 'asks-what-have-you-tried-before-helping', statement: 'Asks “what have you tried?” before helping.' },
];
