import { describe, expect, test } from 'vitest';
import { compareModels, type ElementInput } from '../../src/index.js';
import { competency, inARow, ownModel, staff } from './support/own-process.js';

/** A shop in which somebody sells and somebody packs; both learn their own. */
const shop = (roles: readonly object[], more = {}) =>
  ownModel(
    roles,
    [
      inARow(
        'counter',
        [
          { id: 'sell', produces: ['order'] },
          { id: 'pack', consumes: ['order'] },
        ],
        {
          competencies: [
            competency('know-goods', 'know'),
            competency('sell-well', 'do', { steps: ['sell'] }),
            competency('pack-well', 'do', { steps: ['pack'] }),
          ],
        },
      ),
    ],
    more,
  );

const two = (more: { readonly seller?: object; readonly packer?: object } = {}) => [
  staff('seller', { responsible: ['counter/sell'], ...more.seller }),
  staff('packer', { responsible: ['counter/pack'], ...more.packer }),
];

const NOTHING = { gained: [], lost: [] };
const work = (step: string, ...responsibilities: readonly string[]) =>
  responsibilities.map((responsibility) => ({ element: 'counter', step, responsibility }));

describe('a comparison of two models', () => {
  test('says of each role what it gains and loses in work, competencies and hand-offs', () => {
    const before = shop(two());
    const after = shop([staff('seller', { responsible: ['counter'] })]);
    const { roles, totals } = compareModels(before, after);
    const order = {
      artifact: 'order',
      from: { role: 'seller', element: 'counter', step: 'sell' },
      to: { role: 'packer', element: 'counter', step: 'pack' },
    };
    expect(roles.map(({ role, change }) => [role, change])).toEqual([
      ['seller', 'changed'],
      ['packer', 'removed'],
    ]);
    const [seller, packer] = roles;
    expect(seller?.steps).toEqual({ gained: work('pack', 'responsible', 'accountable'), lost: [] });
    expect(seller?.handoffs).toEqual({ gained: [], lost: [order] });
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    expect(ids(seller?.competencies.gained)).toEqual(['pack-well']);
    expect(ids(seller?.competencies.lost)).toEqual(['hand-off-order-standard', 'hand-off-order-prepare']);
    expect(seller?.competencies.level).toEqual([]);

    expect(packer?.steps).toEqual({ gained: [], lost: work('pack', 'responsible', 'accountable') });
    expect(packer?.handoffs).toEqual({ gained: [], lost: [order] });
    expect(packer).toMatchObject({ habits: NOTHING, requirements: NOTHING, supervision: NOTHING, reviews: NOTHING });
    expect(packer?.competencies.gained).toEqual([]);
    expect(packer?.competencies.lost).toHaveLength(4);

    // One who sells, or packs, needs two competencies and two of the hand-off.
    expect(totals).toEqual([
      { roles: 2, broadest: 1, mostCompetencies: 4, handoffs: 1, colleagueHandoffs: 1 },
      { roles: 1, broadest: 2, mostCompetencies: 3, handoffs: 0, colleagueHandoffs: 0 },
    ]);

    const [, added] = compareModels(after, before).roles;
    expect(added).toMatchObject({ role: 'packer', change: 'added', habits: NOTHING, requirements: NOTHING });
    expect(added?.steps).toEqual({ gained: work('pack', 'responsible', 'accountable'), lost: [] });
    expect(added?.handoffs).toEqual({ gained: [order], lost: [] });
  });

  test('says which competencies are needed at another level, and counts that alone as a change', () => {
    const [before, after] = [shop(two()), shop(two(), { levels: { responsible: 4 } })];
    const [seller, packer] = compareModels(before, after).roles;
    expect(seller).toMatchObject({ role: 'seller', change: 'changed', steps: NOTHING, handoffs: NOTHING });
    expect(seller?.competencies).toMatchObject({ gained: [], lost: [] });
    expect(seller?.competencies.level.map(({ competency: { id }, from, to }) => [id, from, to])).toEqual([
      ['know-goods', 3, 4],
      ['sell-well', 3, 4],
      ['hand-off-order-standard', 3, 4],
      ['hand-off-order-prepare', 3, 4],
    ]);
    expect(packer?.competencies.level).toHaveLength(4);
    expect(compareModels(before, before).roles.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
  });

  test('counts the broadest role and the most competencies among the staff alone', () => {
    const others = [
      { id: 'pupil', title: 'Pupil', actors: ['learner'], responsible: ['counter'] },
      { id: 'app', title: 'App', actors: ['information-system'], accountable: ['counter'] },
      { id: 'home', title: 'Home', actors: ['partner'], relation: 'family', informed: ['counter'] },
    ];
    const totals = (roles: readonly object[]) => compareModels(shop(roles), shop(roles)).totals[0];
    expect(totals(others)).toEqual({ roles: 3, broadest: 0, mostCompetencies: 0, handoffs: 0, colleagueHandoffs: 0 });
    expect(totals([...others, staff('boss', { consulted: ['counter'] })])).toMatchObject({
      broadest: 0,
      mostCompetencies: 1,
    });
    // Handed from the seller to the pupil: no colleague.
    expect(totals([...others.slice(0, 1), ...two({ packer: { responsible: [] } })])).toMatchObject({
      broadest: 1,
      handoffs: 1,
      colleagueHandoffs: 0,
    });
  });
});

describe('of systems, a comparison says', () => {
  const app = (id: string, responsible: readonly string[]) => ({
    id,
    title: 'App',
    actors: ['information-system'],
    responsible,
  });
  const automated = (mode: string, responsible = ['counter/sell'], more: object = {}) =>
    shop(
      [
        app('app', responsible),
        app('other', ['counter/pack']),
        staff('boss', { accountable: ['counter'] }),
        staff('aide', { consulted: ['counter'] }),
      ],
      { automation: [{ role: 'app', work: 'counter', mode }], ...more },
    );

  test('what they have to deliver, a step at a time', () => {
    const [system] = compareModels(automated('acts'), automated('acts', ['counter'])).roles;
    expect(system?.requirements).toEqual(NOTHING);
    const [loses] = compareModels(automated('acts'), automated('acts', ['counter/pack'])).roles;
    const statement = 'Delivers the order that states what both sides have agreed that it always contains.';
    expect(loses?.requirements).toEqual({ gained: [], lost: [{ statement, work: ['counter/sell'] }] });
  });

  test('of whom their work is supervised, and who supervises', () => {
    const { roles } = compareModels(automated('acts'), automated('records'));
    const of = (mode: string) => ({ system: 'app', work: 'counter/sell', mode, supervisor: 'boss' });
    expect(roles.map(({ role, supervision }) => [role, supervision])).toEqual([
      ['app', { gained: [of('records')], lost: [of('acts')] }],
      ['other', NOTHING],
      ['boss', { gained: [of('records')], lost: [of('acts')] }],
      ['aide', NOTHING],
    ]);
  });

  test('that nobody supervises a system for which only systems answer', () => {
    const alone = (mode: string) =>
      shop([app('app', ['counter/sell']), app('other', [])], {
        automation: [{ role: 'app', work: 'counter/sell', mode }],
      });
    const of = (mode: string) => ({ system: 'app', work: 'counter/sell', mode, supervisor: null });
    const [system, other] = compareModels(alone('acts'), alone('records')).roles;
    expect(system?.supervision).toEqual({ gained: [of('records')], lost: [of('acts')] });
    expect(other).toMatchObject({ change: 'unchanged', supervision: NOTHING });
  });

  test('by which rules their work is reviewed, where they settle something themselves, and who reviews', () => {
    const counter: ElementInput = {
      id: 'counter',
      title: 'Counter',
      machine: {
        initial: 'sell',
        states: {
          sell: { on: { sold: 'pack', sampled: 'check' } },
          pack: { on: { packed: 'over', sampled: 'check' } },
          check: { on: { right: 'over' } },
          over: { type: 'final' },
        },
      },
      steps: [{ id: 'sell', files: true }, { id: 'pack' }, { id: 'check' }],
    };
    const rules = [{ work: 'counter/sell', by: 'boss', sample: 0.5, always: [] }];
    const reviewed = (mode: string, review: readonly object[]) =>
      ownModel(
        [
          app('app', ['counter/sell']),
          app('other', ['counter/pack']),
          staff('boss', { responsible: ['counter/check'], accountable: ['counter'] }),
          staff('aide', { consulted: ['counter'] }),
        ],
        [counter],
        { review, automation: [{ role: 'app', work: 'counter/sell', mode }] },
      );
    const changes = (mode: string) =>
      compareModels(reviewed(mode, []), reviewed(mode, rules)).roles.map(({ reviews }) => reviews);
    const gained = { gained: rules, lost: [] };
    expect(changes('acts')).toEqual([gained, NOTHING, gained, NOTHING]);
    expect(changes('acts-reviewed')).toEqual([gained, NOTHING, gained, NOTHING]);
    expect(changes('records')).toEqual([NOTHING, NOTHING, gained, NOTHING]);
  });
});
