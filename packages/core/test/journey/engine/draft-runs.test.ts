import { describe, expect, test } from 'vitest';
import { parseModel } from '../../../src/index.js';
import { DraftRuns } from '../../../src/journey/engine/draft-runs.js';
import type { Run, Signal } from '../../../src/journey/state/run.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { flatProcess } from '../../../src/process/flat-process.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { processTable } from '../../../src/process/process-table.js';
import { court, courtInput, courtWith } from '../support/court.js';
import { atDesk, deskInput, runAt } from '../support/desk.js';

type Kept = Readonly<Record<string, Run>>;

const NAMES = ['one', 'two', 'three'];
const drafted = (kind: InnerKind, places: readonly Kept[], { model } = atDesk) => {
  const table = processTable(modelReading(model).process);
  const tables = flatProcess(table);
  const runs = new DraftRuns(kind, {
    table,
    tables,
    kept: (place) => places[place] ?? {},
    indexOf: (objective) => NAMES.indexOf(objective),
    nameOf: (index) => NAMES[index] ?? '?',
  });
  const number = (id: string): number => tables.numberOf.get(id) ?? -1;
  const stateOf = (id: string, value: string): number => {
    const element = tables.elements[number(id)];
    const state = table.element(id)?.machine.states.findIndex((each) => each.value === value) ?? -1;
    return (element?.firstState ?? 0) + state;
  };
  const column = (id: string, event: string): number => tables.elements[number(id)]?.events.indexOf(event) ?? -1;
  return { runs, tables, number, stateOf, column };
};
const item = { id: 'w1', step: 'opening', number: 1, since: null } as const;
const talkInput = deskInput.process.elements[3];

describe('the runs of the learner', () => {
  const gate = runAt('opening', { concerning: 'two', items: [item], lastBy: { role: 'server', person: null } });

  test('are those that the journey has, in the order in which they began', () => {
    const { runs, number, stateOf } = drafted(LEARNER, [{ gate, greet: runAt('gone', { done: true }) }]);
    const [first, second] = [runs.runOf(0, number('gate')), runs.runOf(0, number('greet'))];
    expect([first, second]).toEqual([1, 0]);
    expect(runs.begun(0)).toEqual([first, second]);
    expect(runs.begun(0)).toBe(runs.begun(0));
    expect([runs.nextBegun(0, -1), runs.nextBegun(0, first), runs.nextBegun(0, second)]).toEqual([first, second, -1]);
    expect([runs.state(first), runs.state(second)]).toEqual([stateOf('gate', 'opening'), stateOf('greet', 'gone')]);
    expect(runs.concerning(first)).toBe(1);
    expect(runs.concerning(second)).toBe(-1);
    expect([runs.hasWork(first), runs.hasWork(second)]).toEqual([true, false]);
    expect(runs.items(first)).toEqual([item]);
    expect(runs.whereIs(first)).toEqual({
      element: number('gate'),
      state: stateOf('gate', 'opening') - stateOf('gate', 'closed'),
    });
    expect(runs.changed()).toEqual(new Map());
  });

  test('are of elements that the process has, and an element of another kind has none', () => {
    const { runs, number } = drafted(LEARNER, [{ cellar: gate, gate }]);
    expect(runs.begun(0)).toEqual([runs.runOf(0, number('gate'))]);
    expect(() => runs.runOf(0, number('desk'))).toThrow('"desk" has no runs in places of this kind');
  });

  test('that have not begun have no state, and nothing else can be asked of them', () => {
    const { runs } = drafted(LEARNER, [{}]);
    expect(runs.state(1)).toBe(-1);
    expect(runs.hasEvidence(1)).toBe(false);
    expect(() => runs.items(1)).toThrow('run 1 has not begun');
    expect(() => drafted(LEARNER, [{ gate: runAt('nowhere') }]).runs.state(1)).toThrow(
      '"gate" cannot be where this journey has it',
    );
  });

  test('begin with a state, and what has changed is written back beside what has not', () => {
    const greet = runAt('gone', { done: true });
    const { runs, stateOf } = drafted(LEARNER, [{ greet }]);
    runs.setState(1, stateOf('gate', 'opening'));
    expect(runs.begun(0)).toEqual([0, 1]);
    expect(runs.changed()).toEqual(new Map([[0, { greet, gate: runAt('opening') }]]));
    runs.setConcerning(1, 0);
    runs.setItems(1, [item]);
    runs.setLastBy(1, { role: 'server', person: 'pat' });
    const all = { items: [item], concerning: 'one', lastBy: { role: 'server', person: 'pat' } };
    expect(runs.changed().get(0)?.gate).toEqual(runAt('opening', all));
    runs.setState(1, stateOf('gate', 'open'));
    // Nobody can be asked to continue what is done.
    expect(runs.changed().get(0)?.gate).toEqual(runAt('open', { ...all, lastBy: null, done: true }));
  });
});

