import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const toVerify = (): Story => mapped(models.validator).told([...toEvidence, ...toResult.slice(0, 2)]);
const heard = [
  'teacher: triage -> needs-investigation',
  'school-leader: investigate -> findings-ready',
  'school-leader: hear -> heard',
];
const settled = (...outcomes: readonly string[]): readonly string[] => [
  ...heard,
  ...outcomes.map((each) => `school-leader: ${each}`),
  'school-leader: handle-exceptions/inform -> informed',
];
const urgently = (ruling: string): readonly string[] => [
  'triage -> urgent',
  'hear -> heard',
  `school-leader: escalate -> ${ruling}`,
  'handle-exceptions/inform -> informed',
];
const accusations: readonly (readonly [string, readonly string[]])[] = [
  ['plainly', ['verify -> not-own-work']],
  ['as a talk shows', ['verify -> doubtful', 'ask-about-work -> not-own-work']],
];
const broken = (): Story =>
  mapped(models.validator).told([
    ...toEvidence,
    'assess-progress/plan -> performance-planned',
    'observe -> conditions-broken',
  ]);

describe('doubts about a piece of work', () => {
  test('are asked about before anything follows from them', () => {
    const doubtful = toVerify().told(['validator: verify -> doubtful']);
    expect(doubtful.waiting()).toEqual(['fractions assess-progress/ask-about-work']);
    expect(doubtful.suspensions).toBe(0);
    expect(doubtful.told(['ask-about-work -> own-work']).waiting()).toEqual(['fractions assess-progress/score']);
  });

  test.each(accusations)(
    'that are confirmed %s open a case, and nothing is asked for before it is settled',
    (_, lines) => {
      const found = toVerify().told(lines);
      expect(found.status).toEqual({ fractions: 'suspended' });
      expect(found.waiting()).toEqual(['case-1 handle-exceptions/triage']);
      expect(found.told(heard).waiting()).toEqual(['case-1 handle-exceptions/resolve']);
    },
  );

  test.each([
    ['by whoever looks for a remedy', settled('resolve -> upheld')],
    ['by a ruling', settled('resolve -> beyond-authority', 'escalate -> upheld')],
    ['by a ruling at once', urgently('upheld')],
  ])('that are upheld %s have new evidence asked for, and the work is not scored', (_, lines) => {
    for (const found of [...accusations.map(([, doubt]) => toVerify().told(doubt)), broken()]) {
      const after = found.told([...lines, ...recorded]);
      expect(after.waiting()).toEqual(['fractions experience-activities/demonstrate']);
      const again = after.told(['demonstrate -> submitted']);
      expect(again.waiting()).toEqual(['fractions assess-progress/plan']);
      expect(again.done('assess-progress/score')).toEqual([]);
    }
  });

  test.each([
    ['at triage', ['triage -> not-an-exception']],
    ['with a remedy', [...settled('resolve -> remedy-agreed'), ...recorded]],
    ['by a ruling', [...settled('resolve -> beyond-authority', 'escalate -> ruled'), ...recorded]],
    ['by a ruling at once', [...urgently('ruled'), ...recorded]],
  ])('that are not upheld, but settled %s, leave the work to be scored as it was handed in', (_, lines) => {
    for (const found of [...accusations.map(([, doubt]) => toVerify().told(doubt)), broken()]) {
      const after = found.told(lines);
      expect(after.waiting()).toEqual(['fractions assess-progress/score']);
      const reported = after.told(['score -> scored', 'report -> reported', ...recorded, ...decision('advance')]);
      expect(reported.status).toEqual({ fractions: 'advanced' });
      expect(reported.done('experience-activities/demonstrate')).toHaveLength(1);
    }
  });

  test('that are withdrawn leave the work to be scored too', () => {
    const withdrawn = toVerify()
      .told(['verify -> not-own-work', ...heard])
      .happens({ type: 'exception.withdrawn', case: 'case-1', by: 'validator', reason: 'the sources were named' });
    expect(withdrawn.waiting()).toEqual(['fractions assess-progress/score']);
  });

  test('are upheld by their own case: another that suspends the same objective changes nothing', () => {
    const both = toVerify()
      .told(['verify -> not-own-work'])
      .happens({ type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'ill' });
    const other = ['triage -> routine', 'resolve -> remedy-agreed', 'handle-exceptions/inform -> informed'];
    const remedied = both.told(other, { about: 'case-2' }).told([...recorded]);
    expect(remedied.waiting()).toEqual(['case-1 handle-exceptions/triage']);
    // If the other case stays open longer, it is still only the upheld doubt that leads to a request for new evidence.
    const both2 = (outcome: string) =>
      both.told(settled(`resolve -> ${outcome}`), { about: 'case-1' }).told([...recorded]);
    for (const [outcome, next] of [
      ['upheld', 'fractions experience-activities/demonstrate'],
      ['remedy-agreed', 'fractions assess-progress/score'],
    ] as const)
      expect(
        both2(outcome)
          .told(other)
          .told([...recorded])
          .waiting(),
      ).toEqual([next]);
  });

  test('can be upheld only where somebody is accused', () => {
    const ill = mapped(models.validator)
      .happens({ type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'ill' })
      .told(['triage -> routine']);
    expect(ill.item('resolve').outcomes).toEqual(['remedy-agreed', 'beyond-authority']);
    const accused = toVerify().told(['verify -> not-own-work', ...heard]);
    expect(accused.item('resolve').outcomes).toEqual(['remedy-agreed', 'upheld', 'beyond-authority']);
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
