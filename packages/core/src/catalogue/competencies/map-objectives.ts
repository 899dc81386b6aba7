import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of mapping individual learning objectives. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-objective-dependencies',
    kind: 'know',
    statement: 'Explains, for any objective of the framework, which objectives it rests on and which rest on it.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
  },
  {
    id: 'name-evidence-of-prior-learning',
    kind: 'know',
    statement: 'Names which records and artefacts count as evidence of prior learning here, and which do not.',
    areas: ['learning-infrastructure'],
    steps: ['review-prior-learning', 'diagnose'],
  },
  {
    id: 'place-learner-by-evidence',
    kind: 'know-how',
    statement: 'Places a learner on the progression from mixed records, and marks each placement as shown, inferred or unknown.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['review-prior-learning', 'diagnose'],
  },
  {
    id: 'draft-feasible-map',
    kind: 'know-how',
    statement: 'Drafts a map whose objectives respect their prerequisites and whose target dates fit the hours the learner has.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['draft', 'revise'],
  },
  {
    id: 'agree-map-in-learner-words',
    kind: 'do',
    statement:
      'Ends the planning talk with the learner stating, unprompted, the next two objectives, why they matter and how they will be shown.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['agree'],
  },
  {
    id: 'offer-real-choices-in-map',
    kind: 'do',
    statement: 'Puts at least one real choice of objective, order or evidence in every map, and records which one the learner took.',
    areas: ['personalization-and-proficiency'],
    steps: ['draft', 'agree'],
  },
  {
    id: 'revise-map-within-week',
    kind: 'do',
    statement: 'Revises a map within a week of evidence that contradicts it, and tells learner and family what changed and why.',
    areas: ['engagement-and-communication', 'delivery-and-operations'],
    steps: ['revise'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'opens-every-check-in-with-the-learners-own-map', statement: 'Opens every check-in with the learner’s own map.' },
  {
    id: 'asks-the-learner-to-explain-the-map-before-explaining-it',
    statement: 'Asks the learner to explain the map before explaining it.',
  },
];
