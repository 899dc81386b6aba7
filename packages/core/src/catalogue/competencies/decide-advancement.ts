import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for deciding advancement upon mastery. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-advancement-rule',
    kind: 'know',
    statement:
      'States the rule for advancing on an objective: which evidence it asks for, how much and how recent, what ' +
      'it leaves to judgement, and how many attempts there are.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
  },
  {
    id: 'know-limits-of-a-score',
    kind: 'know',
    statement:
      'Explains how likely a score is to be wrong by a level, and which kind of error costs this learner more.',
    areas: ['learning-infrastructure'],
    steps: ['weigh', 'decide', 'hear-appeal'],
  },
  {
    id: 'weigh-evidence-across-sources',
    kind: 'know-how',
    statement: 'Weighs evidence of different age and kind into one judgement, and shows which piece turned it.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['weigh', 'hear-appeal'],
  },
  {
    id: 'recognise-prior-learning',
    kind: 'know-how',
    statement:
      'Compares learning shown elsewhere with the objective criterion by criterion, recognises what it shows, ' +
      'and names what has yet to be shown here.',
    areas: ['personalization-and-proficiency', 'anytime-anywhere-supports'],
    steps: ['recognise'],
  },
  {
    id: 'decide-consistently',
    kind: 'do',
    statement:
      'Decides seeded files as a panel did in at least nine cases of ten, and gives the reason in the words of ' +
      'the rule.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['decide'],
  },
  {
    id: 'keep-conduct-out-of-decision',
    kind: 'do',
    statement:
      'Decides on what was shown, keeps effort, conduct and time taken out of it, and reports those elsewhere.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['weigh', 'decide'],
  },
  {
    id: 'explain-decision-with-next-step',
    kind: 'do',
    statement:
      'Gives a decision with its reasons, what follows from it and the way to appeal, in words the learner uses.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['inform'],
  },
  {
    id: 'hear-appeal-afresh',
    kind: 'do',
    statement:
      'Hears an appeal from the evidence up, without asking first what was decided, and says what turned the answer.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['hear-appeal'],
  },
  {
    id: 'question-decision',
    kind: 'know',
    statement:
      'Says which part of a decision they question, and what in their work, or in how it came about, speaks for them.',
    areas: ['engagement-and-communication'],
    steps: ['hear-appeal'],
    holders: ['learner'],
  },
  {
    id: 'question-decision-as-family',
    kind: 'know',
    statement:
      'Says what the family questions in a decision, and what it knows of how the work came about and with which ' +
      'supports.',
    areas: ['engagement-and-communication'],
    steps: ['hear-appeal'],
    holders: ['family'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'writes-the-reason-before-the-decision',
    statement: 'Writes the reason before the decision.',
    source: 'assumption: a reason found afterwards defends',
    steps: ['decide'],
  },
  {
    id: 'says-not-yet-and-says-what-would-make-it-yes',
    statement: 'Says “not yet”, and says what would make it “yes”.',
    source: 'assumption: without the second half, “not yet” says no more than “no”',
    steps: ['inform'],
  },
];
