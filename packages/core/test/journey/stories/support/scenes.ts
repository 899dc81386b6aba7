import type { ImplementationModel, JourneyStart } from '../../../../src/index.js';
import { Story } from './story.js';

/** A learner whose map is agreed, before the first activity. */
export const mapped = (model: ImplementationModel, objectives?: JourneyStart['objectives']): Story =>
  Story.of(model, objectives).told([
    'review-prior-learning -> reviewed',
    'draft -> drafted',
    'agree -> agreed',
    'set-baseline -> baseline-set',
  ]);

/** From choosing an activity to submitted evidence. */
export const toEvidence = [
  'select -> selected',
  'introduce -> introduced',
  'orient -> goal-set',
  'practise -> practised',
  'reflect -> ready-to-show',
  'demonstrate -> submitted',
] as const;

/** From practising again to submitted evidence. */
export const nextEvidence = ['practise -> practised', 'reflect -> ready-to-show', 'demonstrate -> submitted'] as const;

/** From evidence to a result. */
export const toResult = [
  'assess-progress/plan -> summative-planned',
  'collect -> collected',
  'verify -> authentic',
  'score -> scored',
  'report -> reported',
] as const;

/** From a result to a decision of which the learner has been informed. */
export const decision = (outcome: string): readonly string[] => [
  'weigh -> weighed',
  `decide -> ${outcome}`,
  'decide-advancement/inform -> informed',
];

/** Feedback after a decision of “not yet”, up to the next attempt. */
export const feedback = [
  'give-remedial-feedback/diagnose -> diagnosed',
  'compose -> composed',
  'confer -> understood',
  'plan-retry -> cleared',
];

/** What follows in the record after an entry: it is updated and read, and nothing is wrong. */
export const recorded = ['update -> updated', 'interpret -> on-pace'] as const;

/** A learner with a reported result. */
export const assessed = (model: ImplementationModel, objectives?: JourneyStart['objectives']): Story =>
  mapped(model, objectives).told([...toEvidence, ...toResult, ...recorded]);

/** A learner who has been told “not yet”. */
export const notYet = (model: ImplementationModel, objectives?: JourneyStart['objectives']): Story =>
  assessed(model, objectives).told([...decision('not-yet'), ...recorded]);
