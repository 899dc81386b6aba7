import type { DataPolicy } from '../policy-schema.js';

/** The work that reaches a learner as a judgement or a message. */
const SCORES_VERIFIES_TELLS = [
  'assess-progress/check',
  'assess-progress/verify',
  'assess-progress/score',
  'assess-progress/report',
  'track-progress/check-retention',
  'track-progress/alert',
  'track-progress/share-progress',
  'track-progress/export-record',
  'deliver-activities/support',
  'give-remedial-feedback/diagnose',
  'give-remedial-feedback/compose',
  'give-remedial-feedback/confer',
] as const;

/**
 * The policies that {@link checkModel} applies by default.
 *
 * @example
 * ```ts
 * import { checkModel, defaultPolicies, models } from 'work-elements';
 *
 * const narrow = {
 *   id: 'narrow-roles',
 *   sentence: 'No role does more than twenty steps.',
 *   severity: 'warning',
 *   rule: { kind: 'most-steps', limit: 20 },
 * } as const;
 * console.log(checkModel(models.singleTeacher, [...defaultPolicies, narrow]).map((each) => each.policy));
 * ```
 *
 * @public
 */
export const defaultPolicies: readonly DataPolicy[] = [
  {
    id: 'someone-responsible',
    sentence: 'Every step has somebody who does it.',
    severity: 'error',
    rule: { kind: 'someone-responsible' },
  },
  {
    id: 'one-accountable',
    sentence: 'Every step has exactly one role that answers for it.',
    severity: 'error',
    rule: { kind: 'one-accountable' },
  },
  {
    id: 'enough-people',
    sentence: 'Where a model names everybody who may do a step, they are at least as many as the step takes.',
    severity: 'warning',
    rule: { kind: 'enough-people' },
  },
  {
    id: 'eligible-performers',
    sentence: 'Whoever does a step is of a kind that can: only learners experience activities.',
    severity: 'error',
    rule: { kind: 'eligible-performers' },
  },
  {
    id: 'people-decide',
    sentence: 'An information system never answers for a decision or an exception.',
    severity: 'error',
    rule: {
      kind: 'never-accountable',
      actors: ['information-system'],
      work: ['decide-advancement', 'handle-exceptions'],
    },
  },
  {
    id: 'people-answer-for-what-is-told',
    sentence: 'A person answers for what an information system scores, verifies or tells.',
    severity: 'error',
    rule: { kind: 'never-accountable', actors: ['information-system'], work: [...SCORES_VERIFIES_TELLS] },
  },
  {
    id: 'people-answer-for-systems',
    sentence: 'A person answers for what an information system does.',
    severity: 'warning',
    rule: {
      kind: 'never-accountable',
      actors: ['information-system'],
      except: ['decide-advancement', 'handle-exceptions', ...SCORES_VERIFIES_TELLS],
    },
  },
  {
    id: 'accountable-performers',
    sentence: 'Whoever answers for a step is of a kind that may perform it.',
    severity: 'error',
    rule: { kind: 'accountable-performers' },
  },
  {
    id: 'automation-fits',
    sentence:
      'A system does what its mode says: it acts under review where it is reviewed, it records only where others ' +
      'have settled what is filed, and where it only suggests, a person is responsible.',
    severity: 'error',
    rule: { kind: 'automation-fits' },
  },
  {
    id: 'reviewed-by-people',
    sentence: 'What a system does under review is reviewed by people.',
    severity: 'error',
    rule: { kind: 'reviewed-by-people' },
  },
  {
    id: 'reviewed-by-others',
    sentence: 'Work that is reviewed is not done by its reviewer alone.',
    severity: 'warning',
    rule: { kind: 'reviewed-by-others' },
  },
  {
    id: 'review-has-effect',
    sentence: 'A rule of review asks for nothing that cannot happen.',
    severity: 'warning',
    rule: { kind: 'review-has-effect' },
  },
  {
    id: 'families-do-what-is-theirs',
    sentence: 'A family agrees, chooses, shares and plans with the learner, and does and answers for nothing else.',
    severity: 'error',
    rule: {
      kind: 'only-relations',
      relations: ['family'],
      work: [
        'map-objectives/agree',
        'map-objectives/choose-next',
        'track-progress/share-progress',
        'give-remedial-feedback/plan-retry',
      ],
    },
  },
  {
    id: 'families-told-alike',
    sentence: 'A family that is told what is decided is told, too, when the record is handed on.',
    severity: 'warning',
    rule: {
      kind: 'told-alike',
      relations: ['family'],
      work: ['decide-advancement/inform', 'track-progress/export-record'],
    },
  },
  {
    id: 'options-are-sent',
    sentence: 'An optional step that the clock begins is switched on together with its cadence.',
    severity: 'warning',
    rule: { kind: 'options-are-sent', events: ['track-progress/retention-due', 'track-progress/period-ended'] },
  },
  {
    id: 'cadence-is-about',
    sentence: 'What the clock sends is for each learner or for each objective, like the work that it begins.',
    severity: 'warning',
    rule: { kind: 'cadence-is-about', ofEach: ['track-progress/target-date-passed', 'track-progress/condition-due'] },
  },
  {
    id: 'cadence-has-effect',
    sentence: 'What the clock sends has an effect after the start.',
    severity: 'warning',
    rule: { kind: 'cadence-has-effect' },
  },
  {
    id: 'declared-separations',
    sentence: 'What the model keeps apart is done by different roles and different people.',
    severity: 'error',
    rule: { kind: 'declared-separations' },
  },
  {
    id: 'known-roles',
    sentence: 'Nobody is assigned to a role that does not exist.',
    severity: 'error',
    rule: { kind: 'known-roles' },
  },
  {
    id: 'no-empty-role',
    sentence: 'Every role has work, or suggests how it is done.',
    severity: 'error',
    rule: { kind: 'no-empty-role' },
  },
  {
    id: 'appeal-heard-elsewhere',
    sentence: 'An appeal is heard by another role than the one that decided.',
    severity: 'warning',
    rule: { kind: 'separate', work: ['decide-advancement/decide', 'decide-advancement/hear-appeal'] },
  },
  {
    id: 'others-can-hear',
    sentence:
      'Where people are named, somebody other than whoever decided can hear an appeal; journeys refuse ' +
      'whoever decided.',
    severity: 'warning',
    rule: { kind: 'heard-by-others' },
  },
];
