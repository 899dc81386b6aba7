import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActorKind,
  handoffs,
  type ImplementationModel,
  mayBeHanded,
  models,
  type Process,
  parseModel,
  processOf,
  routeSteps,
} from 'work-elements';
import { arbitraryModel } from '../src/index.js';
import { passagesIn } from '../src/laws/passages.js';
import { sentIn } from '../src/laws/sent.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

/** The model with a role for each step, and each step with the role's id. */
const apart = (model: ImplementationModel) => {
  const roles = processOf(model).elements.flatMap(({ id, steps }) =>
    steps.map((step) => ({ ref: `${id}/${step.id}`, actors: step.performers.slice(0, 1) })),
  );
  const role = ({ ref, actors }: { ref: string; actors: readonly ActorKind[] }, index: number) => ({
    id: `step-${index + 1}`,
    title: ref,
    actors,
    responsible: [ref],
  });
  return {
    model: parseModel({ ...model, roles: roles.map(role), people: [], policies: {}, automation: [], review: [] }),
    roleOf: new Map(roles.map((each, index) => [each.ref, role(each, index).id])),
  };
};

/** Tests that the laws' own reckoning of passages gives what the library says of a model. */
const agrees = (model: ImplementationModel): void => {
  const process: Process = processOf(model);
  expect(
    [...new Set(sentIn(process).map(({ ref, route }) => `${ref} ${process.routes.indexOf(route)}`))].sort(),
  ).toEqual(
    routeSteps(process)
      .flatMap(({ from }, route) => from.map(({ element, step }) => `${element}/${step} ${route}`))
      .sort(),
  );
  const { model: each, roleOf } = apart(model);
  const passed = passagesIn(process)
    .filter(({ from, to }) => from !== to)
    .filter(({ artifact, from, to }) =>
      [from, to].every((ref) => mayBeHanded(each, artifact, roleOf.get(ref) ?? 'nobody')),
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
