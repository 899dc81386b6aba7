import { counts, emits, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/decide-advancement.js';
import { assumed, reported } from '../estimate.js';
import { appealDays, evidenceDays, piecesOfEvidence } from '../settings.js';
import { found, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

const informOf = (decision: string) => ({ target: 'inform', actions: sets('decision', decision) }) as const;
const result = counts('results', { setting: 'piecesOfEvidence' });

/** Making advance-upon-mastery decisions: advance, not yet, more evidence, recognised from elsewhere; with rulings and appeal. @public */
export const decideAdvancement = /* @__PURE__ */ catalogueElement({
  id: 'decide-advancement',
  title: 'Deciding advancement upon mastery',
  summary:
    'Weighs the evidence under the published rule, recognises what was shown elsewhere, decides whether the learner advances, tells the learner why, follows rulings, and hears appeals.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['consider', 'recognise', 'appeal', 'ruled-advance', 'case-closed'],
  ignores: ['case-closed'],
  guards: {
    'enough-results': { fact: 'results', atLeast: { setting: 'piecesOfEvidence' } },
    'under-appeal': { fact: 'appeal', is: 'open' },
    'appeal-answered': { fact: 'appeal', is: 'answered' },
    advancing: { fact: 'decision', is: 'advance' },
    'on-condition': { fact: 'decision', is: 'advance-on-condition' },
    'short-of-evidence': { fact: 'decision', is: 'more-evidence' },
  },
  settings: { piecesOfEvidence, evidenceDays, appealDays },
  machine: {
    initial: 'waiting',
    context: { decision: 'none', results: 0, appeal: 'none' },
    on: { 'ruled-advance': { target: '.inform', actions: sets('decision', 'advance') } },
    states: {
      waiting: { on: { consider: { target: 'weigh', actions: result }, recognise: 'recognise' } },
      recognise: {
        on: { recognised: informOf('advance'), 'to-be-shown-here': { target: 'waiting', actions: emits('assessment-needed') } },
      },
      weigh: {
        on: {
          weighed: [{ target: 'decide', guard: 'enough-results' }, informOf('more-evidence')],
          'evidence-short': informOf('more-evidence'),
          'evidence-out-of-date': { target: 'inform', actions: [sets('decision', 'more-evidence'), sets('results', 0)] },
        },
      },
      decide: {
        on: {
          advance: informOf('advance'),
          'not-yet': informOf('not-yet'),
          'advance-on-condition': informOf('advance-on-condition'),
          refer: { target: 'referred', actions: emits('decision-referred') },
        },
      },
      referred: { on: { 'case-closed': 'weigh' } },
      inform: {
        on: {
          informed: [
            { target: 'advanced', guard: 'advancing', actions: emits('advanced') },
            { target: 'advanced', guard: 'on-condition', actions: [emits('condition-set'), emits('advanced')] },
            { target: 'decided', guard: 'appeal-answered', actions: [sets('appeal', 'none'), emits('appeal-answered')] },
            { target: 'decided', guard: 'short-of-evidence', actions: emits('more-evidence-needed') },
            { target: 'decided', actions: emits('not-yet-decided') },
          ],
        },
      },
      decided: {
        on: {
          consider: [
            { target: 'hear-appeal', guard: 'under-appeal' },
            { target: 'weigh', actions: result },
          ],
          appeal: { target: 'hear-appeal', actions: sets('appeal', 'open') },
        },
      },
      'hear-appeal': {
        on: {
          'decision-stands': { target: 'inform', actions: sets('appeal', 'answered') },
          'decision-changed': informOf('advance'),
          'score-questioned': { target: 'decided', actions: emits('score-questioned-on-appeal') },
        },
      },
      advanced: { type: 'final' },
    },
  },
  steps: [
    step('weigh', 'Weigh the evidence', {
      performers: PEOPLE_OR_SYSTEM,
      effort: assumed(3, 8, 20, 'reading a result beside the record and the rule'),
      ...passes(['assessment-result', 'progress-record', 'support-plan'], ['advancement-decision']),
      shares: {
        'evidence-short': guess(0.04, 'a result seldom leaves a criterion open'),
        'evidence-out-of-date': guess(0.005, 'most evidence is new'),
      },
    }),
    step('decide', 'Decide', {
      performers: PEOPLE_OR_SYSTEM,
      effort: assumed(1, 3, 10, 'most decisions are plain once the evidence is weighed'),
      ...passes(['advancement-decision', 'assessment-result'], ['advancement-decision', 'exception-case']),
      shares: {
        'not-yet': guess(0.225, 'three quarters advance at once; no programme publishes its rate'),
        'advance-on-condition': guess(0.02, 'a gap that the next objective closes'),
        refer: guess(0.005, 'one decision in two hundred is beyond the rule'),
      },
    }),
    step('recognise', 'Recognise learning from elsewhere', {
      performers: PEOPLE,
      effort: assumed(
        10,
        20,
        60,
        'reading another institution’s result beside the objective; Utah Valley University gives the steps, not the time',
      ),
      ...passes(['progress-record', 'evidence'], ['advancement-decision', 'request']),
      shares: { 'to-be-shown-here': guess(0.4, 'records from elsewhere often say too little') },
    }),
    step('inform', 'Inform the learner of the decision', {
      performers: PEOPLE_OR_SYSTEM,
      effort: assumed(2, 5, 15, 'a short talk or a note with reasons'),
      ...passes(['advancement-decision'], ['advancement-decision']),
    }),
    step('hear-appeal', 'Hear an appeal', {
      performers: PEOPLE,
      effort: reported(15, 30, 60, 'TeachFront, “Reassessing student work”: a second reader on appeal; the time is an assumption'),
      ...passes(['advancement-decision', 'assessment-result', 'evidence'], ['advancement-decision']),
      shares: {
        'decision-changed': found(0.2, 'Ofqual: reviews of marking change about a fifth of the grades that are challenged in England'),
        'score-questioned': guess(0.05, 'some appeals turn on the score, which another scorer has to give again'),
      },
    }),
  ],
  competencies,
  habits,
});
