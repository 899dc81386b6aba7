import { emits, sets } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Making advance-upon-mastery decisions: advance, not yet, more evidence; with appeal. @public */
export const decideAdvancement = /* @__PURE__ */ defineElement({
  id: 'decide-advancement',
  title: 'Deciding advancement upon mastery',
  summary: 'Weighs the evidence under the published rule, decides whether the learner advances, tells the learner why, and hears appeals.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['consider', 'appeal'],
  guards: {
    advancing: { fact: 'decision', is: 'advance' },
    'short-of-evidence': { fact: 'decision', is: 'more-evidence' },
  },
  machine: {
    initial: 'waiting',
    context: { decision: 'none' },
    states: {
      waiting: { on: { consider: 'weigh' } },
      weigh: {
        on: { weighed: 'decide', 'evidence-short': { target: 'inform', actions: sets('decision', 'more-evidence') } },
      },
      decide: {
        on: {
          advance: { target: 'inform', actions: sets('decision', 'advance') },
          'not-yet': { target: 'inform', actions: sets('decision', 'not-yet') },
          refer: { target: 'weigh', actions: emits('decision-referred') },
        },
      },
      inform: {
        on: {
          informed: [
            { target: 'advanced', guard: 'advancing', actions: emits('advanced') },
            { target: 'decided', guard: 'short-of-evidence', actions: emits('more-evidence-needed') },
            { target: 'decided', actions: emits('not-yet-decided') },
          ],
        },
      },
      decided: { on: { consider: 'weigh', appeal: 'hear-appeal' } },
      'hear-appeal': { on: { upheld: 'decided', overturned: 'decide', 'new-evidence': 'weigh' } },
      advanced: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'weigh',
      title: 'Weigh the evidence',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(3, 8, 20, 'reading a result beside the record and the rule'),
      consumes: ['assessment-result', 'progress-record'],
      produces: ['advancement-decision'],
    },
    {
      id: 'decide',
      title: 'Decide',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(1, 3, 10, 'most decisions are plain once the evidence is weighed'),
      consumes: ['advancement-decision', 'assessment-result'],
      produces: ['advancement-decision', 'exception-case'],
    },
    {
      id: 'inform',
      title: 'Inform the learner of the decision',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'a short talk or a note with reasons'),
      consumes: ['advancement-decision'],
      produces: ['advancement-decision'],
    },
    {
      id: 'hear-appeal',
      title: 'Hear an appeal',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(
        15,
        30,
        60,
        'a second reader reads everything and talks with the learner; TeachFront names the second reader, not the time',
      ),
      consumes: ['advancement-decision', 'assessment-result', 'evidence'],
      produces: ['advancement-decision'],
    },
  ],
  competencies: [
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
  ],
  habits: ['Writes the reason before the decision.', 'Says “not yet”, and says what would make it “yes”.'],
});
