import { advanceJourney, defineModel, type Journey, type JourneyEventInput, startJourney } from '../../../src/index.js';

/** A process with an element of every kind, a step for two people, something remembered, and a farewell. */
export const shop = defineModel({
  id: 'shop',
  title: 'Shop',
  process: {
    elements: [
      {
        id: 'arrive',
        title: 'Arriving',
        subject: 'learner',
        machine: {
          initial: 'outside',
          states: {
            outside: { on: { come: 'at-the-door' } },
            'at-the-door': { on: { 'came-in': 'inside' } },
            inside: { type: 'final' },
          },
        },
        steps: [{ id: 'at-the-door' }],
      },
      {
        id: 'serve',
        title: 'Serving',
        machine: {
          initial: 'waiting',
          context: { turns: 0 },
          states: {
            waiting: { on: { call: 'serving' } },
            serving: {
              on: { served: 'checking', again: { actions: { type: 'count', params: { fact: 'turns', upTo: 3 } } } },
            },
            checking: { on: { good: 'gone', bad: 'gone' } },
            gone: { type: 'final' },
          },
        },
        steps: [{ id: 'serving' }, { id: 'checking', people: 2 }],
      },
      {
        id: 'trouble',
        title: 'Trouble',
        subject: 'case',
        machine: {
          initial: 'quiet',
          states: {
            quiet: { on: { raised: 'settling' } },
            settling: { on: { settled: 'over' } },
            over: { type: 'final' },
          },
        },
        steps: [{ id: 'settling' }],
      },
      {
        id: 'farewell',
        title: 'Farewell',
        subject: 'learner',
        machine: {
          initial: 'before',
          states: {
            before: { on: { left: 'writing' } },
            writing: { on: { written: 'over' } },
            over: { type: 'final' },
          },
        },
        steps: [{ id: 'writing' }],
      },
    ],
    routes: [{ from: 'arrive', on: 'came-in', to: 'serve', send: 'call', artifact: 'ticket' }],
    entries: [
      { on: 'journey-started', to: 'arrive', send: 'come' },
      { on: 'exception-raised', to: 'trouble', send: 'raised' },
      { on: 'journey-withdrawn', to: 'farewell', send: 'left' },
    ],
  },
  roles: [
    {
      id: 'server',
      title: 'Server',
      actors: ['onsite-educator'],
      responsible: ['arrive', 'serve', 'trouble', 'farewell'],
    },
    { id: 'customer', title: 'Customer', actors: ['learner'] },
  ],
});

const at = (hour: number): string => `2026-09-01T0${hour}:00:00Z`;
const after = (journey: Journey, ...events: readonly JourneyEventInput[]): Journey =>
  advanceJourney(journey, events).journey;
const ended = (id: string, hour: number, workItem: string, outcome: string, more: object = {}): JourneyEventInput => ({
  id,
  at: at(hour),
  type: 'work.ended',
  workItem,
  outcome,
  by: 'server',
  ...more,
});

/** Somebody stands at the door (`w1`), to be served twice; the second after the first. */
export const atTheDoor: Journey = startJourney(shop, {
  learner: 'ada',
  objectives: [
    { id: 'first', title: 'Bread' },
    { id: 'second', requires: ['first'] },
  ],
  at: at(7),
});
/** The first is being served (`w2`), in the second turn. */
export const beingServed = after(atTheDoor, ended('e1', 8, 'w1', 'came-in'), ended('e2', 8, 'w2', 'again'));
/** What the first was served with is being checked (`w4`), and one of two people has found it good. */
export const beingChecked = after(
  beingServed,
  ended('e3', 9, 'w3', 'served'),
  ended('e4', 9, 'w4', 'good', { person: 'pat' }),
);
/** There is trouble about the first (`case-1`, `w4`), which is suspended (`w3`). */
export const inTrouble = after(beingServed, {
  id: 'e3',
  at: at(9),
  type: 'exception.raised',
  concerns: 'first',
  by: 'server',
  reason: 'no bread',
});
/** Whoever was served has left, and the farewell is being written. */
export const leaving = after(beingServed, { id: 'e3', at: at(9), type: 'journey.withdrawn', by: 'server' });
