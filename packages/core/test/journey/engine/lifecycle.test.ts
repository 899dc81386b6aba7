import { describe, expect, test } from 'vitest';
import { type Journey, parseModel, startJourney } from '../../../src/index.js';
import { AT } from '../../support/stepping.js';
import { atDesk, deskInput, runAt } from '../support/desk.js';
import { engineOf, staged } from '../support/engine-of.js';

const item = { id: 'w9', step: 'talking', number: 9, since: null } as const;
const talk = (id: string, concerns: string | null, open = true) => ({
  id,
  element: 'talk',
  concerns,
  reason: '',
  open,
  suspends: true,
  run: runAt('talking', { items: open ? [{ ...item, id: `w-${id}` }] : [] }),
});
const stages = (journey: Journey) => journey.objectives.map(({ stage }) => stage);

describe('an objective', () => {
  test('is in progress where the journey is under way and it has begun', () => {
    const three = ['in-progress', 'not-started', 'advanced'];
    const { lifecycle } = engineOf(staged(atDesk, three));
    expect([0, 1, 2].map((place) => lifecycle.isInProgress(place))).toEqual([true, false, false]);
    expect(engineOf(staged(atDesk, three, { status: 'settled' })).lifecycle.isInProgress(0)).toBe(false);
  });

  test('begins once', () => {
    const { lifecycle, draft } = engineOf(staged(atDesk, ['not-started', 'advanced', 'blocked']));
    for (const place of [0, 1, 2]) lifecycle.begin(place);
    expect(draft.objectives.map(({ stage, clock }) => [stage, clock])).toEqual([
      ['in-progress', {}],
      ['advanced', {}],
      ['blocked', {}],
    ]);
  });

  test('begins its clock where the model counts for each, and the time is known', () => {
    const counting = (each: 'learner' | 'objective') =>
      startJourney(parseModel({ ...deskInput, cadence: [{ send: 'desk/call', everyDays: 7, each }] }), {
        learner: 'ada',
        objectives: ['one'],
      });
    const begun = (each: 'learner' | 'objective', time: string | null) => {
      const { lifecycle, draft } = engineOf(staged(counting(each), ['not-started']), time);
      lifecycle.begin(0);
      return draft.objective(0).clock;
    };
    expect(begun('objective', AT)).toEqual({ since: AT });
    expect(begun('objective', null)).toEqual({});
    expect(begun('learner', AT)).toEqual({});
  });

  test('is advanced once, which opens what waited for it and nothing else', () => {
    const { lifecycle, draft, chronicle, interpreter } = engineOf(
      staged(atDesk, ['in-progress', 'advanced', 'blocked']),
    );
    lifecycle.advance(0, interpreter);
    lifecycle.advance(0, interpreter);
    expect(draft.objectives.map(({ stage }) => stage)).toEqual(['advanced', 'advanced', 'not-started']);
    expect(chronicle.entries.map(({ activity, lifecycle: how, subject }) => [activity, how, subject])).toEqual([
      ['objective.advanced', 'complete', 'one'],
      ['objective.opened', 'start', 'three'],
    ]);
    const alone = engineOf(staged(atDesk, ['in-progress', 'in-progress', 'blocked']));
    alone.lifecycle.advance(0, alone.interpreter);
    expect(alone.draft.objective(2).stage).toBe('blocked');
  });

  test('ends with its work and the cases about it, not with others', () => {
    const desk = runAt('serving', { items: [{ ...item, id: 'w8', step: 'serving' }] });
    const journey = staged(atDesk, ['in-progress', 'in-progress', 'blocked'], {
      cases: [talk('case-1', 'one'), talk('case-2', 'two'), talk('case-3', null), talk('case-4', 'one', false)],
    });
    const engine = engineOf({
      ...journey,
      objectives: journey.objectives.map((each) => (each.id === 'three' ? each : { ...each, runs: { desk } })),
    });
    engine.lifecycle.endObjective(0);
    const after = engine.draft.finish();
    expect(stages(after)).toEqual(['withdrawn', 'in-progress', 'blocked']);
    expect(after.cases.map(({ open }) => open)).toEqual([false, true, true, false]);
    expect(after.cases.map(({ run }) => run.items.length)).toEqual([0, 1, 1, 0]);
    expect(after.objectives.map(({ runs }) => runs.desk?.items.length)).toEqual([0, 1, undefined]);
    expect(engine.chronicle.entries.map(({ activity, subject }) => [activity, subject])).toEqual([
      ['desk/serving', 'one'],
      ['talk/talking', 'case-1'],
      ['exception.closed', 'one'],
    ]);
  });
});

