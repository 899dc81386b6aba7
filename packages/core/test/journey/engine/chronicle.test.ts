import { describe, expect, test } from 'vitest';
import type { JourneyEvent } from '../../../src/index.js';
import { Chronicle } from '../../../src/journey/engine/chronicle.js';
import { AT } from '../../support/stepping.js';
import { issuesIn } from '../support/issues-in.js';

const ended: JourneyEvent = { id: 'e1', at: AT, type: 'work.ended', workItem: 'w1', outcome: 'served', by: 'server' };
const left: JourneyEvent = { id: 'e2', at: AT, type: 'journey.withdrawn', by: 'server' };
const occasion = (event: JourneyEvent | null, late = false) => ({
  learner: 'ada',
  event,
  time: event === null ? null : AT,
  revision: event === null ? 0 : 4,
  late,
});
const note = { activity: 'desk/serving', lifecycle: 'complete', subject: 'one' } as const;

describe('an entry of the log', () => {
  test('has what is known, and the first of an event has the event itself', () => {
    const chronicle = new Chronicle(occasion(ended));
    chronicle.note({ ...note, resource: 'pat', role: 'server', workItem: 'w1', outcome: 'served', note: 'well' });
    chronicle.note(note);
    const known = { case: 'ada', activity: 'desk/serving', lifecycle: 'complete', subject: 'one', time: AT };
    expect(chronicle.entries).toStrictEqual([
      {
        ...known,
        resource: 'pat',
        role: 'server',
        event: 'e1',
        revision: 4,
        workItem: 'w1',
        outcome: 'served',
        note: 'well',
        cause: ended,
      },
      { ...known, resource: null, role: null, event: 'e1', revision: 4 },
    ]);
  });

  test('of the start has neither an event nor a time', () => {
    const chronicle = new Chronicle(occasion(null));
    chronicle.note(note);
    expect(chronicle.time).toBeNull();
    expect(chronicle.entries).toStrictEqual([
      { ...note, case: 'ada', resource: null, role: null, time: null, event: null, revision: 0 },
    ]);
  });

  test('says that it is late, and why it would be refused today, the latter once', () => {
    const chronicle = new Chronicle(occasion(left, true));
    chronicle.irregular.push('circle');
    chronicle.note(note);
    chronicle.note(note);
    expect(chronicle.entries.map(({ late, irregular }) => [late, irregular])).toEqual([
      [true, ['circle']],
      [true, undefined],
    ]);
  });
});

describe('what cannot be done', () => {
  const refuse = (event: JourneyEvent | null) => () =>
    new Chronicle(occasion(event)).refuse('nobody-responsible', 'nobody does it');

  test('is refused with the event, and the part of it that leads there', () => {
    expect(issuesIn(refuse(ended))).toEqual([['outcome: nobody-responsible', 'nobody does it']]);
    expect(refuse(ended)).toThrow(expect.objectContaining({ what: 'event "e1" (work.ended)' }));
    expect(issuesIn(refuse(left))).toEqual([['type: nobody-responsible', 'nobody does it']]);
    expect(issuesIn(refuse(null))).toEqual([['type: nobody-responsible', 'nobody does it']]);
    expect(refuse(null)).toThrow(expect.objectContaining({ what: 'the start of a journey' }));
  });
});
