import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, mapped, recorded } from './support/scenes.js';
import type { Story } from './support/story.js';

const raised = (reason: string) =>
  mapped(models.flexBlend).happens({ type: 'exception.raised', concerns: 'fractions', by: 'learner', reason });

describe('a case', () => {
  test('that concerns safety is referred outside at once, and those concerned are told', () => {
    const referred = raised('not safe at home').told(['triage -> safety-concern']);
    expect(referred.waiting()).toEqual(['case-1 handle-exceptions/refer-outside']);
    expect(referred.told(['refer-outside -> referred']).waiting()).toEqual(['case-1 handle-exceptions/inform']);
  });

  test('of which part remains with the school is looked into there', () => {
    const measure = raised('threats').told(['triage -> safety-concern', 'refer-outside -> measure-taken']);
    expect(measure.waiting()).toEqual(['case-1 handle-exceptions/investigate']);
  });

  test('is not remedied before learner and family have been heard', () => {
    const investigated = raised('the record is wrong').told([
      'triage -> needs-investigation',
      'investigate -> findings-ready',
    ]);
    expect(investigated.waiting()).toEqual(['case-1 handle-exceptions/hear']);
    expect(investigated.item('hear').consulted).toContain('family');
    const more = investigated.told(['hear -> more-to-find']);
    expect(more.waiting()).toEqual(['case-1 handle-exceptions/investigate']);
    const heard = more.told(['investigate -> findings-ready', 'hear -> heard']);
    expect(heard.waiting()).toEqual(['case-1 handle-exceptions/resolve']);
    expect(heard.told(['resolve -> remedy-agreed']).item('handle-exceptions/inform').informed).toContain('family');
  });

  test('suspends what it is about until it is closed, and then goes into the record', () => {
    const open = raised('ill');
    expect(open.status).toEqual({ fractions: 'suspended' });
    const closed = open.told(['triage -> routine', 'resolve -> remedy-agreed', 'handle-exceptions/inform -> informed']);
    expect(closed.waiting()).toEqual(['fractions deliver-activities/select', 'ada track-progress/update']);
    expect(closed.told(recorded).waiting()).toEqual(['fractions deliver-activities/select']);
  });

  test.each(['ruled', 'advancement-ruled'])(
    'that ended as %s cannot be withdrawn any more, since the ruling would be lost',
    (outcome) => {
      const referred = assessed(models.flexBlend).told([
        'weigh -> weighed',
        'decide -> refer',
        'triage -> urgent',
        'hear -> heard',
      ]);
      const withdrawn = (story: Story): Story =>
        story.happens({ type: 'exception.withdrawn', case: 'case-1', by: 'learner' });
      expect(withdrawn(referred).status).toEqual({ fractions: 'in-progress' });
      expect(() => withdrawn(referred.told([`escalate -> ${outcome}`]))).toThrow(
        /"case-1" cannot be withdrawn any more/,
      );
    },
  );
});
