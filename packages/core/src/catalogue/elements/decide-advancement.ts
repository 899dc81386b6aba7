import { counts, emits, on, sets, to } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/decide-advancement.js';
import { assumed } from '../estimate.js';
import { appealDays, evidenceDays, piecesOfEvidence } from '../settings.js';
import { found, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

const informOf = (decision: string, ...besides: readonly ReturnType<typeof sets>[]) =>
  to('inform', sets('decision', decision), ...besides);
/** Once the learner has been told, the decision is forgotten. */
const told = (event: string) => to('decided', sets('decision', 'none'), emits(event));
const result = counts('results', { setting: 'piecesOfEvidence' });
/** A result that arrives while other work is under way counts, and is weighed as soon as that work is over. */
const weighedLater = { actions: [result, sets('unweighed', true)] } as const;
const weighAnew = to('weigh', sets('unweighed', false));

/**
 * Making advance-upon-mastery decisions: advance, not yet, more evidence, recognised from elsewhere; with rulings and
 * appeal. A decision can be appealed once; a piece scored again on appeal goes back to whoever hears the appeal, never
 * to whoever decided.
 *
 * @public
 */
export const decideAdvancement = /* @__PURE__ */ catalogueElement({
  id: 'decide-advancement',
  title: 'Deciding advancement upon mastery',
  summary:
    'Weighs the evidence under the published rule, recognises what was shown elsewhere, decides whether the ' +
    'learner advances, tells the learner why, follows rulings, and hears appeals.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['consider', 'recognise', 'appeal', 'hear-again', 'ruled-advance', 'case-closed'],
  ignores: ['case-closed'],
  guards: {
    'enough-results': { fact: 'results', atLeast: { setting: 'piecesOfEvidence' } },
    'not-weighed': { fact: 'unweighed', is: true },
    'not-appealed': { fact: 'appeal', is: 'none' },
    'appeal-answered': { fact: 'appeal', is: 'answered' },
    advancing: { fact: 'decision', is: 'advance' },
    'on-condition': { fact: 'decision', is: 'advance-on-condition' },
    'short-of-evidence': { fact: 'decision', is: 'more-evidence' },
    'not-recognised': { fact: 'decision', is: 'to-be-shown-here' },
  },
  settings: { piecesOfEvidence, evidenceDays, appealDays },
  machine: {
    initial: 'waiting',
    context: { decision: 'none', results: 0, unweighed: false, appeal: 'none' },
    on: { 'ruled-advance': { target: '.inform', actions: sets('decision', 'advance') } },
    states: {
      waiting: on({ consider: to('weigh', result), recognise: 'recognise' }),
      recognise: on({
        recognised: informOf('advance'),
        'to-be-shown-here': [{ ...weighAnew, guard: 'not-weighed' }, informOf('to-be-shown-here')],
        consider: weighedLater,
      }),
      weigh: on({
        consider: { actions: result },
        weighed: [{ target: 'decide', guard: 'enough-results' }, informOf('more-evidence')],
        'evidence-short': informOf('more-evidence'),
        'evidence-out-of-date': informOf('more-evidence', sets('results', 0)),
      }),
      decide: on({
        advance: informOf('advance'),
        'not-yet': informOf('not-yet', sets('results', 0)),
        'advance-on-condition': informOf('advance-on-condition'),
        refer: { target: 'referred', actions: emits('decision-referred') },
        consider: to('weigh', result),
      }),
      referred: on({ 'case-closed': 'weigh', consider: { actions: result } }),
      inform: on({
        informed: [
          { target: 'advanced', guard: 'advancing', actions: emits('advanced') },
          { target: 'advanced', guard: 'on-condition', actions: [emits('condition-set'), emits('advanced')] },
          { target: 'decided', guard: 'appeal-answered', actions: [sets('appeal', 'heard'), emits('appeal-answered')] },
          { ...told('more-evidence-needed'), guard: 'short-of-evidence' },
          { ...told('assessment-needed'), target: 'waiting', guard: 'not-recognised' },
          told('not-yet-decided'),
        ],
        consider: [{ ...to('weigh', result, sets('decision', 'none')), guard: 'not-recognised' }, weighedLater],
      }),
      decided: {
        always: { target: 'weigh', guard: 'not-weighed', actions: [sets('unweighed', false), sets('appeal', 'none')] },
        on: {
          consider: to('weigh', result, sets('appeal', 'none')),
          appeal: { target: 'hear-appeal', guard: 'not-appealed', actions: sets('appeal', 'open') },
          'hear-again': { target: 'hear-appeal', actions: sets('appeal', 'open') },
        },
      },
      'hear-appeal': on({
        'decision-stands': { target: 'inform', actions: sets('appeal', 'answered') },
        'decision-changed': informOf('advance'),
        'score-questioned': { target: 'decided', actions: emits('score-questioned-on-appeal') },
        consider: weighedLater,
      }),
      advanced: { type: 'final' },
    },
  },
  steps: [
    step('weigh', 'Weigh the evidence', PEOPLE_OR_SYSTEM, {
      effort: assumed(3, 8, 20, 'reading a result beside the record and the rule'),
      ...passes(['assessment-result', 'progress-record', 'support-plan'], ['advancement-decision']),
      shares: {
        'evidence-short': guess(0.04, 'a result seldom leaves a criterion open'),
        'evidence-out-of-date': guess(0.005, 'most evidence is new'),
      },
    }),
    step('decide', 'Decide', PEOPLE_OR_SYSTEM, {
      effort: assumed(1, 3, 10, 'most decisions are plain once the evidence is weighed'),
      ...passes(['advancement-decision', 'assessment-result'], ['advancement-decision', 'exception-case']),
      shares: {
        'not-yet': guess(0.225, 'three quarters advance at once; no programme publishes its rate'),
        'advance-on-condition': guess(0.02, 'a gap that the next objective closes'),
        refer: guess(0.005, 'one decision in two hundred is beyond the rule'),
      },
    }),
    step('recognise', 'Recognise learning from elsewhere', PEOPLE, {
      effort: assumed(10, 20, 60, 'reading another institution’s result; Utah Valley University gives steps, no times'),
      ...passes(['progress-record', 'evidence'], ['advancement-decision', 'request']),
      shares: { 'to-be-shown-here': guess(0.4, 'records from elsewhere often say too little') },
    }),
    step('inform', 'Inform the learner of the decision', PEOPLE_OR_SYSTEM, {
      effort: assumed(2, 5, 15, 'a short talk or a note with reasons'),
      ...passes(['advancement-decision', 'request'], ['advancement-decision', 'exception-case']),
    }),
    step('hear-appeal', 'Hear an appeal', PEOPLE, {
      effort: assumed(15, 30, 60, 'reading anew, and a talk; no page that asks for a second reader says how long'),
      ...passes(['advancement-decision', 'assessment-result', 'evidence', 'support-plan'], ['advancement-decision']),
      shares: {
        'decision-changed': found(
          0.2,
          'Ofqual, summer 2019 (gov.uk): 20.2 % of the GCSE grades challenged in England changed on review',
        ),
        'score-questioned': guess(0.05, 'some appeals turn on the score, which another scorer has to give again'),
      },
    }),
  ],
  competencies,
  habits,
});
