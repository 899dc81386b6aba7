import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, decision, mapped, recorded } from './support/scenes.js';

const referred = () => assessed(models.validator).told(['weigh -> weighed', 'validator: decide -> refer']);

describe('a decision that is referred', () => {
  test('waits for the case, and so does all work on the objective', () => {
    expect(referred().status).toEqual({ fractions: 'suspended' });
    expect(referred().waiting()).toEqual(['case-1 handle-exceptions/triage']);
  });

  test('is ruled: the learner advances, and is told by whoever decides', () => {
    const ruled = referred().told([
      'triage -> urgent',
      'hear -> heard',
      'school-leader: escalate -> advancement-ruled',
      'school-leader: handle-exceptions/inform -> informed',
    ]);
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    const told = ruled.told(['validator: decide-advancement/inform -> informed']);
    expect(told.status).toEqual({ fractions: 'advanced' });
    expect(told.done('decide-advancement/decide')).toEqual(['decide-advancement/decide refer']);
  });

  test.each([
    [
      'settled otherwise',
      ['triage -> urgent', 'hear -> heard', 'escalate -> ruled', 'handle-exceptions/inform -> informed'],
    ],
    ['no exception after all', ['triage -> not-an-exception']],
  ])('is %s: whoever decides weighs the evidence again', (_, lines) => {
    const back = referred().told(lines);
    expect(back.waitingFor('fractions')).toEqual(['decide-advancement/weigh']);
    expect(back.told(decision('advance')).status).toEqual({ fractions: 'advanced' });
  });

  test('is withdrawn by the learner: whoever decides weighs the evidence again', () => {
    const back = referred().happens({ type: 'exception.withdrawn', case: 'case-1', by: 'learner' });
    expect(back.waiting()).toEqual(['fractions decide-advancement/weigh']);
  });

  test('stays so while another case about the learner is settled', () => {
    const both = referred().happens({ type: 'exception.raised', concerns: 'ada', by: 'teacher', reason: 'ill' });
    const settled = both.told(
      ['triage -> routine', 'resolve -> remedy-agreed', 'handle-exceptions/inform -> informed'],
      {
        about: 'case-2',
      },
    );
    expect(settled.status).toEqual({ fractions: 'suspended' });
    const ruled = settled.told([
      'triage -> urgent',
      'hear -> heard',
      'escalate -> advancement-ruled',
      'handle-exceptions/inform -> informed',
    ]);
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
  });
});

test('advancement is ruled only in a case about a decision', () => {
  const story = mapped(models.validator, ['fractions', 'ratios'])
    .happens({ type: 'exception.raised', concerns: 'ada', by: 'teacher', reason: 'moved' })
    .told(['triage -> urgent', 'hear -> heard']);
  expect(story.item('escalate').outcomes).toEqual(['ruled', 'sent-back']);
  expect(referred().told(['triage -> urgent', 'hear -> heard']).item('escalate').outcomes).toEqual([
    'ruled',
    'advancement-ruled',
    'sent-back',
  ]);
  const settled = story.told(['escalate -> ruled', 'handle-exceptions/inform -> informed', ...recorded]);
  expect(settled.status).toEqual({ fractions: 'in-progress', ratios: 'in-progress' });
});