describe('a journey', () => {
  test('is settled once all its objectives have ended, and once only', () => {
    const settles = (...three: readonly string[]) => engineOf(staged(atDesk, three)).lifecycle.settles();
    expect(settles('advanced', 'withdrawn', 'in-progress')).toBe(false);
    expect(settles('in-progress', 'advanced', 'advanced')).toBe(false);
    expect(settles('advanced', 'withdrawn', 'advanced')).toBe(true);
    const { lifecycle, draft, chronicle } = engineOf(staged(atDesk, ['withdrawn', 'withdrawn', 'withdrawn']));
    expect([lifecycle.settles(), lifecycle.settles()]).toEqual([true, false]);
    expect(draft.status).toBe('settled');
    expect(chronicle.entries.map(({ activity, lifecycle: how, subject }) => [activity, how, subject])).toEqual([
      ['journey.settled', 'complete', 'ada'],
    ]);
  });

  test('that starts begins what is not blocked', () => {
    const journey = staged(atDesk, ['not-started', 'not-started', 'blocked']);
    const engine = engineOf({ ...journey, learner: { ...journey.learner, runs: {} } }, null);
    const begun: (readonly number[])[] = [];
    engine.lifecycle.start({
      beginAll: (kind, place) => begun.push([kind, place]),
      keepWaiting: () => undefined,
      retryAll: () => undefined,
    });
    expect(begun).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  test('that ends leaves what has ended as it is', () => {
    const engine = engineOf(staged(atDesk, ['advanced', 'withdrawn', 'blocked'], { cases: [talk('case-1', null)] }));
    engine.lifecycle.endJourney();
    const after = engine.draft.finish();
    expect([after.status, ...stages(after)]).toEqual(['withdrawn', 'advanced', 'withdrawn', 'withdrawn']);
    expect(after.cases.map(({ open }) => open)).toEqual([false]);
    expect(Object.values(after.learner.runs).flatMap(({ items }) => items)).toEqual([]);
  });
});

describe('the clock of mastery', () => {
  const RETENTION = 'track-progress/retention-due';
  const track = {
    id: 'track-progress',
    title: 'Tracking',
    subject: 'learner',
    machine: {
      initial: 'idle',
      states: {
        idle: { on: { 'retention-due': 'check-retention', ping: 'check-retention' } },
        'check-retention': { on: { retained: 'idle' } },
      },
    },
    steps: [{ id: 'check-retention' }],
  };
  const cadence = ['retention-due', 'ping'].map((event) => ({ send: `track-progress/${event}`, everyDays: 28 }));
  const [server] = deskInput.roles;
  const model = parseModel({
    ...deskInput,
    process: { ...deskInput.process, elements: [...deskInput.process.elements, track] },
    roles: [{ ...server, responsible: [...server.responsible, 'track-progress'] }, ...deskInput.roles.slice(1)],
    cadence,
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['one', 'two'] });
  const clockAfter = (time: string | null, clock: Readonly<Record<string, string>> = {}) => {
    const { lifecycle, draft, interpreter } = engineOf(
      { ...staged(journey, ['in-progress']), learner: { ...journey.learner, clock } },
      time,
    );
    lifecycle.advance(0, interpreter);
    return draft.learner.clock;
  };

  test('begins with the first objective that is advanced, if the time is known', () => {
    expect(clockAfter(AT)).toEqual({ [RETENTION]: AT });
    expect(clockAfter(null)).toEqual({});
    expect(clockAfter(AT, { [RETENTION]: '2026-08-01T08:00:00Z' })).toEqual({ [RETENTION]: '2026-08-01T08:00:00Z' });
  });
});
