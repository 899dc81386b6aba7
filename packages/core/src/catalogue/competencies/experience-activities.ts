import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for experiencing learning activities. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-own-success-criteria',
    kind: 'know',
    statement: 'States in their own words what meeting the objective looks like.',
    areas: ['personalization-and-proficiency', 'engagement-and-communication'],
    holders: ['learner'],
  },
  {
    id: 'plan-own-practice',
    kind: 'know-how',
    statement: 'Plans practice from the map, with a first step that can be started at once.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['orient', 'practise'],
    holders: ['learner'],
  },
  {
    id: 'judge-own-work-by-rubric',
    kind: 'know-how',
    statement:
      'Checks their own work against each criterion of the rubric, decides on its level, and names the criterion ' +
      'where the level given later differs.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['reflect'],
    holders: ['learner'],
  },
  {
    id: 'review-peer-work',
    kind: 'know-how',
    statement:
      'Reviews a peer’s work beside the rubric, names what meets it and what does not yet, and leaves the ' +
      'revising to the peer.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['peer-review'],
    holders: ['learner'],
  },
  {
    id: 'ask-for-help-when-stuck',
    kind: 'do',
    statement:
      'Asks for help where it is to be had after trying more than one way, and says what was tried and where it ' +
      'broke down.',
    areas: ['anytime-anywhere-supports'],
    steps: ['orient', 'practise'],
    holders: ['learner'],
  },
  {
    id: 'resume-set-aside-work',
    kind: 'do',
    statement: 'Leaves work with a note on what comes next, and takes it up again from there.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['set-aside'],
    holders: ['learner'],
  },
  {
    id: 'use-ai-openly',
    kind: 'do',
    statement:
      'Uses AI as the task allows: says where and for what, checks what it gave, and does alone what is to be learned.',
    areas: ['information-technology', 'learning-infrastructure'],
    steps: ['practise', 'demonstrate'],
    holders: ['learner'],
  },
  {
    id: 'show-work-as-own',
    kind: 'do',
    statement: 'Hands in evidence that says which help and sources were used, and can explain any part of it.',
    areas: ['learning-infrastructure'],
    steps: ['demonstrate'],
    holders: ['learner'],
  },
  {
    id: 'act-on-feedback',
    kind: 'do',
    statement: 'Shows in the next piece of work what changed because of the feedback on the last.',
    areas: ['personalization-and-proficiency', 'continuous-improvement'],
    steps: ['practise', 'demonstrate'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'checks-the-map-before-choosing-what-to-do-next',
    statement: 'Checks the map before choosing what to do next.',
    source: 'assumption: a choice without the map is a guess',
    steps: ['orient'],
  },
  {
    id: 'keeps-unfinished-and-failed-attempts-as-evidence-of-growth',
    statement: 'Keeps unfinished and failed attempts as evidence of growth.',
    source: 'assumption: growth shows only beside what came before',
    steps: ['reflect'],
  },
];
