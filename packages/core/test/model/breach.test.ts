import { describe, expect, test } from 'vitest';
import {
  type Breach,
  checkModel,
  defaultPolicies,
  type ImplementationModel,
  models,
  type Policy,
} from '../../src/index.js';
import { twoScorers } from '../support/two-scorers.js';

const changed = (id: string, change: Partial<ImplementationModel['roles'][number]>): ImplementationModel => ({
  ...models.validator,
  roles: models.validator.roles.map((role) => (role.id === id ? { ...role, ...change } : role)),
});

const teacher = models.validator.roles.find(({ id }) => id === 'teacher');
if (teacher === undefined) throw new Error('the model has a teacher');

const kim = { id: 'kim', name: 'Kim' };
const rules: readonly Policy[] = [
  { id: 'narrow', sentence: 'S.', severity: 'warning', rule: { kind: 'most-steps', limit: 3 } },
  {
    id: 'onsite',
    sentence: 'S.',
    severity: 'error',
    rule: { kind: 'only-actors', work: ['deliver-activities/support'], actors: ['partner'] },
  },
  { id: 'lost', sentence: 'S.', severity: 'error', rule: { kind: 'separate', work: ['asess', 'recommend'] } },
  { id: 'nobody', sentence: 'S.', severity: 'error', rule: { kind: 'never-accountable', actors: ['onsite-educator'] } },
];

const flex = models.flexBlend;
const micro = models.microschool;
const local = models.localAssessment;

const broken: readonly ImplementationModel[] = [
  changed('teacher', { responsible: teacher.responsible.slice(1) }),
  changed('teacher', { responsible: [...teacher.responsible.filter((ref) => ref !== 'recommend'), 'recommend/study'] }),
  changed('teacher', {
    responsible: [...teacher.responsible, 'experience-activities/practise', 'assess-progress/score'],
  }),
  changed('teacher', { accountable: ['assess-progress/report', 'assess-progress/score'] }),
  changed('validator', { accountable: ['deliver-activities/select', 'assess-progress/score'] }),
  {
    ...models.validator,
    roles: [
      ...models.validator.roles,
      { ...teacher, id: 'idle', responsible: [], accountable: [], consulted: [], informed: [] },
    ],
  },
  { ...models.validator, people: [{ ...kim, roles: ['teacher', 'validator'] }] },
  { ...twoScorers, people: [{ ...kim, roles: ['validator'] }] },
  { ...models.validator, people: [{ ...kim, roles: ['nobody'] }] },
  { ...models.validator, roles: models.validator.roles.map((role) => ({ ...role, accountable: [] })) },
  changed('family', { accountable: ['experience-activities/practise'] }),
  { ...flex, automation: [{ role: 'learning-platform', work: 'assess-progress/check', mode: 'suggests' }] },
  { ...flex, automation: [{ role: 'learning-platform', work: 'decide-advancement/weigh', mode: 'acts' }] },
  { ...flex, automation: [{ role: 'learning-platform', work: 'assess-progress/check', mode: 'acts-reviewed' }] },
  { ...flex, automation: [{ role: 'learning-platform', work: 'assess-progress/check', mode: 'records' }] },
  { ...flex, review: [{ work: 'assess-progress/score', by: 'learning-platform', sample: 0.1, always: [] }] },
  { ...flex, review: [{ work: 'assess-progress/score', by: 'lab-coach', sample: 0.1, always: [] }] },
  { ...flex, review: [{ work: 'assess-progress/score', by: 'teacher-of-record', sample: 0.1, always: [] }] },
  { ...micro, review: micro.review.map((rule) => ({ ...rule, sample: 0, always: [] })) },
  { ...micro, automation: [] },
  {
    ...local,
    roles: local.roles.map((role) =>
      role.id === 'teacher' ? { ...role, responsible: [...role.responsible, 'assess-progress/second-score'] } : role,
    ),
  },
  { ...micro, review: micro.review.map((rule) => ({ ...rule, stopsAt: 1 })) },
  { ...flex, review: [{ work: 'assess-progress/score', by: 'lab-coach', sample: 0.1, always: ['accommodated'] }] },
  {
    ...models.disaggregatedFaculty,
    review: models.disaggregatedFaculty.review.map((rule) => ({ ...rule, stopsAt: 0.2 })),
  },
  { ...models.validator, people: [{ ...kim, roles: ['validator', 'school-leader'] }] },
  changed('family', { responsible: ['assess-progress/score'] }),
  { ...flex, options: [...flex.options, 'track-progress/check-retention'], cadence: [] },
  { ...flex, options: [...flex.options, 'track-progress/export-record'] },
  { ...flex, cadence: [{ send: 'track-progress/check-in-due', everyDays: 7, each: 'objective' }] },
  { ...flex, cadence: [{ send: 'map-objectives/enrol', everyDays: 7, each: 'learner' }] },
  ...[['accountable', 'assess-progress/score'] as const, ['responsible', 'decide-advancement/weigh'] as const].map(
    ([letter, ref]) => ({
      ...models.validator,
      roles: models.validator.roles.map((role) => ({ ...role, [letter]: [...role[letter], ref] })),
    }),
  ),
];

describe('what is broken is said as data too', () => {
  const all = broken.flatMap((model) => checkModel(model, [...defaultPolicies, ...rules]));

  test('in every kind of breach there is', () => {
    const kinds = {
      'nobody-responsible': 0,
      'nobody-accountable': 0,
      'several-accountable': 0,
      ineligible: 0,
      'never-accountable': 0,
      'only-actors': 0,
      'cannot-answer': 0,
      'only-suggests': 0,
      'does-not-act': 0,
      'only-records': 0,
      unreviewed: 0,
      'reviewed-by-system': 0,
      'not-reviewer': 0,
      'reviews-nothing': 0,
      'reviewed-though-acting': 0,
      'too-few-people': 0,
      'reviews-itself': 0,
      'others-review': 0,
      'never-stops': 0,
      'only-for-systems': 0,
      'nobody-else-hears': 0,
      'not-theirs': 0,
      'not-told': 0,
      unsent: 0,
      'sent-for-another': 0,
      'sent-in-vain': 0,
      'no-work': 0,
      'too-many-steps': 0,
      'one-role': 0,
      'one-person': 0,
      'unknown-work': 0,
      'unknown-role': 0,
    } as const satisfies Record<Breach['kind'], number>;
    const found = new Set(all.map(({ breach }) => breach?.kind));
    expect(Object.keys(kinds).filter((kind) => ![...found].some((each) => each === kind))).toEqual([]);
  });

  test('with the same work, roles and actors as the sentence', () => {
    for (const { breach, message, hint } of all) {
      if (breach === undefined) throw new Error(`no breach: ${message}`);
      const told = `${message} ${hint}`;
      const named = Object.entries(breach)
        .filter(([key]) => key !== 'kind' && key !== 'able' && key !== 'person')
        .flatMap(([, value]) => value);
      for (const each of named) expect(told).toContain(String(each));
    }
  });
});
