import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  editModel,
  type Journey,
  journeyEvents,
  journeyLog,
  restoreJourney,
} from '../../../src/index.js';
import { fingerprint } from '../../../src/model/model-fingerprint.js';
import { refusals } from '../../support/refusals.js';
import { withCase, withItem, withObjective, withRun } from '../support/changed.js';
import { savedFormerly } from '../support/saved-formerly.js';
import { atTheDoor, beingServed, inTrouble, leaving, shop } from '../support/shop.js';

type Former = Omit<ReturnType<typeof savedFormerly>, 'checksum'>;
/** A journey as format 2 had it, changed, with its checksum recomputed. */
const changedFormerly = (journey: Journey, change: (saved: Former) => object): object => {
  const { checksum: _, ...content } = savedFormerly(journey);
  const changed = change(content);
  return { ...changed, checksum: fingerprint(changed) };
};
const said = (given: unknown): readonly string[] => refusals(() => restoreJourney(shop, given));

describe('a journey of format 2', () => {
  test.each([
    ['at the door', atTheDoor],
    ['being served', beingServed],
    ['in trouble', inTrouble],
    ['leaving', leaving],
  ])('comes back as events have made it: %s', (_, journey) => {
    expect(restoreJourney(shop, savedFormerly(journey))).toEqual(journey);
    expect(restoreJourney(shop, JSON.stringify(savedFormerly(journey)))).toEqual(journey);
  });

  test('comes back of format 1 without a checksum, and with the ids of events beside the log', () => {
    const { checksum: _, ...content } = savedFormerly(inTrouble);
    expect(restoreJourney(shop, { ...content, format: 1, seen: ['e1', 'e2', 'e3'] })).toEqual(inTrouble);
    expect(said({ ...content, format: 2 })).toEqual([expect.stringMatching(/^checksum \(missing\)/)]);
  });

  test('is refused where it was changed', () => {
    expect(said({ ...savedFormerly(beingServed), status: 'settled' })).toEqual([
      'checksum (changed): it was changed after it was saved; a journey changes only by its events',
    ]);
  });

  test('is refused under another model', () => {
    const then = 'restore it with that model, then move it with reassignJourney';
    const { model: renamed } = editModel(shop, (draft) => {
      draft.id = 'store';
    });
    const { model: edited } = editModel(shop, (draft) => {
      draft.levels.informed = 2;
    });
    expect(refusals(() => restoreJourney(renamed, savedFormerly(beingServed)))).toEqual([
      `model (other-model): saved under the model "shop"; ${then}`,
    ]);
    expect(refusals(() => restoreJourney(edited, savedFormerly(beingServed)))).toEqual([
      `model (other-model): saved under another version of "shop"; ${then}`,
    ]);
  });

  test.each<[string, object]>([
    ['nobody', { nobody: 1 }],
    ['status', { status: 'over' }],
    ['model.title', { model: { id: 'shop', fingerprint: '', title: 'Shop' } }],
    ['model.fingerprint', { model: { id: 'shop' } }],
    ['learner.runs', { learner: { id: 'ada', suspendedBy: [], artifacts: {} } }],
    ['learner.age', { learner: { id: 'ada', suspendedBy: [], artifacts: {}, runs: {}, age: 8 } }],
    ['learner.suspendedBy', { learner: { id: 'ada', suspendedBy: 'case-1', artifacts: {}, runs: {} } }],
    [
      'objectives[0].stage',
      { objectives: [{ id: 'a', requires: [], stage: 'begun', suspendedBy: [], runs: {}, artifacts: {} }] },
    ],
    [
      'objectives[0].level',
      {
        objectives: [{ id: 'a', requires: [], stage: 'advanced', suspendedBy: [], runs: {}, artifacts: {}, level: 1 }],
      },
    ],
    [
      'objectives[0].runs',
      { objectives: [{ id: 'a', requires: [], stage: 'withdrawn', suspendedBy: [], artifacts: {} }] },
    ],
    [
      'cases[0].mild',
      {
        cases: [
          {
            id: 'case-1',
            element: 'trouble',
            concerns: null,
            reason: '',
            open: true,
            mild: true,
            run: { value: 'settling', facts: {}, done: false, concerning: null, items: [], waiting: [] },
          },
        ],
      },
    ],
    [
      'cases[0].run.by',
      {
        cases: [
          {
            id: 'case-1',
            element: 'trouble',
            concerns: null,
            reason: '',
            open: true,
            run: { value: 'settling', facts: {}, done: false, concerning: null, items: [], waiting: [], by: 'server' },
          },
        ],
      },
    ],
    ['counts.items', { counts: { items: -1, cases: 0 } }],
    ['counts.cases', { counts: { items: 0, cases: -1 } }],
    ['counts.events', { counts: { items: 0, cases: 0, events: 0 } }],
    ['log[0].revision', { log: [{ ...journeyLog(atTheDoor)[0], revision: 0 }] }],
    ['log[0].late', { log: [{ ...savedFormerly(atTheDoor).log[0], late: true }] }],
  ])('is refused by its shape: %s', (path, change) => {
    const issues = said({ ...savedFormerly(atTheDoor), ...change });
    expect(issues.map((issue) => issue.split(' ')[0])).toContain(path);
  });

  test('has open work with an id, a step, a number and a time, and nothing else', () => {
    const item = { id: 'w3', step: 'serving', number: 3, since: null };
    expect(
      restoreJourney(shop, savedFormerly(withItem(beingServed, 0, 'serve', item))).objectives[0]?.runs.serve?.items,
    ).toEqual([item]);
    const claim = { person: 'pat', role: 'server', at: '2026-09-01T08:00:00Z' };
    expect(said(savedFormerly(withItem(beingServed, 0, 'serve', { claim })))[0]).toContain('items[0].claim');
  });

  test.each([
    [
      'no such state',
      withRun(beingServed, 0, 'serve', { value: 'baking' }),
      /^objectives\[0\]\.runs\.serve \(unknown-state\): "serve" cannot be in "baking"/,
    ],
    [
      'no such element',
      withObjective(beingServed, 1, ({ runs }) => ({
        runs: { ...runs, ...Object.fromEntries(Object.values(runs).map((run) => ['bake', run])) },
      })),
      /^objectives\[1\]\.runs\.bake \(unknown-element\)/,
    ],
    [
      'a signal about no objective of it',
      withRun(beingServed, 1, 'serve', { waiting: [{ send: 'call', artifact: null, concerning: 'third' }] }),
      /^objectives\[1\]\.runs\.serve \(stray-signal\): about the objective "third", which this journey does not have$/,
    ],
    [
      'a run about no objective of it',
      withRun(beingServed, 1, 'serve', { concerning: 'third', waiting: [] }),
      /^objectives\[1\]\.runs\.serve \(stray-signal\): about the objective "third", which this journey does not have$/,
    ],
    [
      'something suspended by no case',
      withObjective(beingServed, 1, { suspendedBy: ['case-1'] }),
      /^cases \(other-status\)/,
    ],
    [
      'a case about no objective of it',
      withCase(inTrouble, { concerns: 'third' }),
      /^cases\[0\]\.concerns \(unknown-objective\)/,
    ],
  ])('is refused with %s', (_, journey, issue) => {
    expect(said(savedFormerly(journey))[0]).toMatch(issue);
  });

  test('may have signals and runs about its objectives', () => {
    const waiting = [{ send: 'call', artifact: null, concerning: 'second' }];
    const journey = withRun(beingServed, 1, 'serve', { concerning: 'first', waiting });
    expect(restoreJourney(shop, savedFormerly(journey)).objectives).toEqual(journey.objectives);
  });
});

