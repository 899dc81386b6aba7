import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of recommending what comes next. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-local-opportunities',
    kind: 'know',
    statement: 'Names the tutoring, online, community and work-based opportunities open to learners now, and how to get a place.',
    areas: ['anytime-anywhere-supports'],
    steps: ['propose', 'arrange'],
  },
  {
    id: 'know-how-recommenders-work',
    kind: 'know',
    statement: 'Explains from what data an application makes its recommendations, and two ways in which it goes wrong.',
    areas: ['information-technology'],
    steps: ['study', 'propose'],
  },
  {
    id: 'find-pattern-behind-progress',
    kind: 'know-how',
    statement: 'Finds in a record the pattern behind slow progress, and tests it against a second source before acting.',
    areas: ['personalization-and-proficiency', 'information-technology'],
    steps: ['study'],
  },
  {
    id: 'propose-options-with-reasons',
    kind: 'know-how',
    statement: 'Puts two or more feasible options to a learner, each with its reason and its cost in time.',
    areas: ['personalization-and-proficiency'],
    steps: ['propose'],
  },
  {
    id: 'leave-choice-with-learner',
    kind: 'do',
    statement: 'Leaves the choice with the learner, including to decline, and the record shows that some do.',
    areas: ['personalization-and-proficiency', 'engagement-and-communication'],
    steps: ['choose'],
  },
  {
    id: 'close-the-loop-on-arrangements',
    kind: 'do',
    statement: 'Checks within a week that what was arranged has started, and replaces it if it has not.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['arrange'],
  },
  {
    id: 'broker-partner-places',
    kind: 'do',
    statement: 'Gets a learner a place with an outside partner, with the objective and the evidence to bring back agreed in writing.',
    areas: ['anytime-anywhere-supports', 'adaptive-leadership'],
    steps: ['arrange'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'offers-choices-not-verdicts', statement: 'Offers choices, not verdicts.' },
  {
    id: 'follows-up-on-the-last-recommendation-before-making-the',
    statement: 'Follows up on the last recommendation before making the next.',
  },
];
