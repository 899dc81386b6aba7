import { describe, expect, test } from 'vitest';
import { type Step, workElement } from 'work-elements';
import { effortEntry, effortInForce } from '../../src/scenario/effort.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioInput } from '../../src/scenario/scenario-schema.js';

type Entry = NonNullable<ScenarioInput['effort']>[number];

const minutes = (length: number, of: Omit<Entry, 'distribution'>): Entry => ({
  ...of,
  distribution: { kind: 'fixed', minutes: length },
});

const withEffort = (...effort: readonly Entry[]) =>
  parseScenario({
    id: 'school',
    title: 'School',
    model: 'single-teacher',
    learners: { count: 1 },
    people: [
      { id: 'ann', name: 'Ann', roles: ['teacher'] },
      { id: 'bob', name: 'Bob', roles: ['teacher'] },
    ],
    effort: [...effort],
  });

const score = 'assess-progress/score';
const found = (scenario: ReturnType<typeof withEffort>, role?: string, person?: string): unknown =>
  Reflect.get(effortEntry(scenario, score, role, person)?.distribution ?? {}, 'minutes');

describe('how long work takes', () => {
  const everybody = minutes(1, { work: 'assess-progress' });
  const step = minutes(2, { work: score });
  const role = minutes(3, { work: 'assess-progress', role: 'teacher' });
  const stepOfRole = minutes(4, { work: score, role: 'teacher' });
  const person = minutes(5, { work: 'assess-progress', person: 'ann' });
  const stepOfPerson = minutes(6, { work: score, person: 'ann' });
  const both = minutes(7, { work: 'assess-progress', role: 'teacher', person: 'ann' });
  const all = [everybody, step, role, stepOfRole, person, stepOfPerson, both];

  test('is said by the most particular entry: a person’s before a role’s before everybody’s, then a step’s', () => {
    // The entries are listed from the least to the most specific, so the last one of any prefix applies, in either
    // order.
    for (let kept = all.length; kept > 0; kept--) {
      const some = all.slice(0, kept);
      expect(found(withEffort(...some), 'teacher', 'ann')).toBe(kept);
      expect(found(withEffort(...some.toReversed()), 'teacher', 'ann')).toBe(kept);
    }
    expect(found(withEffort(), 'teacher', 'ann')).toBeUndefined();
  });

  test('is the last one written of several that are alike', () => {
    const scenario = { ...withEffort(), effort: [stepOfRole, { ...stepOfRole, ...minutes(9, { work: score }) }] };
    expect(found(scenario, 'teacher')).toBe(9);
  });

  test('for others is not what is said of a role or a person', () => {
    expect(found(withEffort(...all), 'teacher', 'bob')).toBe(4);
    expect(found(withEffort(...all), 'school-leader')).toBe(2);
    expect(found(withEffort(...all))).toBe(2);
    expect(found(withEffort(role, person))).toBeUndefined();
    expect(found(withEffort(minutes(1, { work: 'recommend' })))).toBeUndefined();
  });
});

describe('the effort for one learner', () => {
  const alone: Step | undefined = workElement('assess-progress').steps.find(({ id }) => id === 'score');
  const shared: Step | undefined = workElement('deliver-activities').steps.find(({ group }) => group !== undefined);

  test('is the catalogue’s where the scenario says nothing', () => {
    if (alone === undefined) throw new Error('there is no step to score in');
    const { min, mode, max } = alone.effort;
    expect(effortInForce(withEffort(), score, alone)).toMatchObject({ kind: 'triangular', min, mode, max });
  });

  test('is an equal part of the scenario’s, among the group of its entry, otherwise of the step', () => {
    if (alone === undefined || shared === undefined) throw new Error('there is no such step');
    const entry = (group?: number) =>
      withEffort(minutes(60, { work: 'assess-progress', ...(group === undefined ? {} : { group }) }));
    expect(effortInForce(entry(), score, alone)).toEqual({ kind: 'fixed', minutes: 60 });
    expect(effortInForce(entry(4), score, alone)).toEqual({ kind: 'fixed', minutes: 15 });
    expect(effortInForce(entry(), score, shared)).toEqual({
      kind: 'fixed',
      minutes: 60 / (shared.group?.size ?? Number.NaN),
    });
    expect(effortInForce(entry(1), score, shared)).toEqual({ kind: 'fixed', minutes: 60 });
  });
});
