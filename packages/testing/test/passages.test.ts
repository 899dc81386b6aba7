import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handoffs, type ImplementationModel, mayBeHanded, models, processOf, routeSteps } from 'work-elements';
import { arbitraryModel } from '../src/index.js';
import { apart } from '../src/laws/apart.js';
import { passagesIn } from '../src/laws/passages.js';
import { sentIn } from '../src/laws/sent.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

/** Tests that the laws compute the same passages for a model as the library. */
const agrees = (model: ImplementationModel): void => {
  const process = processOf(model);
  expect(
    [...new Set(sentIn(process).map(({ ref, route }) => `${ref} ${process.routes.indexOf(route)}`))].sort(),
  ).toEqual(
    routeSteps(process)
      .flatMap(({ from }, route) => from.map(({ element, step }) => `${element}/${step} ${route}`))
      .sort(),
  );
  const each = apart(model);
  const roleOf = new Map(each.roles.map(({ id, title }) => [title, id]));
  const passed = passagesIn(process)
    .filter(({ from, to }) => from !== to)
    .filter(({ artifact, from, to }) =>
      [from, to].every((ref) => {
        const role = roleOf.get(ref);
        return role !== undefined && mayBeHanded(each, artifact, role);
      }),
    )
    .map(({ artifact, from, to }) => `${artifact} ${from} ${to}`);
  expect([...new Set(passed)].sort()).toEqual(
    handoffs(each)
      .map(({ artifact, from, to }) => `${artifact} ${from.element}/${from.step} ${to.element}/${to.step}`)
      .sort(),
  );
};

describe('artifacts pass, as the laws reckon it, where each step has a role of its own,', () => {
  test('as they are handed over there in ready models', () => {
    for (const model of Object.values<ImplementationModel>(models)) agrees(model);
  });

  test('as they are handed over there in arbitrary models', () => {
    fc.assert(fc.property(arbitraryModel(), agrees), { numRuns: 20, seed: SEED });
  });
});
