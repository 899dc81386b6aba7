import { describe, expect, test } from 'vitest';
import { type Journey, objectiveStatuses, openWork, startJourney } from '../../../src/index.js';
import { stepping } from '../../support/stepping.js';
import { atDesk, deskModel } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('o');
const add = (journey: Journey, objective: object, more: object = {}) =>
  send(journey, { type: 'objective.added', objective, by: 'server', ...more });
const withdraw = (journey: Journey, objective: string, more: object = {}) =>
  send(journey, { type: 'objective.withdrawn', objective, by: 'server', ...more });
const serve = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  return send(journey, { type: 'work.ended', workItem: item?.id, outcome, by: 'server' }).journey;
};

const greeted = serve(serve(atDesk, 'greeting', 'greeted'), 'opening', 'let-in');
const oneServed = serve(greeted, 'serving', 'served');
const allServed = serve(serve(oneServed, 'serving', 'served'), 'serving', 'served');

describe('an objective that is added', () => {
  test('is in the log with who added it, and opens at once if it requires nothing that is not advanced', () => {
    const { journey, log } = add(oneServed, { id: 'four', title: 'Four', requires: ['one'] }, { person: 'pat' });
    expect(log.slice(0, 2)).toMatchObject([
      { activity: 'objective.added', lifecycle: 'start', subject: 'four', role: 'server', resource: 'pat' },
      { activity: 'objective.opened', lifecycle: 'start', subject: 'four' },
    ]);
    expect(journey.objectives.at(-1)).toMatchObject({ id: 'four', title: 'Four', requires: ['one'] });
    expect(objectiveStatuses(journey).four).not.toBe('blocked');
    expect(objectiveStatuses(add(oneServed, { id: 'four', requires: ['one', 'two'] }).journey).four).toBe('blocked');
  });

  test('is refused if it is there already, or looks like one that is, or like the learner', () => {
    expect(issuesIn(() => add(atDesk, { id: 'two' }))).toEqual([
      ['objective.id: duplicate-id', 'the objective "two" is part of this journey already'],
    ]);
    const accented = startJourney(deskModel, { learner: 'zo\u00e9', objectives: ['caf\u00e9'] });
    const alike = (id: string) =>
      issuesIn(() => send(accented, { type: 'objective.added', objective: { id }, by: 'server' }));
    expect(alike('cafe\u0301')).toEqual([
      ['objective.id: confusable-id', expect.stringMatching(/^"cafe\u0301" .* look alike/)],
    ]);
    expect(alike('zoe\u0301')).toMatchObject([['objective.id: confusable-id', expect.anything()]]);
  });

  test('is refused if it requires one that is not there, which is named with its place', () => {
    expect(issuesIn(() => add(atDesk, { id: 'four', requires: ['one', 'thre'] }))).toEqual([
      ['objective.requires[1]: unknown-objective', '"thre" is not an objective of this journey; did you mean "three"?'],
    ]);
    expect(issuesIn(() => add(atDesk, { id: 'four', requires: ['four'] }))).toMatchObject([
      ['objective.requires[0]: unknown-objective', expect.anything()],
    ]);
  });

  test('is refused once the journey is settled', () => {
    expect(allServed.status).toBe('settled');
    expect(issuesIn(() => add(allServed, { id: 'four' }))).toEqual([
      ['type: settled', 'this journey is settled; start another for further objectives'],
    ]);
  });
});

describe('an objective that is withdrawn', () => {
  test('ends its work, and is in the log with who withdrew it and why', () => {
    const freed = withdraw(greeted, 'three').journey;
    const { journey, log, closed } = withdraw(freed, 'two', { person: 'pat', reason: 'moved' });
    expect(log).toMatchObject([
      {
        activity: 'objective.withdrawn',
        lifecycle: 'withdraw',
        subject: 'two',
        role: 'server',
        resource: 'pat',
        note: 'moved',
      },
      { activity: 'desk/serving', lifecycle: 'withdraw', subject: 'two', workItem: 'w4' },
    ]);
    expect(closed.map(({ subject }) => subject.id)).toEqual(['two']);
    expect(objectiveStatuses(journey)).toEqual({ one: 'in-progress', two: 'withdrawn', three: 'withdrawn' });
    expect(openWork(journey).map(({ subject }) => subject.id)).toEqual(['one']);
    expect(withdraw(freed, 'two', { reason: '' }).log[0]).not.toHaveProperty('note');
    expect(withdraw(freed, 'two').log[0]).not.toHaveProperty('note');
  });

  test('is refused if it has ended', () => {
    expect(issuesIn(() => withdraw(oneServed, 'one'))).toEqual([['objective: ended', '"one" is advanced already']]);
    const without = withdraw(atDesk, 'three').journey;
    expect(issuesIn(() => withdraw(without, 'three'))).toEqual([['objective: ended', '"three" is withdrawn already']]);
    expect(issuesIn(() => withdraw(atDesk, 'thre'))).toEqual([
      ['objective: unknown-objective', '"thre" is not an objective of this journey; did you mean "three"?'],
    ]);
  });

  test('is refused while others cannot open without it; those that are over do not count', () => {
    const four = add(atDesk, { id: 'four', requires: ['two'] }).journey;
    expect(issuesIn(() => withdraw(four, 'two'))).toEqual([
      ['objective: required', '"three" or "four" cannot open without "two"; withdraw those first'],
    ]);
    const freed = withdraw(withdraw(four, 'four').journey, 'three').journey;
    expect(objectiveStatuses(withdraw(freed, 'two').journey).two).toBe('withdrawn');
  });
});