describe('the runs of objectives', () => {
  test('belong to the place that is asked for', () => {
    const { runs, number, stateOf } = drafted(OBJECTIVE, [{ desk: runAt('serving') }, {}, { desk: runAt('waiting') }]);
    const run = (place: number) => runs.runOf(place, number('desk'));
    expect([0, 1, 2].map((place) => runs.state(run(place)))).toEqual([
      stateOf('desk', 'serving'),
      -1,
      stateOf('desk', 'waiting'),
    ]);
    runs.setState(run(1), stateOf('desk', 'gone'));
    runs.setItems(run(2), [item]);
    expect(runs.changed()).toEqual(
      new Map([
        [1, { desk: runAt('gone', { done: true }) }],
        [2, { desk: runAt('waiting', { items: [item] }) }],
      ]),
    );
  });
});

describe('the run of a case', () => {
  test('is the one that the case has, whichever element is asked for', () => {
    const { runs, number, stateOf } = drafted(CASE, [{}, { talk: runAt('talking', { concerning: 'two' }) }]);
    expect([runs.runOf(1, number('talk')), runs.runOf(1, number('gate'))]).toEqual([1, 1]);
    expect([runs.state(0), runs.state(1)]).toEqual([-1, stateOf('talk', 'talking')]);
    expect(runs.concerning(1)).toBe(1);
    expect(runs.begun(1)).toEqual([1]);
    runs.setState(0, stateOf('talk', 'raised'));
    expect(runs.changed()).toEqual(new Map([[0, { talk: runAt('raised') }]]));
  });
});

describe('the runs of cases of two elements', () => {
  const [server, ...others] = deskInput.roles;
  const complain = { ...talkInput, id: 'complain', title: 'Complaint' };
  const model = parseModel({
    ...deskInput,
    process: { ...deskInput.process, elements: [...deskInput.process.elements, complain] },
    roles: [{ ...server, responsible: [...server.responsible, 'complain'] }, ...others],
  });
  const { model: _, ...journey } = atDesk;
  const kept = [{ complain: runAt('talking') }, { talk: runAt('raised') }, { complain: runAt('raised') }];

  test('are each of the element of their case', () => {
    const { runs, number, stateOf } = drafted(CASE, kept, { ...journey, model });
    expect([0, 1, 2].map((place) => runs.state(runs.runOf(place, number('talk'))))).toEqual([
      stateOf('complain', 'talking'),
      stateOf('talk', 'raised'),
      stateOf('complain', 'raised'),
    ]);
    runs.setItems(2, [item]);
    expect(runs.changed()).toEqual(new Map([[2, { complain: runAt('raised', { items: [item] }) }]]));
  });
});

