import { expect, test } from 'vitest';
import { editModel, moveWork } from '../../../src/index.js';
import { bakery, type Written } from '../support/bake-and-sell.js';

const moved = (roles: Readonly<Record<string, Written>>, element = 'bake') =>
  moveWork<string>(bakery({ helper: {}, ...roles }), { element, from: 'baker', to: 'helper' }).notes;

test('steps that stay with others though their element moves are told, with whom, and where it goes', () => {
  const notes = moved({
    baker: { responsible: ['bake'] },
    boss: { responsible: ['bake/taste', 'bake/heat'] },
    taster: { responsible: ['bake/taste', 'sell/serve'] },
  });
  expect(notes).toEqual([
    {
      code: 'stays-with-another',
      work: 'bake/heat',
      roles: ['boss'],
      movedTo: 'helper',
      message: expect.stringMatching(/"bake\/heat".*"boss".*"bake".*"helper"/),
    },
    {
      code: 'stays-with-another',
      work: 'bake/taste',
      roles: ['boss', 'taster'],
      movedTo: 'helper',
      message: expect.stringMatching(/^"bake\/taste" .*"boss" and "taster".*"bake".*"helper"$/),
    },
  ]);
});

test('nothing is told of steps that move along, of other elements, or of an element that several have', () => {
  expect(moved({ baker: { responsible: ['bake'] }, boss: { responsible: ['sell/cash'] } })).toEqual([]);
  expect(moved({ baker: { responsible: ['bake', 'bake/mix'] }, boss: { responsible: ['sell', 'sell/cash'] } })).toEqual(
    [],
  );
  expect(moved({ baker: { responsible: ['bake/mix'] }, boss: { responsible: ['bake/heat'] } })).toEqual([]);
  expect(moved({ baker: { responsible: ['bake'] }, boss: { responsible: ['bake', 'bake/heat'] } })).toEqual([]);
});

test('nothing is told of an element that somebody gets or loses without another losing or getting it', () => {
  const before = bakery({ baker: { responsible: ['sell'] }, boss: { responsible: ['bake/heat'] } });
  const given = editModel(before, (draft) => {
    draft.roles[0]?.responsible.push('bake');
  });
  expect(given.notes).toEqual([]);
  const taken = editModel(given.model, (draft) => {
    draft.roles[0]?.responsible.pop();
  });
  expect(taken.notes).toEqual([]);
});
