import { describe, expect, test } from 'vitest';
import type { JourneyEvent } from '../../../src/index.js';
import { LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { AT } from '../../support/stepping.js';
import { atDesk } from '../support/desk.js';
import { engineOf } from '../support/engine-of.js';
import { issuesIn } from '../support/issues-in.js';

const [GREET, GATE, DESK] = [0, 1, 2];
const item = (id: string, step: string, number: number) => ({ id, step, number, since: AT });
/** The desk of the first objective in a state, with these items. */
const atWork = (items: readonly ReturnType<typeof item>[], value = 'serving') => {
  const engine = engineOf(atDesk);
  const { draft } = engine;
  const runs = draft.runs(OBJECTIVE);
  const run = runs.runOf(0, DESK);
  const states = draft.table.element('desk')?.machine.states ?? [];
  const first = draft.tables.elements[DESK]?.firstState ?? 0;
  const state = (name: string) => first + states.findIndex((each) => each.value === name);
  runs.setState(run, state(value));
  runs.setItems(run, items);
  const logged = () =>
    engine.chronicle.entries.map(({ activity, lifecycle, subject, workItem }) => [
      activity,
      lifecycle,
      subject,
      workItem,
    ]);
  return { ...engine, runs, run, state, logged };
};

describe('the steps of a state', () => {
  test('open once each, and are in the log with who may end them', () => {
    const { work, runs, run, state, chronicle } = atWork([]);
    work.openSteps(OBJECTIVE, 0, run, state('serving'));
    work.openSteps(OBJECTIVE, 0, run, state('serving'));
    expect(runs.items(run)).toEqual([{ id: 'w3', step: 'serving', number: 3, since: AT }]);
    expect(chronicle.entries).toMatchObject([
      { activity: 'desk/serving', lifecycle: 'schedule', subject: 'one', role: 'server', workItem: 'w3' },
    ]);
    work.openSteps(OBJECTIVE, 0, run, state('waiting'));
    expect(chronicle.entries).toHaveLength(1);
  });

  test('open beside work on another step, and name every role that may end them', () => {
    const { work, runs, run, state, chronicle, draft } = atWork([item('w7', 'ringing', 7)]);
    const { reading } = draft;
    const row = reading.rowOf.get('desk/serving');
    if (row === undefined) throw new Error('nobody serves');
    const both = { ...row, responsible: ['server', 'head'] };
    draft.reassign({ ...reading, rowOf: new Map([...reading.rowOf, ['desk/serving', both]]) });
    work.openSteps(OBJECTIVE, 0, run, state('serving'));
    expect(runs.items(run).map(({ step }) => step)).toEqual(['ringing', 'serving']);
    expect(chronicle.entries).toMatchObject([{ activity: 'desk/serving', role: 'server+head' }]);
  });

  test('are refused where nobody is responsible for them', () => {
    const { work, run, state, draft } = atWork([]);
    const { reading } = draft;
    draft.reassign({ ...reading, rowOf: new Map() });
    const open = () => work.openSteps(OBJECTIVE, 0, run, state('serving'));
    expect(issuesIn(open)).toEqual([
      [
        'type: nobody-responsible',
        'this opens "desk/serving"; nobody is responsible for "desk/serving" in "desk"; move the journey with ' +
          'reassignJourney to a model in which somebody is',
      ],
    ]);
  });
});

describe('items', () => {
  const serving = item('w7', 'serving', 7);
  const stray = item('w8', 'ringing', 8);

  test('that belong to no step of a state are withdrawn', () => {
    const { work, runs, run, state, logged } = atWork([stray, serving]);
    work.withdrawSuperseded(OBJECTIVE, 0, run, state('serving'));
    expect(runs.items(run)).toEqual([serving]);
    expect(logged()).toEqual([['desk/ringing', 'withdraw', 'one', 'w8']]);
    const before = runs.items(run);
    work.withdrawSuperseded(OBJECTIVE, 0, run, state('serving'));
    expect(runs.items(run)).toBe(before);
    work.withdrawSuperseded(OBJECTIVE, 0, run, state('waiting'));
    expect(runs.items(run)).toEqual([]);
  });

  test('are withdrawn, all of a run', () => {
    const { work, runs, run, logged } = atWork([stray, serving]);
    work.withdrawAll(OBJECTIVE, 0, run);
    expect(runs.items(run)).toEqual([]);
    expect(logged()).toEqual([
      ['desk/ringing', 'withdraw', 'one', 'w8'],
      ['desk/serving', 'withdraw', 'one', 'w7'],
    ]);
  });

  test('are replaced, or ended, one at a time', () => {
    const { work, runs, run, chronicle } = atWork([stray, serving]);
    const claimed = { ...serving, claim: { person: 'pat', role: 'server', at: AT } };
    work.change(OBJECTIVE, run, claimed);
    expect(runs.items(run)).toEqual([stray, claimed]);
    const event: Extract<JourneyEvent, { type: 'work.ended' }> = {
      id: 'e',
      at: AT,
      type: 'work.ended',
      workItem: 'w7',
      outcome: 'served',
      by: 'server',
      person: 'pat',
      objectives: ['one', 'two'],
    };
    work.end(OBJECTIVE, 0, run, claimed, event, 'pat, sam');
    expect(runs.items(run)).toEqual([stray]);
    expect(chronicle.entries).toMatchObject([
      {
        activity: 'desk/serving',
        lifecycle: 'complete',
        subject: 'one',
        workItem: 'w7',
        role: 'server',
        resource: 'pat, sam',
        outcome: 'served',
        note: 'one, two',
      },
    ]);
    runs.setItems(run, [serving]);
    const { objectives: _, person: __, ...unnamed } = event;
    work.end(OBJECTIVE, 0, run, serving, unnamed, null);
    expect(chronicle.entries[1]).not.toHaveProperty('note');
    expect(chronicle.entries[1]).toMatchObject({ resource: null });
  });

  test('of the learner are about the learner', () => {
    const { work, draft, chronicle } = engineOf(atDesk);
    for (const element of [GREET, GATE]) work.withdrawAll(LEARNER, 0, draft.runs(LEARNER).runOf(0, element ?? -1));
    expect(chronicle.entries.map(({ activity, subject }) => [activity, subject])).toEqual([
      ['greet/greeting', 'ada'],
      ['gate/opening', 'ada'],
    ]);
  });
});
