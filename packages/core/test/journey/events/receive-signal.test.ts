import { describe, expect, test } from 'vitest';
import { advanceJourney, type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { atDesk, deskInput } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('s');
const signal = (journey: Journey, element: string, event: string, more: object = {}) =>
  send(journey, { type: 'signal.received', element, event, by: 'server', ...more });

describe('a signal from outside', () => {
  test('reaches its element about the objective that it names, and is in the log with its sender', () => {
    const { journey, log, opened } = signal(atDesk, 'desk', 'call', { objective: 'two', by: 'office' });
    expect(log[0]).toMatchObject({
      activity: 'desk.call',
      lifecycle: 'start',
      subject: 'two',
      resource: 'office',
      role: null,
    });
    expect(opened.map(({ subject }) => subject.id)).toEqual(['two']);
    expect(journey.objectives.map(({ runs }) => Object.keys(runs))).toEqual([[], ['desk'], []]);
    expect(signal(atDesk, 'gate', 'knock', { by: 'clock' }).log[0]).toMatchObject({
      subject: 'ada',
      resource: 'clock',
    });
  });

  test('is refused if there is no such element, or it receives no such event, with the nearest', () => {
    expect(issuesIn(() => signal(atDesk, 'desc', 'call'))).toEqual([
      ['element: unknown-element', '"desc" is not a work element; did you mean "desk"?'],
    ]);
    expect(issuesIn(() => signal(atDesk, 'desk', 'cal'))).toEqual([
      ['event: unknown-event', '"cal" is not an event that "desk" receives from outside; did you mean "call"?'],
    ]);
  });

  test('is refused if its element is of no journey, or of cases', () => {
    expect(issuesIn(() => signal(atDesk, 'talk', 'prod'))).toEqual([
      ['element: not-here', 'raise an exception instead'],
    ]);
    expect(issuesIn(() => signal(atDesk, 'office', 'ask'))).toEqual([
      ['element: not-here', '"office" is about the organisation, not about a learner'],
    ]);
  });

  test('is refused if only the process itself sends it', () => {
    expect(issuesIn(() => signal(atDesk, 'desk', 'hurry', { objective: 'one' }))).toEqual([
      [
        'event: not-from-outside',
        '"hurry" reaches "desk" only from within the process; from outside it takes "call", "shut"',
      ],
    ]);
  });

  test('is refused of a sender who is neither a role, nor of the organisation, nor the clock', () => {
    expect(issuesIn(() => signal(atDesk, 'desk', 'call', { objective: 'one', by: 'serve' }))).toEqual([
      [
        'by: unknown-role',
        '"serve" is not a role of "desk", an element of the organisation, or the clock; did you mean "server"?',
      ],
    ]);
    expect(issuesIn(() => signal(atDesk, 'desk', 'call', { objective: 'on' }))).toMatchObject([
      ['objective: unknown-objective', expect.anything()],
    ]);
  });

  test('is refused once everything is over', () => {
    const end = (journey: Journey): Journey => {
      const [item] = openWork(journey);
      return item === undefined
        ? journey
        : end(
            send(journey, { type: 'work.ended', workItem: item.id, outcome: item.outcomes[0], by: 'server' }).journey,
          );
    };
    const settled = end(atDesk);
    expect(settled.status).toBe('settled');
    expect(issuesIn(() => signal(settled, 'desk', 'call', { objective: 'one' }))).toEqual([
      [
        'event: settled',
        'this journey is settled, and "call" opens nothing in it any more; start another for what comes later',
      ],
    ]);
    const left = send(atDesk, { type: 'journey.withdrawn', by: 'server' }).journey;
    expect(issuesIn(() => signal(left, 'desk', 'call', { objective: 'one' }))).toEqual([
      ['type: withdrawn', 'this journey has been withdrawn; nothing happens to it any more'],
    ]);
  });
});

describe('the clock of a signal that the model’s cadence sends', () => {
  const timed = parseModel({
    ...deskInput,
    cadence: [{ send: 'gate/knock', everyDays: 7 }],
  });
  const started = startJourney(timed, { learner: 'ada', objectives: ['one'], at: AT });
  const at = (journey: Journey, time: string, element = 'gate', event = 'knock') =>
    advanceJourney(journey, { id: time, at: time, type: 'signal.received', element, event, by: 'clock' }).journey;
  const first = at(started, '2026-09-08T08:00:00Z');

  test('has the latest time at which it came', () => {
    expect(first.learner.clock).toEqual({ since: AT, 'gate/knock': '2026-09-08T08:00:00Z' });
    expect(at(first, '2026-09-07T08:00:00Z').learner.clock['gate/knock']).toBe('2026-09-08T08:00:00Z');
    expect(at(first, '2026-09-09T08:00:00Z').learner.clock['gate/knock']).toBe('2026-09-09T08:00:00Z');
    // The same instant, written otherwise, is not later.
    expect(at(first, '2026-09-08T10:00:00+02:00').learner.clock['gate/knock']).toBe('2026-09-08T08:00:00Z');
  });

  test('has no time for a signal that the model does not send', () => {
    const called = at(started, '2026-09-08T08:00:00Z', 'desk', 'call');
    expect(called.learner.clock).toEqual({ since: AT });
  });
});
