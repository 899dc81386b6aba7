import { describe, expect, test } from 'vitest';
import { type Journey, journeyParts, saveJourney } from '../../../src/index.js';
import { checksum } from '../../../src/vocabulary/checksum.js';
import { withItem, withObjective, withRun } from '../support/changed.js';
import { atTheDoor, beingChecked, beingServed, inTrouble, shop } from '../support/shop.js';

const AT = '2026-09-01T08:00:00Z';
const content = ({ checksum: _, ...rest }: { readonly checksum: string }) => rest;
const part = (journey: Journey, position: number) => {
  const { state } = saveJourney(journey);
  return content(state.objectives[position] ?? { checksum: '' });
};

describe('the part of an objective', () => {
  test('leaves out what is empty', () => {
    expect(part(atTheDoor, 0)).toStrictEqual({ id: 'first', title: 'Bread' });
    expect(part(atTheDoor, 1)).toStrictEqual({ id: 'second' });
  });

  test('leaves out the step and the id of an item, where they follow from its state and number', () => {
    const serve = { element: 'serve', value: 'serving', facts: { turns: 1 }, by: 'server' };
    expect(part(beingServed, 0)).toStrictEqual({
      id: 'first',
      title: 'Bread',
      runs: [{ ...serve, items: [{ number: 3, since: AT }] }],
    });
    expect(part(withItem(beingServed, 0, 'serve', { id: 'bread', step: 'checking' }), 0)).toMatchObject({
      runs: [{ items: [{ id: 'bread', step: 'checking', number: 3, since: AT }] }],
    });
  });

  test('says who holds an item, through whom, who was called, and who has spoken', () => {
    const vote = { person: 'pat', role: 'server', outcome: 'good' };
    expect(part(beingChecked, 0)).toMatchObject({ runs: [{ items: [{ votes: [vote] }] }] });
    const claim = { person: 'sam', role: 'server', at: AT };
    const escalated = { to: ['customer'], at: AT };
    for (const change of [{ claim }, { claim: { ...claim, through: ['kim'] }, escalated }])
      expect(part(withItem(beingServed, 0, 'serve', change), 0)).toStrictEqual({
        id: 'first',
        title: 'Bread',
        runs: [
          {
            element: 'serve',
            value: 'serving',
            facts: { turns: 1 },
            items: [{ number: 3, since: AT, ...change }],
            by: 'server',
          },
        ],
      });
  });

  test('says what and whom a run is about, who was last, and what waits, by position', () => {
    const sent = (send: string, artifact: string | null, concerning: string | null) => ({ send, artifact, concerning });
    const waiting = [
      sent('call', 'ticket', 'first'),
      sent('call', 'ticket', null),
      sent('call', null, null),
      sent('call', null, 'second'),
      sent('come', null, null),
    ];
    const about = { concerning: 'second', lastBy: { role: 'server', person: 'pat' }, waiting };
    expect(part(withRun(beingServed, 1, 'serve', about), 1)).toStrictEqual({
      id: 'second',
      runs: [
        {
          element: 'serve',
          value: 'waiting',
          facts: { turns: 0 },
          concerning: 1,
          waiting: [
            ['call', 'ticket', [0, null]],
            ['call', null, [null, 1]],
            ['come', null, [null]],
          ],
          by: 'server',
          person: 'pat',
        },
      ],
    });
  });

  test('keeps artifacts and times in the order of their names, and who did what in the order in which they did', () => {
    const ref = (artifact: string) => [{ artifact, ref: '1' }];
    const doers = [
      { work: 'serve/serving', person: 'sam' },
      { work: 'serve/checking', person: 'pat' },
    ];
    const change = { artifacts: { b: ref('b'), a: ref('a') }, doers, clock: { since: AT, 'a/b': AT } };
    expect(JSON.stringify(part(withObjective(atTheDoor, 1, change), 1))).toBe(
      JSON.stringify({
        id: 'second',
        artifacts: { a: ref('a'), b: ref('b') },
        doers,
        clock: { 'a/b': AT, since: AT },
      }),
    );
  });
});

test('the learner’s part has an outline of the objectives, and leaves out what is empty', () => {
  const outline = (journey: Journey) => saveJourney(journey).state.learner.objectives;
  const seals = (journey: Journey) =>
    saveJourney(journey)
      .state.objectives.map(({ checksum: seal }) => seal)
      .join('');
  expect(outline(atTheDoor)).toStrictEqual({
    ids: ['first', 'second'],
    stages: 'nb',
    requires: [[1, [0]]],
    checksums: seals(atTheDoor),
  });
  expect(outline(withObjective(beingServed, 1, { requires: [], stage: 'advanced' }))).toStrictEqual({
    ids: ['first', 'second'],
    stages: 'ia',
    items: { ids: ['w3'], of: [0] },
    checksums: seals(beingServed),
  });
  const { learner } = saveJourney(atTheDoor).state;
  expect(Object.keys(learner)).toEqual([
    ...['format', 'revision', 'model', 'status', 'times', 'learner', 'runs', 'objectives', 'counts', 'checksum'],
  ]);
  expect(saveJourney({ ...inTrouble, unnamed: true }).state.learner).toMatchObject({
    unnamed: true,
    model: { id: shop.id },
    cases: [{ id: 'case-1', concerns: 'first', reason: 'no bread', open: true, run: { element: 'trouble' } }],
  });
});

test('a part’s text ends with the checksum of what comes before it, and is made once for each objective', () => {
  const { learner, objectives, recent } = journeyParts(beingServed);
  for (const text of [learner, recent, ...objectives.map((each) => each.text)]) {
    const [, before = '', seal] = /^(.*),"checksum":"([0-9a-f]{16})"\}$/.exec(text) ?? [];
    expect(checksum(`${before}}`)).toBe(seal);
  }
  const [saved, again] = [saveJourney(beingServed), saveJourney(beingServed)];
  expect(saved.state.objectives[0]?.runs).toBe(again.state.objectives[0]?.runs);
  expect(saved.checksum).toBe(
    checksum(`${saved.state.learner.checksum}${saved.state.recent.checksum}${JSON.stringify(saved.log)}`),
  );
});