describe('who was last', () => {
  test('is read from the log: the role, and the person if any, of each element and subject', () => {
    const at = '2026-09-01T09:00:00Z';
    const again = {
      id: 'e9',
      at,
      type: 'work.ended',
      workItem: 'w3',
      outcome: 'again',
      by: 'server',
      person: 'pat',
    } as const;
    const { journey } = advanceJourney(beingServed, again);
    const restored = restoreJourney(shop, savedFormerly(journey));
    expect(restored.objectives.map(({ runs }) => runs.serve?.lastBy)).toEqual([
      { role: 'server', person: 'pat' },
      null,
    ]);
    expect(restored.learner.runs.arrive?.lastBy).toBe(null);
  });

  test('is read for a case by its own id', () => {
    const settling = changedFormerly(inTrouble, (saved) => ({
      ...saved,
      log: saved.log.map((entry) =>
        entry.activity === 'serve/serving' && entry.lifecycle === 'complete'
          ? { ...entry, activity: 'trouble/settling', subject: 'case-1' }
          : entry,
      ),
    }));
    const { cases, objectives } = restoreJourney(shop, settling);
    expect(cases.map(({ run }) => run.lastBy)).toEqual([{ role: 'server', person: null }]);
    expect(objectives[0]?.runs.serve?.lastBy).toBe(null);
  });

  test('is nobody where only something else than work has ended, or nobody knows who', () => {
    const log = (change: object) =>
      restoreJourney(
        shop,
        changedFormerly(beingServed, (saved) => ({
          ...saved,
          log: saved.log.map((entry) =>
            entry.activity === 'serve/serving' && entry.lifecycle === 'complete' ? { ...entry, ...change } : entry,
          ),
        })),
      ).objectives[0]?.runs.serve?.lastBy;
    expect(log({})).toEqual({ role: 'server', person: null });
    expect(log({ role: null })).toBe(null);
    expect(log({ lifecycle: 'withdraw' })).toBe(null);
    expect(log({ subject: 'second' })).toBe(null);
    expect(log({ activity: 'served/serving' })).toBe(null);
  });
});

