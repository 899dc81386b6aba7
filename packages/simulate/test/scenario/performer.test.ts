import { describe, expect, test } from 'vitest';
import { parseModel } from 'work-elements';
import { performerOf } from '../../src/scenario/performer.js';
import type { ScenarioData } from '../../src/scenario/scenario-schema.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const roles = [
  roleOf('guide', ['onsite-educator']),
  roleOf('coach', ['onsite-educator']),
  roleOf('learner', ['learner']),
  roleOf('app', ['information-system']),
  roleOf('self-check', ['information-system', 'learner']),
  roleOf('peer', ['learner', 'onsite-educator']),
  roleOf('lab', ['partner']),
];

const present: Pick<ScenarioData, 'staff' | 'people' | 'systems' | 'partners'> = {
  staff: [
    { role: 'guide', count: 2, fte: 1, calendar: 'always', costPerHour: 0 },
    { role: 'coach', count: 0, fte: 1, calendar: 'always', costPerHour: 0 },
  ],
  people: [],
  systems: [
    { role: 'app', latencyMinutes: 5 },
    { role: 'peer', latencyMinutes: 7 },
  ],
  partners: [{ role: 'lab', turnaroundDays: 3 }],
};

const by = (responsible: readonly string[], others: Partial<typeof present> = {}) =>
  performerOf({ model: parseModel(ownModel([elementOf('visit', ['go'])], roles)), ...present, ...others }, responsible);

describe('a step is done', () => {
  test('by the people of its roles, whatever else the roles have', () => {
    expect(by(['app', 'guide', 'learner', 'lab'])).toEqual({ by: 'people', roles: ['guide'] });
  });

  test('by named people too, but not by a headcount of none', () => {
    expect(by(['coach'])).toEqual({ by: 'nobody', roles: [] });
    const kim = { id: 'kim', name: 'Kim', roles: ['coach'], fte: 1, calendar: 'always', costPerHour: 0, speed: 1 };
    const people = [{ ...kim, speeds: [] }];
    expect(by(['coach', 'guide'], { people })).toEqual({ by: 'people', roles: ['coach', 'guide'] });
    expect(by(['learner'], { people })).toEqual({ by: 'learner', roles: ['learner'] });
  });

  test('in a queue of a system of limited capacity, as of people', () => {
    const systems = [
      { role: 'app', latencyMinutes: 5, capacity: 2 },
      { role: 'self-check', latencyMinutes: 5 },
    ];
    expect(by(['app'], { systems })).toEqual({ by: 'people', roles: ['app'] });
    expect(by(['coach', 'app'], { systems })).toEqual({ by: 'people', roles: ['app'] });
    expect(by(['self-check', 'app'], { systems })).toEqual({ by: 'people', roles: ['app'] });
    expect(by(['self-check'], { systems })).toEqual({ by: 'learner', roles: ['self-check'] });
  });

  test('by learners, where only they or systems hold the role', () => {
    expect(by(['app', 'lab', 'self-check'])).toEqual({ by: 'learner', roles: ['self-check'] });
    expect(by(['learner', 'self-check'])).toEqual({ by: 'learner', roles: ['learner'] });
  });

  test('then by a system, which answers at once unless the scenario states its latency', () => {
    expect(by(['lab', 'app'])).toEqual({ by: 'system', roles: ['app'], latencyMinutes: 5 });
    expect(by(['coach', 'peer'])).toEqual({ by: 'system', roles: ['peer'], latencyMinutes: 7 });
    expect(by(['coach', 'app'], { systems: [] })).toEqual({ by: 'system', roles: ['app'], latencyMinutes: 0 });
  });

  test('then by a partner of whom the scenario states how long it takes', () => {
    expect(by(['coach', 'lab'])).toEqual({ by: 'partner', roles: ['lab'], turnaroundDays: 3 });
    expect(by(['app', 'lab'], { systems: [] })).toEqual({ by: 'partner', roles: ['lab'], turnaroundDays: 3 });
  });

  test('by nobody, where educators or partners may hold the role and nobody is there', () => {
    expect(by(['lab'], { partners: [] })).toEqual({ by: 'nobody', roles: [] });
    expect(by(['peer'], { systems: [] })).toEqual({ by: 'nobody', roles: [] });
    expect(by([])).toEqual({ by: 'nobody', roles: [] });
  });
});
