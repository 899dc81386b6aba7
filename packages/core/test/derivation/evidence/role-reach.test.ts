import { expect, test } from 'vitest';
import { reachOfModel, reachOfProfile } from '../../../src/derivation/evidence/role-reach.js';
import { deriveProfile, deriveProfiles } from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const ofBaker = ['know-flour', 'knead', 'hand-off-loaf-standard', 'hand-off-loaf-prepare'];

test('a role’s own work is what it is responsible for, with what it hands over or takes', () => {
  const { id, roles, whole, ownWork } = reachOfModel(bakery());
  expect([id, whole, roles]).toEqual([
    'bakery',
    true,
    ['baker', 'clerk', 'helper', 'porter', 'owner', 'guest', 'till'],
  ]);
  expect([...ownWork('baker')]).toEqual(ofBaker);
  // Neither knows flour, though both are consulted about it.
  expect([...ownWork('clerk')]).toEqual(['greet', 'count-change', 'hand-off-loaf-standard', 'hand-off-loaf-challenge']);
  for (const role of ['helper', 'porter', 'nobody']) expect([...ownWork(role)]).toEqual([]);
});

test('a model knows what its roles need, each competency once', () => {
  const model = bakery();
  const { competencies, profiles } = reachOfModel(model);
  expect([...competencies()]).toEqual([...ofBaker, 'greet', 'count-change', 'hand-off-loaf-challenge']);
  expect(profiles()).toEqual(deriveProfiles(model));
});

test('a profile without its model knows its own role alone', () => {
  const baker = deriveProfile(bakery(), 'baker');
  const { id, roles, whole, ownWork, competencies, profiles } = reachOfProfile(baker);
  expect([id, roles, whole]).toEqual(['bakery', ['baker'], false]);
  expect([...ownWork('baker')]).toEqual(ofBaker);
  expect([...ownWork('clerk')]).toEqual([]);
  expect([...competencies()]).toEqual(ofBaker);
  expect(profiles()).toEqual([baker]);
});
