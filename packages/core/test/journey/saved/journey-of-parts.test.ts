import { describe, expect, test } from 'vitest';
import { type Journey, restoreJourney, saveJourney, startJourney } from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import { withObjective, withRun } from '../support/changed.js';
import { reseal, resealed } from '../support/reseal.js';
import { atTheDoor, beingServed, inTrouble, shop } from '../support/shop.js';

const { learner, objectives, recent } = saveJourney(beingServed).state;
const outline = learner.objectives;
const said = (change: object, parts: readonly unknown[] = objectives) =>
  refusals(() => restoreJourney(shop, { learner: resealed({ ...learner, ...change }), objectives: parts, recent }));
const outlined = (change: object) => said({ objectives: { ...outline, ...change } });

describe('the outline of the objectives', () => {
  const uneven = ['learner.objectives (uneven): 2 ids need as many stages and checksums'];
  test.each([
    ['a stage for each', { stages: 'i' }, uneven],
    ['a stage for each, and no more', { stages: 'ibn' }, uneven],
    ['a checksum for each', { checksums: outline.checksums.slice(16) }, uneven],
    ['stages that there are', { stages: 'ix' }, ['learner.objectives.stages (unknown-stage): no stage "x"']],
    [
      'prerequisites that are in the journey',
      { requires: [[1, [0, 2]]] },
      ['learner.objectives.requires (unknown-objective): there is no objective 2'],
    ],
    [
      'an objective for each open item',
      { items: { ids: ['w3'], of: [0, 1] } },
      ['learner.objectives.items (uneven): 1 ids need as many positions, found 2'],
    ],
    [
      'items of objectives that are in the journey',
      { items: { ids: ['w3', 'w4'], of: [0, 2] } },
      ['learner.objectives.items (unknown-objective): there is no objective 2'],
    ],
  ])('has %s', (_, change, issues) => {
    expect(outlined(change)).toEqual(issues);
  });

  test('is where a whole journey has it', () => {
    const saved = saveJourney(beingServed);
    const wrong = reseal({
      ...saved,
      state: { ...saved.state, learner: { ...learner, objectives: { ...outline, stages: 'i' } } },
    });
    expect(refusals(() => restoreJourney(shop, wrong))).toEqual([
      'state.learner.objectives (uneven): 2 ids need as many stages and checksums',
    ]);
  });
});

describe('the part of an objective', () => {
  const [first, second] = objectives;
  const other = 'this part and the learner’s are not of the same revision';
  const items = 'the open work of this part is not what the learner’s part says';

  test('is of one that the learner’s part knows', () => {
    const some = (parts: readonly unknown[]) =>
      refusals(() => restoreJourney(shop, { learner, objectives: parts, recent }, { parts: 'some' }));
    const stranger = resealed({ ...first, id: 'third', checksum: '' });
    const unknown = 'id (unknown-objective): the learner’s part knows no such objective';
    expect(some([second, stranger])).toEqual([`objectives[1].${unknown}`]);
    // Several are looked up in another way.
    expect(some([first, second, first, second])).toEqual([]);
    expect(some([first, second, first, stranger])).toEqual([`objectives[3].${unknown}`]);
    expect(some([first, second, first, second, stranger])).toEqual([`objectives[4].${unknown}`]);
  });

  test('is of the revision of the learner’s part', () => {
    const then = saveJourney(atTheDoor).state.objectives;
    expect(said({}, [first, then[1]])).toEqual([`objectives[1].checksum (other-revision): ${other}`]);
  });

  test.each([
    ['fewer', { ids: ['w3', 'w4'], of: [0, 0] }, 0],
    ['others', { ids: ['w4'], of: [0] }, 0],
    ['more', { ids: ['w3', 'w4'], of: [0, 1] }, 1],
  ])('has the open work that the learner’s part says, and not %s', (_, given, position) => {
    expect(outlined({ items: given })).toEqual([`objectives[${position}].runs (other-items): ${items}`]);
  });

  test('has its title, its prerequisites, its stage and its state', () => {
    expect(restoreJourney(shop, saveJourney(atTheDoor).state).objectives).toStrictEqual([
      {
        id: 'first',
        title: 'Bread',
        requires: [],
        stage: 'not-started',
        suspendedBy: [],
        runs: {},
        artifacts: {},
        doers: [],
        clock: {},
      },
      {
        id: 'second',
        requires: ['first'],
        stage: 'blocked',
        suspendedBy: [],
        runs: {},
        artifacts: {},
        doers: [],
        clock: {},
      },
    ]);
  });

  test('comes back with whatever it may have', () => {
    const AT = '2026-09-01T08:00:00Z';
    const all = withObjective(beingServed, 0, ({ runs }) => ({
      artifacts: { ticket: [{ artifact: 'ticket', ref: '7' }] },
      doers: [{ work: 'serve/checking', person: 'pat' }],
      clock: { since: AT },
      runs: Object.fromEntries(
        Object.entries(runs).map(([element, run]) => [
          element,
          {
            ...run,
            lastBy: { role: 'server', person: 'pat' },
            concerning: 'second',
            items: run.items.map((item) => ({
              ...item,
              id: 'bread',
              claim: { person: 'sam', role: 'server', at: AT, through: ['kim'] },
              escalated: { to: ['customer'], at: AT },
            })),
          },
        ]),
      ),
    }));
    const whole: Journey = { ...all, unnamed: true };
    expect(restoreJourney(shop, saveJourney(whole))).toEqual(whole);
  });

  test.each([2, 3, 4, 5])('comes back among %i', (count) => {
    const ids = Array.from({ length: count }, (_, index) => `o${index}`);
    const journey = startJourney(shop, {
      learner: 'ada',
      objectives: ids.map((id, index) => ({ id, title: `The ${index}.`, requires: ids.slice(0, index) })),
    });
    expect(restoreJourney(shop, saveJourney(journey))).toEqual(journey);
  });
});