describe('the signals that wait for a run', () => {
  const signal = (send: string, artifact: string | null, concerning: string | null): Signal => ({
    send,
    artifact,
    concerning,
  });
  const waiting = [signal('hurry', 'card', 'two'), signal('shut', null, null), signal('call', null, 'one')];

  test('are asked for one after another', () => {
    const { runs, column } = drafted(OBJECTIVE, [{ desk: runAt('waiting', { waiting }) }]);
    const all = [0, 1, 2];
    expect(runs.firstWaiting(0)).toBe(0);
    expect(all.map((each) => runs.nextWaiting(0, each))).toEqual([1, 2, -1]);
    expect(all.map((each) => runs.column(0, each))).toEqual(
      ['hurry', 'shut', 'call'].map((event) => column('desk', event)),
    );
    expect(all.map((each) => runs.about(0, each))).toEqual([1, -1, 0]);
    // The desk is hurried along the only route, which is the first.
    expect(all.map((each) => runs.origin(0, each))).toEqual([0, -1, -1]);
    expect(drafted(OBJECTIVE, [{ desk: runAt('waiting') }]).runs.firstWaiting(0)).toBe(-1);
  });

  test('are dropped one by one, which gives the next, or all at once', () => {
    const { runs } = drafted(OBJECTIVE, [{ desk: runAt('waiting', { waiting }) }]);
    expect(runs.dropWaiting(0, 0, 1)).toBe(1);
    expect(runs.changed().get(0)?.desk?.waiting).toEqual([waiting[0], waiting[2]]);
    expect(runs.dropWaiting(0, 0, 1)).toBe(-1);
    expect(runs.changed().get(0)?.desk?.waiting).toEqual([waiting[0]]);
    runs.dropAllWaiting(0);
    expect(runs.changed().get(0)?.desk?.waiting).toEqual([]);
  });

  test('are kept once each, with what they are about and the artifact that came with them', () => {
    const { runs, column } = drafted(OBJECTIVE, [{ desk: runAt('serving') }]);
    const keep = (event: string, about: number, origin: number) =>
      runs.keepWaiting(0, column('desk', event), about, origin);
    keep('hurry', 0, 0);
    keep('hurry', 0, -1);
    keep('hurry', 1, -1);
    keep('call', 0, -1);
    keep('shut', -1, -1);
    expect(runs.changed().get(0)?.desk?.waiting).toEqual([
      signal('hurry', 'card', 'one'),
      signal('hurry', null, 'two'),
      signal('call', null, 'one'),
      signal('shut', null, null),
    ]);
  });

  test('that bring evidence are kept each time, and are evidence that waits', () => {
    const { runs, column } = drafted(OBJECTIVE, [{ judge: runAt('decided') }, { judge: runAt('decided') }], court);
    expect(runs.hasEvidence(0)).toBe(false);
    runs.keepWaiting(0, column('judge', 'recognise'), 0, -1);
    runs.keepWaiting(0, column('judge', 'recognise'), 0, -1);
    expect(runs.hasEvidence(0)).toBe(false);
    runs.keepWaiting(0, column('judge', 'try'), 0, -1);
    runs.keepWaiting(0, column('judge', 'try'), 0, -1);
    expect(runs.hasEvidence(0)).toBe(true);
    expect(
      runs
        .changed()
        .get(0)
        ?.judge?.waiting.map(({ send }) => send),
    ).toEqual(['recognise', 'try', 'try']);
    runs.setItems(1, [item]);
    expect(runs.hasEvidence(1)).toBe(true);
  });

  test('bring no evidence to an element that is not told of any, though it takes the same event', () => {
    const [ask, judge, talk] = courtInput.process.elements;
    const [first, head, guest] = courtInput.roles;
    const journey = courtWith(
      { elements: [ask, judge, { ...judge, id: 'rejudge' }, talk] },
      { roles: [first, { ...head, responsible: ['judge/hearing', 'talk', 'rejudge'] }, guest] },
    );
    const { runs, number, column } = drafted(OBJECTIVE, [{ rejudge: runAt('decided') }], journey);
    const run = runs.runOf(0, number('rejudge'));
    for (const _ of ['once', 'again']) runs.keepWaiting(run, column('rejudge', 'try'), 0, -1);
    expect(runs.hasEvidence(run)).toBe(false);
    expect(runs.changed().get(0)?.rejudge?.waiting).toHaveLength(1);
  });
});
