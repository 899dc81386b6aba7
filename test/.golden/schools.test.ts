import { type Scenario, simulate } from '@work-elements/simulate';
import { arbitraryScenario } from '@work-elements/testing';
import fc from 'fast-check';
import { models } from 'work-elements';

const small: fc.Arbitrary<Scenario> = fc.constantFrom(...Object.values(models)).chain((model) =>
  fc
    .tuple(arbitraryScenario(model), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0.3), fc.constantFrom('finish', 'resume', 'hand-over'))
    .map(([scenario, count, leavePerYear, shiftEnd]) => ({
      ...scenario,
      shiftEnd,
      learners: { ...scenario.learners, count, leavePerYear, objectives: Math.min(5, scenario.learners.objectives),
        ...(scenario.learners.arrivals === undefined ? {} : { arrivals: { perWeek: 3, weeks: 4 } }) },
      weeks: Math.min(16, scenario.weeks),
    })),
);

// The event log's own hash is noted as well.
test('random schools, with their event logs', async () => {
  const { recordLog } = await import(/* @vite-ignore */ '/work/golden13/record.mjs');
  for (const [index, scenario] of fc.sample(small, { seed: 13, numRuns: 240 }).entries()) {
    const log: unknown[] = [];
    await simulate(scenario, { seed: index, replications: 2, log: (event) => log.push(event) });
    recordLog(scenario, index, log);
  }
});
