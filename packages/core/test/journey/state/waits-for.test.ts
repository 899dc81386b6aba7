import { describe, expect, test } from 'vitest';
import type { Journey, JourneyObjective } from '../../../src/index.js';
import { AbsentObjective } from '../../../src/journey/state/parts-not-here.js';
import type { Run } from '../../../src/journey/state/run.js';
import { waitsFor } from '../../../src/journey/state/waits-for.js';
import { atDesk, runAt } from '../support/desk.js';

type Runs = Readonly<Record<string, Run>>;

const item = { id: 'w9', step: 'serving', number: 9, since: null } as const;
const working = runAt('serving', { items: [item] });
const greeted: Runs = { greet: runAt('gone', { done: true }) };

/** The journey with these runs of the learner and the first objective, and anything else that is said of it. */
const journey = (
  { learner = greeted, one = {}, two = {} }: { readonly learner?: Runs; readonly one?: object; readonly two?: object },
  more: Partial<Journey> = {},
): Journey => ({
  ...atDesk,
  learner: { ...atDesk.learner, runs: learner },
  objectives: atDesk.objectives.map((objective) => ({
    ...objective,
    ...(objective.id === 'one' ? one : objective.id === 'two' ? two : {}),
  })),
  ...more,
});
const names = (of: Journey): readonly string[] =>
  waitsFor(of).map(({ element, event, objective }) => `${element} ${event} ${objective}`);
const talking = (run: Run) => [
  { id: 'case-1', element: 'talk', concerns: null, reason: '', open: true, suspends: true, run },
];
const gateAndBoth = ['gate knock null', 'desk call one', 'desk shut one', 'desk call two', 'desk shut two'];

describe('a journey with open work waits for nothing', () => {
  test('whether the work is about the learner, an objective, or a case', () => {
    expect(names(atDesk)).toEqual([]);
    expect(names(journey({ one: { runs: { desk: working } } }))).toEqual([]);
    expect(names(journey({ learner: { greet: runAt('greeting', { items: [item] }) } }))).toEqual([]);
    expect(names(journey({}, { cases: talking(runAt('talking', { items: [item] })) }))).toEqual([]);
  });

  test('nor does one that is over', () => {
    expect(names(journey({}, { status: 'settled' }))).toEqual([]);
    expect(names(journey({}, { status: 'withdrawn' }))).toEqual([]);
  });

  test('work that is suspended does not count', () => {
    expect(names(journey({ one: { runs: { desk: working }, suspendedBy: ['case-1'] } }))).toEqual([
      'gate knock null',
      'desk call two',
      'desk shut two',
    ]);
    const all = journey({ learner: { ...greeted, gate: runAt('opening', { items: [item] }) } });
    const held = { ...all, learner: { ...all.learner, suspendedBy: ['case-1'] } };
    expect(names(held)).toEqual(gateAndBoth.slice(1));
  });

  test('work of an objective counts although only its outline is here', () => {
    const absent = (items: readonly string[]): JourneyObjective =>
      new AbsentObjective(0, { id: 'one', requires: [], stage: 'in-progress', suspendedBy: [], items, checksum: '' });
    expect(names(journey({}, { objectives: [absent(['w9'])] }))).toEqual([]);
    expect(() => names(journey({}, { objectives: [absent([])] }))).toThrow(/the part of "one" is needed/);
  });
});

describe('a journey without open work waits', () => {
  test('for what its runs take from outside, in the states they are in', () => {
    expect(names(journey({ one: { runs: { desk: runAt('waiting') } } }))).toEqual(['desk call one', 'desk shut one']);
    expect(names(journey({ learner: { gate: runAt('closed') } }))).toEqual(['gate knock null']);
    expect(names(journey({ learner: { gate: runAt('closed') }, two: { runs: { desk: runAt('waiting') } } }))).toEqual([
      'gate knock null',
      'desk call two',
      'desk shut two',
    ]);
    expect(waitsFor(journey({ one: { runs: { desk: runAt('waiting') } } }))[0]).toEqual({
      element: 'desk',
      event: 'call',
      objective: 'one',
    });
  });

  test('otherwise for what would begin a run, of the learner or of an objective that is open', () => {
    expect(names(journey({}))).toEqual(gateAndBoth);
    expect(names(journey({ learner: { ...greeted, gate: runAt('open', { done: true }) } }))).toEqual(
      gateAndBoth.slice(1),
    );
    expect(names(journey({ one: { stage: 'advanced' } }))).toEqual([gateAndBoth[0], ...gateAndBoth.slice(3)]);
    expect(names(journey({ one: { stage: 'withdrawn' } }))).toEqual([gateAndBoth[0], ...gateAndBoth.slice(3)]);
    expect(names(journey({ one: { stage: 'in-progress', runs: { desk: runAt('gone') } } }))).toEqual([
      gateAndBoth[0],
      ...gateAndBoth.slice(3),
    ]);
  });

  test('for nothing that a run could take which is over, suspended, of a case, or of no process', () => {
    const waiting = { desk: runAt('waiting') };
    expect(names(journey({ one: { runs: waiting, stage: 'advanced' } }))).not.toContain('desk call one');
    expect(names(journey({ one: { runs: waiting, stage: 'withdrawn' } }))).not.toContain('desk call one');
    expect(names(journey({ one: { runs: waiting, suspendedBy: ['case-1'] } }))).not.toContain('desk call one');
    expect(names(journey({}, { cases: talking(runAt('raised')) }))).toEqual(gateAndBoth);
    expect(names(journey({ learner: { ...greeted, cellar: runAt('closed') } }))).toEqual(gateAndBoth);
    expect(names(journey({ one: { runs: { desk: runAt('nowhere') } } }))).toEqual([
      gateAndBoth[0],
      ...gateAndBoth.slice(3),
    ]);
  });
});
