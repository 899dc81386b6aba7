import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, reassignJourney, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { atDesk, deskInput, deskModel } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('j');
const LATER = '2026-09-02T08:00:00Z';
const [server, head, guest] = deskInput.roles;
const helper = { id: 'helper', title: 'Helper', actors: ['onsite-educator'] as const };
const move = (journey: Journey, model: object, more: object = {}) =>
  send(journey, { type: 'model.reassigned', model, at: LATER, ...more });
const withRoles = (roles: readonly object[], more: object = {}) => parseModel({ ...deskInput, ...more, roles });
/** The gate and the desk are the helper’s, together with the server at the gate. */
const helped = withRoles(
  [{ ...server, responsible: ['greet', 'gate'] }, { ...helper, responsible: ['gate', 'desk'] }, head, guest],
  { id: 'helped' },
);
const boss = { ...head, id: 'boss' };
const noGate = { ...server, responsible: ['greet', 'desk'] };
const gateKeeper = { ...helper, responsible: ['gate'] };
const informed = withRoles([server, head, guest, { ...helper, informed: ['desk'] }]);
const unstaffed = withRoles([server, { ...head, responsible: [] }, guest]);
const named = withRoles([...deskInput.roles], { people: [{ id: 'sam', name: 'Sam', roles: ['server'] }] });
const bossed = withRoles([server, boss, guest]);
const visited = withRoles([server, boss, { ...guest, id: 'visitor' }]);
const keptAndBossed = withRoles([noGate, gateKeeper, boss, guest]);
const kept = withRoles([noGate, gateKeeper, head, guest]);
const each = withRoles([...deskInput.roles], { cadence: [{ send: 'desk/call', everyDays: 7, each: 'objective' }] });
const forLearner = withRoles([...deskInput.roles], { cadence: [{ send: 'gate/knock', everyDays: 7 }] });
const { elements, routes } = deskInput.process;
const knocking = { from: 'gate', on: 'let-in', to: 'desk', send: 'hurry', artifact: 'card' };
const otherProcesses = [
  { elements: elements.map((element) => ({ ...element, title: 'Other' })) },
  { routes: [] },
  { routes: [...routes, knocking] },
  { entries: [] },
].map((other) => parseModel({ ...deskInput, process: { ...deskInput.process, ...other } }));
const greeted = send(atDesk, { type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server' }).journey;
const counting = startJourney(each, { learner: 'ada', objectives: ['one'], at: AT });
const begun = send(counting, { type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server' }).journey;
const movedToHelper = move(greeted, helped).journey;
const itemOf = (journey: Journey, id: string) => openWork(journey).find((item) => item.id === id);

describe('a redistribution', () => {
  test('is in the log with who did it, and with each item that has moved, from where', () => {
    const { journey, log, reassigned } = move(greeted, helped, { by: 'head', person: 'kim' });
    expect(log.map(({ cause, ...entry }) => entry)).toEqual(
      [
        { activity: 'model.reassigned', subject: 'ada', role: 'head', resource: 'kim', note: 'helped' },
        { activity: 'gate/opening', subject: 'ada', role: 'server+helper', workItem: 'w2', note: 'from server' },
        { activity: 'desk/serving', subject: 'one', role: 'helper', workItem: 'w3', note: 'from server' },
        { activity: 'desk/serving', subject: 'two', role: 'helper', workItem: 'w4', note: 'from server' },
      ].map((entry) => ({
        case: 'ada',
        lifecycle: 'reassign',
        resource: null,
        time: LATER,
        event: expect.any(String),
        revision: 2,
        ...entry,
      })),
    );
    expect(reassigned.map(({ id }) => id)).toEqual(['w2', 'w3', 'w4']);
    expect(itemOf(journey, 'w3')?.responsible).toEqual(['helper']);
  });

  test('back is in the log with the roles from which it comes', () => {
    expect(
      move(movedToHelper, deskModel)
        .log.slice(1)
        .map(({ note }) => note),
    ).toEqual(['from server+helper', 'from helper', 'from helper']);
  });

  test('of nothing but other roles is in the log alone', () => {
    expect(move(greeted, informed).log).toMatchObject([{ activity: 'model.reassigned', role: null, note: 'desk' }]);
  });

  test.each(otherProcesses)('keeps the process ($#)', (other) => {
    expect(issuesIn(() => move(atDesk, other))).toEqual([
      [
        'model: other-process',
        'the new model has other work elements, routes, settings or options; a journey keeps its process, so start ' +
          'another',
      ],
    ]);
  });

  test('leaves no step to nobody', () => {
    expect(issuesIn(() => reassignJourney(greeted, unstaffed, { id: 'm', at: LATER }))).toEqual([
      ['roles: nobody-responsible', 'nobody is responsible for "talk" (1 step); a journey would stop there'],
    ]);
    expect(() => reassignJourney(greeted, unstaffed, { id: 'm', at: LATER })).toThrow(
      expect.objectContaining({ what: 'journey under "desk"' }),
    );
  });
});

describe('a claim', () => {
  const claimed = (workItem: string, journey = greeted, person = 'pat') =>
    send(journey, { type: 'item.claimed', workItem, by: 'server', person }).journey;
  const escalated = (workItem: string, to: readonly string[], journey = greeted) =>
    send(journey, { type: 'item.escalated', workItem, by: 'server', to }).journey;
  const brought = claimed('w2', escalated('w2', ['head', 'guest']));

  test('stays with a role that still does the work, and lapses with one that does not', () => {
    const both = claimed('w3', claimed('w2'));
    const { journey } = move(both, helped);
    expect(itemOf(journey, 'w2')?.claim).toEqual({ person: 'pat', role: 'server', at: AT, through: [] });
    expect(itemOf(journey, 'w3')?.claim).toBeNull();
  });

  test('lapses where the model names others for the role', () => {
    const both = claimed('w3', claimed('w2'), 'sam');
    const { journey } = move(both, named);
    expect(itemOf(journey, 'w2')?.claim).toBeNull();
    expect(itemOf(journey, 'w3')?.claim?.person).toBe('sam');
  });

  test('stays as it is, with what it has been brought before, under the same roles', () => {
    expect(itemOf(move(brought, deskModel).journey, 'w2')).toEqual(itemOf(brought, 'w2'));
  });

  test.each([
    { roles: 'a role before which it has been brought is gone', model: bossed, to: ['guest'], holds: true },
    { roles: 'all of these are gone', model: visited, to: undefined, holds: true },
    { roles: 'the one that has it no longer does it, and one of these is gone', model: keptAndBossed, to: ['guest'] },
    { roles: 'the one that has it no longer does it', model: kept, to: ['head', 'guest'] },
  ])('and what it has been brought before, lapse each for itself: where $roles', ({ model, to, holds = false }) => {
    const [item] = move(brought, model).journey.learner.runs.gate?.items ?? [];
    expect(item).toStrictEqual({
      id: 'w2',
      step: 'opening',
      number: 2,
      since: AT,
      ...(holds ? { claim: { person: 'pat', role: 'server', at: AT } } : {}),
      ...(to === undefined ? {} : { escalated: { to, at: AT } }),
    });
  });

  test('of nobody leaves what it has been brought before', () => {
    const only = move(escalated('w2', ['head']), helped).journey;
    expect(itemOf(only, 'w2')).toMatchObject({ escalatedTo: ['head'], claim: null });
  });
});

describe('the clocks of objectives', () => {
  const since = (journey: Journey) => journey.objectives.map(({ clock }) => clock.since);

  test('begin with a model that counts for each, where an objective is in progress', () => {
    expect(since(greeted)).toEqual([undefined, undefined, undefined]);
    expect(since(move(greeted, each).journey)).toEqual([LATER, LATER, undefined]);
  });

  test('do not begin where none is in progress', () => {
    expect(since(move(atDesk, each).journey)).toEqual([undefined, undefined, undefined]);
  });

  test('do not begin with a model that counts for the learner', () => {
    expect(since(move(greeted, forLearner).journey)).toEqual([undefined, undefined, undefined]);
  });

  test('go on where the model counted for each before', () => {
    expect(since(begun)).toEqual([AT]);
    expect(since(move(begun, each).journey)).toEqual([AT]);
  });
});

describe('a journey that is withdrawn', () => {
  test('ends all its work, and says who withdrew it and why', () => {
    const { journey, log, closed } = send(greeted, {
      type: 'journey.withdrawn',
      by: 'head',
      person: 'kim',
      reason: 'moved',
    });
    expect(log[0]).toMatchObject({
      activity: 'journey.withdrawn',
      lifecycle: 'withdraw',
      subject: 'ada',
      role: 'head',
      resource: 'kim',
      note: 'moved',
    });
    expect(log.slice(1).map(({ lifecycle, workItem }) => [lifecycle, workItem])).toEqual([
      ['withdraw', 'w3'],
      ['withdraw', 'w4'],
      ['withdraw', 'w2'],
    ]);
    expect(closed).toHaveLength(3);
    expect([journey.status, ...journey.objectives.map(({ stage }) => stage)]).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
    expect(openWork(journey)).toEqual([]);
  });
});
