import { expect, test, vi } from 'vitest';
import { advanceJourney, models, openWork, processOf, startJourney } from '../../src/index.js';

const calls = vi.hoisted(() => ({ transitions: 0 }));

vi.mock('xstate', async (load) => {
  const xstate = await load<typeof import('xstate')>();
  const counted =
    <Args extends readonly unknown[], Result>(run: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls.transitions += 1;
      return run(...args);
    };
  const { createActor, initialTransition, transition } = xstate;
  return {
    ...xstate,
    createActor: counted(createActor),
    initialTransition: counted(initialTransition),
    transition: counted(transition),
  };
});

test('a journey reads its machines once, and takes its events without XState', () => {
  const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions', 'ratios'] });
  // At least one transition for each machine.
  expect(calls.transitions).toBeGreaterThanOrEqual(processOf(models.validator).elements.length);
  calls.transitions = 0;
  let journey = start;
  for (let number = 0; number < 60; number++) {
    const open = openWork(journey);
    const item = open[number % open.length];
    const [by] = item?.responsible ?? [];
    const outcome = item?.outcomes[number % (item?.outcomes.length ?? 1)];
    if (item === undefined || by === undefined || outcome === undefined) break;
    const at = '2026-09-01T08:00:00Z';
    journey = advanceJourney(journey, {
      id: `e${number}`,
      at,
      type: 'work.ended',
      workItem: item.id,
      outcome,
      by,
    }).journey;
  }
  expect(journey.counts.items).toBeGreaterThan(40);
  expect(calls.transitions).toBe(0);
});
