import { describe, expect, test } from 'vitest';
import { models, parseModel, unhandedWork } from '../../src/index.js';

/** A model with an element of its own: a plan, a wait for the day, and a visit. */
const visiting = (passes: 'plan' | null, visitor: 'planner' | 'visitor'): object => ({
  id: 'visiting',
  title: 'Visiting',
  elements: [
    {
      id: 'home-visit',
      title: 'Home visit',
      machine: {
        initial: 'plan',
        states: {
          plan: { on: { planned: 'waiting', dropped: 'done' } },
          waiting: { on: { 'day-come': 'visit', called: 'plan' } },
          visit: { on: { visited: 'done', 'nobody-home': 'plan' } },
          done: { type: 'final' },
        },
      },
      receives: ['day-come', 'called'],
      steps: [
        {
          id: 'plan',
          title: 'Plan',
          performers: ['onsite-educator'],
          ...(passes === null ? {} : { produces: [passes] }),
        },
        {
          id: 'visit',
          title: 'Visit',
          performers: ['onsite-educator'],
          ...(passes === null ? {} : { consumes: [passes] }),
        },
      ],
    },
  ],
  roles: [
    { id: 'planner', title: 'Planner', actors: ['onsite-educator'], responsible: ['home-visit/plan'] },
    { id: 'visitor', title: 'Visitor', actors: ['onsite-educator'], responsible: ['recommend'] },
  ].map((role) => (role.id === visitor ? { ...role, responsible: [...role.responsible, 'home-visit/visit'] } : role)),
});

const found = (input: object) => unhandedWork(parseModel(input)).map(({ before, after, by }) => [before, after, ...by]);

describe('work that follows another role’s with nothing in its hands', () => {
  test('is found past states in which the work rests, and both ways', () => {
    expect(found(visiting(null, 'visitor'))).toEqual([
      ['home-visit/plan', 'home-visit/visit', 'planner'],
      ['home-visit/visit', 'home-visit/plan', 'visitor'],
    ]);
  });

  test('is not where something passes, or one role does both', () => {
    expect(found(visiting('plan', 'visitor'))).toEqual([]);
    expect(found(visiting(null, 'planner'))).toEqual([]);
  });

  test('is told only of a model’s own elements', () => {
    for (const model of Object.values(models)) expect(unhandedWork(model)).toEqual([]);
  });
});