describe('the log', () => {
  const at = (hour: number): string => `2026-09-01T${String(hour).padStart(2, '0')}:00:00Z`;
  /** A journey whose events were changed as an earlier version might have taken them. */
  const restored = (change: (n: number) => object, first: object = {}) => {
    let n = 0;
    return restoreJourney(
      shop,
      changedFormerly(beingServed, (saved) => ({
        ...saved,
        log: saved.log.map(({ cause, ...entry }, index) => ({
          ...entry,
          ...(index === 0 ? first : {}),
          ...(cause === undefined ? {} : { cause: { ...cause, ...change(n++) } }),
        })),
      })),
    );
  };
  const marks = (journey: Journey) =>
    journeyLog(journey)
      .filter(({ cause }) => cause !== undefined)
      .map(({ irregular, late, revision }) => [revision, irregular ?? [], late ?? false]);

  test('is numbered by what happened', () => {
    expect(journeyLog(restored(() => ({})))).toEqual(journeyLog(beingServed));
    expect(marks(restored(() => ({})))).toEqual([
      [1, [], false],
      [2, [], false],
    ]);
    expect(restored(() => ({})).times).toEqual({ started: at(7), latest: at(8), forgotten: null });
  });

  test('says what came late, or before the start, in all that it did', () => {
    const late = restored((n) => ({ at: at(n === 0 ? 9 : 8) }));
    expect(marks(late)).toEqual([
      [1, [], false],
      [2, [], true],
    ]);
    expect(late.times.latest).toBe(at(9));
    expect(journeyLog(late).map((entry) => entry.late ?? false)).toEqual(
      journeyLog(beingServed).map(({ revision }) => revision === 2),
    );
    expect(marks(restored((n) => ({ at: at(n === 0 ? 6 : 7) })))).toEqual([
      [1, ['before-start'], true],
      [2, [], false],
    ]);
  });

  test('has no start where the first entry has no time', () => {
    const journey = restored(() => ({}), { time: null });
    expect(journey.times).toEqual({ started: null, latest: at(8), forgotten: null });
    expect(marks(journey)).toEqual([
      [1, [], false],
      [2, [], false],
    ]);
  });

  test('says what role there was none of, and what text was mended', () => {
    expect(marks(restored((n) => (n === 1 ? { by: 'baker' } : {})))).toEqual([
      [1, [], false],
      [2, ['unknown-role'], false],
    ]);
    expect(marks(restored((n) => (n === 1 ? { by: 'baker', person: '' } : {})))).toEqual([
      [1, [], false],
      [2, ['text-mended', 'unknown-role'], false],
    ]);
    // A signal may come from the organisation.
    const signal = {
      type: 'signal.received',
      element: 'serve',
      event: 'call',
      by: 'baker',
      workItem: undefined,
      outcome: undefined,
    };
    expect(marks(restored((n) => (n === 1 ? signal : {})))[1]).toEqual([2, [], false]);
  });

  // Whoever decided the change was of a model that is not known; afterwards, roles are those of the new model.
  test.each([
    ['guest', []],
    ['customer', ['unknown-role']],
  ])('knows the roles of a model from when it holds, and none of one that it does not know: %s', (by, irregular) => {
    const { model } = editModel<string>(shop, (draft) => {
      for (const role of draft.roles) if (role.id === 'customer') role.id = 'guest';
    });
    const moved = { type: 'model.reassigned', id: 'e1', at: at(8), model, by: 'king' };
    const journey = restoreJourney(
      shop,
      changedFormerly(beingServed, (saved) => ({
        ...saved,
        log: saved.log.map(({ cause, ...entry }) => {
          if (cause === undefined) return entry;
          return cause.id === 'e1'
            ? { ...entry, activity: moved.type, cause: moved }
            : { ...entry, cause: { ...cause, by } };
        }),
      })),
    );
    expect(marks(journey)).toEqual([
      [1, [], false],
      [2, irregular, false],
    ]);
  });

  test('says nothing of the role of a change of model that came from outside', () => {
    const journey = restoreJourney(
      shop,
      changedFormerly(beingServed, (saved) => ({
        ...saved,
        log: saved.log.map(({ cause, ...entry }) =>
          cause === undefined
            ? entry
            : {
                ...entry,
                activity: 'model.reassigned',
                cause: { type: 'model.reassigned', id: cause.id, at: cause.at, model: shop },
              },
        ),
      })),
    );
    expect(marks(journey)).toEqual([
      [1, [], false],
      [2, [], false],
    ]);
  });

  test('may be empty, and what comes again is recognised by it', () => {
    const journey = restoreJourney(shop, savedFormerly(beingServed));
    const events = journeyEvents(journey);
    expect(events).toEqual(journeyEvents(beingServed));
    for (const event of events) expect(advanceJourney(journey, event).repeated).toBe(true);
    const empty = changedFormerly(atTheDoor, (saved) => ({ ...saved, log: [] }));
    const { revision, times } = restoreJourney(shop, empty);
    expect({ revision, times }).toEqual({ revision: 0, times: { started: null, latest: null, forgotten: null } });
  });
});
