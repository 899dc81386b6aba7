import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for delivering learning activities. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-activity-repertoire',
    kind: 'know',
    statement:
      'Names activities of different kinds for each objective taught, and says for whom each works and for whom ' +
      'it does not.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['select'],
  },
  {
    id: 'know-signs-of-unproductive-struggle',
    kind: 'know',
    statement:
      'Describes the signs that tell productive from unproductive struggle at the age of the learners in question.',
    areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
    steps: ['support'],
  },
  {
    id: 'match-activity-to-evidence',
    kind: 'know-how',
    statement:
      'Matches an activity to where the learner’s last evidence places them, and states the match in a sentence.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['select'],
  },
  {
    id: 'choose-online-or-face-to-face',
    kind: 'know-how',
    statement:
      'Decides which part of an activity is better done online, alone, in a group or face to face, and says why.',
    areas: ['anytime-anywhere-supports', 'information-technology'],
    steps: ['teach'],
  },
  {
    id: 'explain-in-several-ways',
    kind: 'know-how',
    statement:
      'Explains the idea behind an objective in more than one way, and has a question ready for each point where ' +
      'learners often go wrong.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    steps: ['teach'],
  },
  {
    id: 'teach-small-group-on-need',
    kind: 'do',
    statement:
      'Teaches a small group brought together by the same need, and checks what each learner has understood ' +
      'before the group breaks up.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['teach'],
  },
  {
    id: 'run-room-at-many-paces',
    kind: 'do',
    statement:
      'Works with many learners at different objectives at once, so that each knows what to do next and help ' +
      'goes where it is needed most.',
    areas: ['supporting-educators', 'delivery-and-operations'],
    steps: ['teach', 'introduce'],
  },
  {
    id: 'introduce-with-success-criteria',
    kind: 'do',
    statement:
      'Introduces an activity with examples of good work, and asks learners what makes it good before they begin.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['introduce'],
  },
  {
    id: 'answer-help-with-least-help-first',
    kind: 'do',
    statement:
      'Answers a request for help with the least help that gets the learner moving, and passes on what is beyond ' +
      'the role with a note of what was tried.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['support'],
  },
  {
    id: 'study-own-teaching',
    kind: 'do',
    statement:
      'Tries a change in their own teaching, judges it by what learners then show, and shows colleagues what ' +
      'failed as well as what worked.',
    areas: ['supporting-educators', 'adaptive-leadership'],
    steps: ['teach'],
  },
  {
    id: 'provide-accommodations',
    kind: 'do',
    statement:
      'Gives each learner the accommodations and language supports of the support plan while learning, without ' +
      'lowering the level, and records which were used.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['teach', 'introduce', 'support'],
  },
  {
    id: 'teach-self-direction',
    kind: 'do',
    statement:
      'Teaches learners to plan, to seek help and to judge their own work, and takes each aid away once it is no ' +
      'longer needed.',
    areas: ['personalization-and-proficiency', 'supporting-educators'],
    steps: ['teach', 'introduce'],
  },
  {
    id: 'choose-fitting-activity',
    kind: 'know-how',
    statement: 'Chooses an activity by what they have shown and what they still need, and says why it fits.',
    areas: ['personalization-and-proficiency'],
    steps: ['select'],
    holders: ['learner'],
  },
  {
    id: 'coach-a-peer',
    kind: 'do',
    statement: 'Helps a peer with questions and hints instead of answers, and says so when somebody else has to help.',
    areas: ['anytime-anywhere-supports'],
    steps: ['support'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'turns-to-who-is-stuck-not-to-who-asks-first',
    statement: 'Turns to who is stuck, not to who asks first.',
    source: 'assumption: help goes to whoever asks unless somebody looks',
    steps: ['support'],
  },
  {
    id: 'asks-what-have-you-tried-before-helping',
    statement: 'Asks “what have you tried?” before helping.',
    source: 'assumption: it leaves the thinking with the learner',
    steps: ['support'],
  },
];