describe('a run', () => {
  const runs = (run: object) => [
    resealed({ id: 'first', runs: [{ element: 'serve', value: 'waiting', ...run }], checksum: '' }),
    objectives[1],
  ];
  const about = (run: object) => {
    const parts = runs(run);
    return refusals(() =>
      restoreJourney(shop, {
        learner: resealed({
          ...learner,
          objectives: { ...outline, items: undefined, checksums: parts.map((part) => part?.checksum).join('') },
        }),
        objectives: parts,
        recent,
      }),
    );
  };

  test('is about an objective of the journey, and so are its signals', () => {
    expect(about({ facts: { turns: 0 }, concerning: 1 })).toEqual([]);
    expect(about({ facts: { turns: 0 }, concerning: 2 })).toEqual([
      'serve (unknown-objective): there is no objective 2',
    ]);
    expect(about({ facts: { turns: 0 }, waiting: [['call', null, [0, null, 3]]] })).toEqual([
      'serve (unknown-objective): there is no objective 3',
    ]);
  });

  test('has no open work without a step where its state has none', () => {
    const items = [{ number: 3, since: null }];
    const [first] = runs({ value: { one: 'waiting' }, items });
    const learners = resealed({
      ...learner,
      objectives: { ...outline, checksums: `${first?.checksum}${objectives[1]?.checksum}` },
    });
    expect(
      refusals(() => restoreJourney(shop, { learner: learners, objectives: [first, objectives[1]], recent }))[0],
    ).toMatch(/^objectives\[0\]\.runs\.serve \(unknown-state\): "serve" cannot be in \{"one":"waiting"\}/);
  });

  test('is ended where its state is final', () => {
    const served = withRun(beingServed, 0, 'serve', { value: 'gone', items: [], done: false });
    expect(restoreJourney(shop, saveJourney(served)).objectives[0]?.runs.serve?.done).toBe(true);
  });
});

test('a case suspends what it is about, unless it says otherwise', () => {
  const [about] = inTrouble.cases;
  if (about === undefined) throw new Error('there is no trouble');
  const mild: Journey = { ...withObjective(inTrouble, 0, { suspendedBy: [] }), cases: [{ ...about, suspends: false }] };
  expect(restoreJourney(shop, saveJourney(mild))).toEqual(mild);
  expect(restoreJourney(shop, saveJourney(inTrouble)).objectives.map(({ suspendedBy }) => suspendedBy)).toEqual([
    ['case-1'],
    [],
  ]);
});
