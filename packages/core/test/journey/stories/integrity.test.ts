import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { mapped, recorded, toEvidence, toResult } from './support/scenes.js';
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
