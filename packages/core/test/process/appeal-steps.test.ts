import { describe, expect, test } from 'vitest';
import { appealSteps, hearsAppealAgainst } from '../../src/index.js';
import { element, small } from './support/small-process.js';

const decide = element(
  'decide',
  'objective',
  {
    waiting: { consider: 'weigh', talk: 'chat' },
    weigh: { ready: 'choose', 'not-ready': 'note' },
    note: { noted: 'inform' },
    choose: { yes: 'inform', no: 'inform' },
    inform: { informed: 'told' },
    told: { appeal: 'hear', consider: 'weigh' },
    hear: { upheld: 'inform', dismissed: 'end' },
    chat: { long: 'pick', short: 'waiting' },
    pick: { one: 'told', other: 'told' },
    end: null,
  },
  {
    steps: ['weigh', 'note', 'choose', 'inform', 'hear', 'chat', 'pick'],
    receives: ['consider', 'talk', 'appeal'],
  },
);
const other = element(
  'other',
  'objective',
  { waiting: { appeal: 'work', consider: 'work' }, work: { done: 'waiting', undone: 'waiting' } },
  { receives: ['appeal', 'consider'] },
);
const process = small([decide, other], [], ['appeal-raised > decide appeal', 'journey-started > other consider']);

describe('appeals', () => {
  test('are heard in the step that an appeal begins', () => {
    expect([...appealSteps(process).hearing]).toEqual(['decide/hear']);
  });

  test('can be made against a choice, but not against what the choice of somebody else follows, nor against a hearing', () => {
    // Weighing comes to an appeal by the note and the information, which have one outcome each; a chat does not,
    // since what follows it is a choice of its own.
    expect([...appealSteps(process).deciding].toSorted()).toEqual(['decide/choose', 'decide/pick', 'decide/weigh']);
  });

  test('are heard nowhere in a process that takes none', () => {
    const { hearing, deciding } = appealSteps(small([decide, other], [], ['journey-started > decide consider']));
    expect([hearing.size, deciding.size]).toEqual([0, 0]);
  });
});

test('a hearing hears appeals against what decides, and nothing else does', () => {
  expect(hearsAppealAgainst(process, 'decide/hear', 'decide/choose')).toBe(true);
  expect(hearsAppealAgainst(process, 'decide/hear', 'decide/inform')).toBe(false);
  expect(hearsAppealAgainst(process, 'decide/hear', 'decide/hear')).toBe(false);
  expect(hearsAppealAgainst(process, 'decide/weigh', 'decide/choose')).toBe(false);
});
