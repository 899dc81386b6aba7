import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of deciding advancement upon mastery. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-advancement-rule',
    kind: 'know',
    statement: 'States the rule for advancing on any objective, what it leaves to judgement, and how many attempts there are.',
    areas: ['personalization-and-proficiency', 'delivery-and-operations'],
  },
  {
    id: 'know-limits-of-a-score',
    kind: 'know',
    statement: 'Explains how likely a score is to be wrong by a level, and which kind of error costs this learner more.',
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
    id: 'decide-consistently',
    kind: 'do',
    statement: 'Reaches the same decision on the same file a month later in nine cases of ten.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['decide'],
  },
  {
    id: 'explain-decision-with-next-step',
    kind: 'do',
    statement: 'Gives a decision with its reasons, the next step and the way to appeal, and checks that the learner can repeat them.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['inform'],
  },
  {
    id: 'hold-advancement-open-all-year',
    kind: 'do',
    statement: 'Lets learners advance in any week of the year, and has the dates to show for it.',
    areas: ['delivery-and-operations'],
    steps: ['decide', 'inform'],
  },
  {
    id: 'hear-appeal-afresh',
    kind: 'do',
    statement: 'Hears an appeal from the evidence up, without asking first what was decided, and answers within a week.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['hear-appeal'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'writes-the-reason-before-the-decision', statement: 'Writes the reason before the decision.' },
  { id: 'says-not-yet-and-says-what-would-make-it-yes', statement: 'Says “not yet”, and says what would make it “yes”.' },
];
