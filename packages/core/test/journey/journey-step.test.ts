import { describe, expect, test } from 'vitest';
import { type Journey, moveWork, openWork } from '../../src/index.js';
import { changesBetween, type InboxChanges } from '../../src/journey/journey-step.js';
import { withCase, withItem, withObjective, withRun } from './support/changed.js';
import { atTheDoor, beingServed, inTrouble, leaving, shop } from './support/shop.js';

const ids = (changes: InboxChanges) =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, items]) =>
      items.length === 0 ? [] : [[name, items.map(({ id }: { id: string }) => id)]],
    ),
  );
const between = (before: Journey | null, after: Journey, ended?: string) => ids(changesBetween(before, after, ended));
const held = withObjective(beingServed, 0, { suspendedBy: ['case-1'] });
const late = (journey: Journey): Journey => withItem(journey, 0, 'serve', { since: '2026-09-02T08:00:00Z' });
const moved = (journey: Journey): Journey => ({
  ...journey,
  model: moveWork<string>(shop, { element: 'serve', from: 'server', to: 'customer' }).model,
});

describe('what changed in inboxes', () => {
  test.each([
    ['everything is new at the start', null, beingServed, { opened: ['w3'] }],
    ['nothing, where nothing happened', beingServed, beingServed, {}],
    ['nothing, where the same is written anew', beingServed, withItem(beingServed, 0, 'serve', {}), {}],
    ['what opened, and what closed', atTheDoor, beingServed, { opened: ['w3'], closed: ['w1'] }],
    ['what opened about the learner', beingServed, leaving, { opened: ['w4'], closed: ['w3'] }],
    [
      'what an exception suspends, and the case that opens',
      beingServed,
      inTrouble,
      { opened: ['w4'], suspended: ['w3'] },
    ],
    ['what opened and was suspended at once', atTheDoor, held, { opened: ['w3'], closed: ['w1'], suspended: ['w3'] }],
    ['what is resumed', inTrouble, beingServed, { closed: ['w4'], resumed: ['w3'] }],
    ['what changed', beingServed, late(beingServed), { changed: ['w3'] }],
    ['what changed while suspended', held, late(held), { suspended: ['w3'] }],
    ['what changed as it was suspended', beingServed, late(held), { suspended: ['w3'] }],
    ['what changed as it was resumed', held, late(beingServed), { resumed: ['w3'] }],
    ['nothing, where what is suspended stays as it is', held, withItem(held, 0, 'serve', {}), {}],
    ['whose it is', beingServed, moved(beingServed), { reassigned: ['w3'] }],
    ['whose it is, and more', beingServed, moved(late(beingServed)), { reassigned: ['w3'], changed: ['w3'] }],
    ['whose it is while suspended', held, moved(held), { suspended: ['w3'] }],
    [
      'what changed in a case',
      inTrouble,
      withCase(inTrouble, { run: { items: [{ id: 'w4', step: 'settling', number: 4, since: null }] } }),
      { changed: ['w4'] },
    ],
    ['nothing in a case written anew', inTrouble, withCase(inTrouble, {}), {}],
  ])('%s', (_, before, after, changes) => {
    expect(between(before, after)).toEqual(changes);
  });

  test('what was ended is first among what closed', () => {
    const two = withRun(inTrouble, 0, 'serve', {});
    const none = withCase(withRun(inTrouble, 0, 'serve', { items: [] }), { run: { items: [] } });
    expect(between(two, none)).toEqual({ closed: ['w3', 'w4'] });
    expect(between(two, none, 'w3')).toEqual({ closed: ['w3', 'w4'] });
    expect(between(two, none, 'w4')).toEqual({ closed: ['w4', 'w3'] });
    expect(between(two, none, 'w1')).toEqual({ closed: ['w3', 'w4'] });
  });

  test('items are told in their last state', () => {
    const { changed, opened } = changesBetween(beingServed, late(beingServed));
    expect([...changed]).toEqual(openWork(late(beingServed)));
    expect(opened).toEqual([]);
    expect(changesBetween(beingServed, leaving).closed).toEqual(openWork(beingServed));
    expect(changesBetween(beingServed, leaving).opened).toEqual(openWork(leaving));
  });
});
