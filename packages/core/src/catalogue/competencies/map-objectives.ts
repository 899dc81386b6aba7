import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for mapping individual learning objectives. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-objective-dependencies',
    kind: 'know',
    statement: 'Explains, for any objective of the framework, which objectives it rests on and which rest on it.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['review-prior-learning', 'diagnose', 'draft', 'revise'],
  },
  {
    id: 'know-accommodation-from-modification',
    kind: 'know',
    statement:
      'Tells an accommodation, which leaves the level of an objective where it is, from a modification, which ' +
      'changes it, and says what each means for advancing.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['plan-supports', 'draft'],
  },
  {
    id: 'place-learner-by-evidence',
    kind: 'know-how',
    statement:
      'Places a learner on the progression from mixed records, says which of them count as evidence here, and marks ' +
      'each placement as shown, inferred or unknown.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['review-prior-learning', 'diagnose'],
  },
  {
    id: 'plan-supports-from-needs',
    kind: 'know-how',
    statement:
      'Turns a plan that is in force, or a need that was found, into supports for learning and for assessment: ' +
      'what is done, by whom, and when it is looked at again.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['plan-supports'],
  },
  {
    id: 'draft-feasible-map',
    kind: 'know-how',
    statement:
      'Drafts a map whose objectives respect their prerequisites and whose target dates fit the hours the learner has.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['draft', 'revise'],
  },
  {
    id: 'advise-beyond-school',
    kind: 'know-how',
    statement:
      'Shows a learner which courses of study, trades and jobs the next objectives lead towards, and where to ' +
      'find out more.',
    areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
    steps: ['agree', 'choose-next'],
  },
  {
    id: 'agree-map-with-learner',
    kind: 'do',
    statement:
      'Agrees a map in which the learner’s reasons and wishes can be read, and says which of them could not be ' +
      'met, and why.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['agree'],
  },
  {
    id: 'offer-real-choices-in-map',
    kind: 'do',
    statement:
      'Puts real choices of objective, order and way of showing it before the learner, and records which were taken.',
    areas: ['personalization-and-proficiency'],
    steps: ['draft', 'agree', 'choose-next'],
  },
  {
    id: 'revise-map-on-evidence',
    kind: 'do',
    statement:
      'Revises a map when evidence contradicts it, keeps what still holds, and tells everyone concerned what ' +
      'changed and why.',
    areas: ['engagement-and-communication', 'delivery-and-operations'],
    steps: ['revise'],
  },
  {
    id: 'draft-own-map',
    kind: 'know-how',
    statement:
      'Drafts a map of their own next objectives with a reason for each, and writes what is missing from the ' +
      'list as something that can be shown.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['draft', 'revise'],
    holders: ['learner'],
  },
  {
    id: 'speak-for-own-map',
    kind: 'do',
    statement: 'Says in the planning talk what they want to learn next, why, and what should be different in the map.',
    areas: ['personalization-and-proficiency', 'engagement-and-communication'],
    steps: ['agree', 'choose-next'],
    holders: ['learner'],
  },
  {
    id: 'say-what-helps',
    kind: 'know',
    statement: 'Says what helps them to learn and to show what they can do, what does not, and what they do not want.',
    areas: ['anytime-anywhere-supports', 'engagement-and-communication'],
    steps: ['plan-supports'],
    holders: ['learner'],
  },
  {
    id: 'say-what-helps-as-family',
    kind: 'know',
    statement:
      'Says how the learner learns best at home, what has helped so far and what has not, and what would stand in ' +
      'the way of a plan.',
    areas: ['engagement-and-communication', 'anytime-anywhere-supports'],
    steps: ['plan-supports', 'agree'],
    holders: ['family'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'asks-the-learner-to-explain-the-map-before-explaining-it',
    statement: 'Asks the learner to explain the map before explaining it.',
    source: 'assumption: what learners can say themselves shows what is left to explain',
    steps: ['agree'],
  },
  {
    id: 'lets-the-learner-decide-whether-to-go-deeper',
    statement: 'Leaves it to the learner, over the map, whether to go on after an objective or for the level above.',
    source: 'Lindsay Unified: learners choose after a 3 whether to go for a 4 (practices.learningaccelerator.org)',
    steps: ['agree'],
  },
];
