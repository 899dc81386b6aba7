import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const toVerify = (): Story => mapped(models.validator).told([...toEvidence, ...toResult.slice(0, 2)]);
const settleCase = [
  'teacher: triage -> needs-investigation',
  'school-leader: investigate -> findings-ready',
  'school-leader: hear -> heard',
  'school-leader: resolve -> remedy-agreed',
  'school-leader: handle-exceptions/inform -> informed',
];

describe('doubts about a piece of work', () => {
  test('are asked about before anything follows from them', () => {
    const doubtful = toVerify().told(['validator: verify -> doubtful']);
    expect(doubtful.waiting()).toEqual(['fractions assess-progress/ask-about-work']);
    expect(doubtful.suspensions).toBe(0);
    expect(doubtful.told(['ask-about-work -> own-work']).waiting()).toEqual(['fractions assess-progress/score']);
  });

  test.each([
    ['plainly', ['verify -> not-own-work']],
    ['as a talk shows', ['verify -> doubtful', 'ask-about-work -> not-own-work']],
  ])('that are confirmed %s open a case, and after it there is new evidence to give', (_, lines) => {
    const found = toVerify().told(lines);
    expect(found.status).toEqual({ fractions: 'suspended' });
    expect(found.waiting()).toEqual(['case-1 handle-exceptions/triage']);
    const after = found.told(settleCase);
    expect(after.waiting('learner')).toEqual(['fractions experience-activities/demonstrate']);
    const again = after.told([...recorded, 'demonstrate -> submitted']);
    expect(again.waiting()).toEqual(['fractions assess-progress/plan']);
    expect(again.done('assess-progress/score')).toEqual([]);
  });

  test('about the conditions of a performance are a case too', () => {
    const broken = mapped(models.validator).told([
      ...toEvidence,
      'assess-progress/plan -> performance-planned',
      'observe -> conditions-broken',
    ]);
    expect(broken.status).toEqual({ fractions: 'suspended' });
    expect(broken.told(settleCase).waiting('learner')).toEqual(['fractions experience-activities/demonstrate']);
  });
});

describe('an objective test', () => {
  const model = models.disaggregatedFaculty;
  const watched = (): Story =>
    mapped(model).told([...toEvidence, 'student-portal: assess-progress/plan -> performance-planned']);

  test('is watched by a proctor and scored by its key: no evaluator scores it, and the system reports it', () => {
    expect(watched().item('observe').responsible).toEqual(['proctor']);
    const taken = watched().told(['proctor: observe -> scored-as-taken']);
    expect(taken.waiting()).toEqual(['fractions assess-progress/report']);
    const { responsible, accountable } = taken.item('assess-progress/report');
    expect({ responsible, accountable }).toEqual({
      responsible: ['student-portal'],
      accountable: ['assessment-developer'],
    });
    const reported = taken.told(['student-portal: report -> reported', ...recorded]);
    expect(reported.waiting()).toEqual(['fractions decide-advancement/weigh']);
    expect(reported.done('assess-progress/score')).toEqual([]);
    expect(reported.done('assess-progress/second-score')).toEqual([]);
  });

  test('that was not taken under its conditions is a case, and counts for nothing', () => {
    const broken = watched().told(['proctor: observe -> conditions-broken']);
    expect(broken.status).toEqual({ fractions: 'suspended' });
    expect(broken.done('assess-progress/report')).toEqual([]);
  });

  test('that is appealed is read by a person', () => {
    const told = watched().told([
      'proctor: observe -> scored-as-taken',
      'report -> reported',
      ...recorded,
      ...decision('not-yet'),
      ...recorded,
    ]);
    const appealed = told
      .happens({ type: 'appeal.raised', objective: 'fractions', by: 'student', reason: 'two answers were right' })
      .told(['hear-appeal -> score-questioned']);
    expect(appealed.item('second-score').responsible).toEqual(['evaluation-lead']);
  });
});
