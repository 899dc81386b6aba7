import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of experiencing learning activities. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-own-success-criteria',
    kind: 'know',
    statement: 'States in their own words what meeting the objective looks like, and where their work stands against it.',
    areas: ['personalization-and-proficiency', 'engagement-and-communication'],
  },
  {
    id: 'know-where-help-is',
    kind: 'know',
    statement: 'Names three places to get help outside the lesson, and when each is open.',
    areas: ['anytime-anywhere-supports'],
    steps: ['practise', 'orient'],
  },
  {
    id: 'plan-own-practice',
    kind: 'know-how',
    statement: 'Plans a week’s practice from the map, with a first step that can be started today.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['orient', 'practise'],
  },
  {
    id: 'judge-own-work-by-rubric',
    kind: 'know-how',
    statement: 'Scores a piece of their own work within one rubric level of the teacher’s score.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['reflect'],
  },
  {
    id: 'ask-for-help-when-stuck',
    kind: 'do',
    statement: 'Asks for help after trying twice, with what was tried and where it broke down.',
    areas: ['anytime-anywhere-supports'],
    steps: ['practise'],
  },
  {
    id: 'show-work-as-own',
    kind: 'do',
    statement: 'Hands in evidence that states which help, sources and tools were used, and can explain any part of it.',
    areas: ['learning-infrastructure'],
    steps: ['demonstrate'],
  },
  {
    id: 'act-on-feedback',
    kind: 'do',
    statement: 'Shows in the next piece of work what changed because of the feedback on the last.',
    areas: ['personalization-and-proficiency', 'continuous-improvement'],
    steps: ['practise', 'demonstrate'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'checks-the-map-before-choosing-what-to-do-next', statement: 'Checks the map before choosing what to do next.' },
  {
    id: 'keeps-unfinished-and-failed-attempts-as-evidence-of-growth',
    statement: 'Keeps unfinished and failed attempts as evidence of growth.',
  },
];
