import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  journeyLog,
  parseModel,
  replayJourney,
  startJourney,
} from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { atDesk, deskInput, deskModel } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('a');
const people = [
  { id: 'pat', name: 'Pat', roles: ['server'] },
  { id: 'kim', name: 'Kim', roles: ['head', 'server'] },
];
const named = parseModel({ ...deskInput, people });
const start = { learner: 'ada', objectives: ['one'], at: AT };
const journey = startJourney(named, start);
const greet = (of: Journey, more: object) =>
  send(of, { type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server', ...more });
const raise = (of: Journey, more: object) =>
  send(of, { type: 'exception.raised', concerns: 'ada', reason: '', ...more });

describe('an event', () => {
  test('does not happen before its journey started', () => {
    const event = { id: 'e', type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server' } as const;
    expect(issuesIn(() => advanceJourney(atDesk, { ...event, at: '2026-09-01T07:59:59Z' }))).toEqual([
      ['at: before-start', `this journey started at ${AT}, after this happened`],
    ]);
    expect(issuesIn(() => advanceJourney(atDesk, { ...event, at: '2026-09-01T09:59:59+02:00' }))).toHaveLength(1);
    expect(issuesIn(() => advanceJourney(atDesk, { ...event, at: AT }))).toEqual([]);
    const untimed = startJourney(deskModel, { learner: 'ada', objectives: ['one'] });
    expect(issuesIn(() => advanceJourney(untimed, { ...event, at: '1999-01-01T00:00:00Z' }))).toEqual([]);
  });

  test('comes from a role of the model', () => {
    expect(issuesIn(() => greet(atDesk, { by: 'serve' }))).toEqual([
      ['by: unknown-role', '"serve" is not a role of "desk"; did you mean "server"?'],
    ]);
  });

  test('names the role in which a person acts', () => {
    expect(issuesIn(() => send(atDesk, { type: 'model.reassigned', model: deskModel, person: 'pat' }))).toEqual([
      ['by: missing', 'say for which role "pat" acts'],
    ]);
    expect(issuesIn(() => send(atDesk, { type: 'model.reassigned', model: deskModel }))).toEqual([]);
    expect(issuesIn(() => send(atDesk, { type: 'model.reassigned', model: deskModel, by: 'head' }))).toEqual([]);
  });

  test('and is named in what is refused', () => {
    const event = { id: 'e7', at: AT, type: 'objective.withdrawn', objective: 'four', by: 'server' } as const;
    expect(() => advanceJourney(atDesk, event)).toThrow(
      expect.objectContaining({ what: 'event "e7" (objective.withdrawn)' }),
    );
  });
});

describe('a person', () => {
  test('whom the model names acts in their own roles, all of which are told', () => {
    expect(issuesIn(() => greet(journey, { person: 'pat' }))).toEqual([]);
    expect(issuesIn(() => greet(journey, { person: 'kim' }))).toEqual([]);
    expect(issuesIn(() => raise(journey, { by: 'head', person: 'pat' }))).toEqual([
      ['person: not-a-holder', '"pat" holds "server", not "head"'],
    ]);
    expect(issuesIn(() => raise(journey, { by: 'guest', person: 'kim' }))).toEqual([
      ['person: not-a-holder', '"kim" holds "head" or "server", not "guest"'],
    ]);
  });

  test('whom the model does not name acts in roles for which it names nobody', () => {
    expect(issuesIn(() => raise(journey, { by: 'guest', person: 'ada' }))).toEqual([]);
    expect(issuesIn(() => greet(journey, { person: 'lee' }))).toEqual([
      ['person: not-a-holder', '"lee" is not among the people of "desk" who hold "server"'],
    ]);
  });

  test('who is the second in some work acts in its role, too', () => {
    expect(issuesIn(() => greet(journey, { person: 'pat', with: 'lee' }))).toEqual([
      ['with: not-a-holder', '"lee" is not among the people of "desk" who hold "server"'],
    ]);
    // Both may act; but this work takes one person.
    expect(issuesIn(() => greet(journey, { person: 'pat', with: 'kim' }))).toMatchObject([['with: one-person', {}]]);
  });

  test('is none who passes work on, if it is passed on to them', () => {
    const delegate = { type: 'item.delegated', workItem: 'w1', by: 'server', person: 'pat', to: 'kim' };
    expect(send(journey, delegate).log).toMatchObject([{ note: 'delegated by pat to kim' }]);
  });
});

test('what an earlier version took is noted, each reason once', () => {
  const replayed = replayJourney(named, start, [
    { id: 'x', at: AT, type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server', person: 'lee' },
    {
      id: 'y',
      at: AT,
      type: 'item.delegated',
      workItem: 'w2',
      by: 'server',
      person: 'lee',
      to: 'lou',
    },
  ]);
  expect(journeyLog(replayed).flatMap(({ irregular }) => (irregular === undefined ? [] : [irregular]))).toEqual([
    ['not-a-holder'],
    ['not-a-holder'],
  ]);
});
