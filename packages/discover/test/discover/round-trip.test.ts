import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { withNoise } from '../support/noise.js';
import { roundTrip } from '../support/round-trip.js';
import { logOfModel } from '../support/simulated.js';

// One seed here, and one size of school; three seeds and two sizes in round-trip.long.test.ts. The rule was tuned on four of the first six models, with Khan Academy’s
// and the disaggregated faculty’s held back; later, for rare work, on local assessment’s, with all the others held back.
describe.each(Object.values(models).map((model) => [model.id, model] as const))('%s', (_, model) => {
  test.each([2])('%i people a role: from the model to its log and back', async (people) => {
    const events = await logOfModel(model, people, 1);
    const { discovery, index, truth, found } = roundTrip(model, events);
    expect(index).toBe(1);
    // One role for each of the model’s, in every step: the same groups, and no second letter R.
    const pairs = new Set(truth.map((role, position) => `${role} is ${found[position]}`));
    expect(pairs.size).toBe(new Set(truth).size);
    expect(found.every((role) => role !== '' && !role.includes(' '))).toBe(true);
    const noise = discovery.evidence.noise;
    if (noise !== null) expect(noise).toBeLessThan(0.02);
  });

  test.each([8])('%i people a role, and a fifth of the staff’s events by anybody', async (people) => {
    const events = withNoise(await logOfModel(model, people, 1), 0.2, 7);
    const { discovery, index } = roundTrip(model, events);
    expect(index).toBeGreaterThanOrEqual(0.9);
    const noise = discovery.evidence.noise;
    // With few people and unequal shares, some noise looks like membership: it is found too low rather than too high.
    if (noise !== null) {
      expect(noise).toBeGreaterThan(0.1);
      expect(noise).toBeLessThan(0.25);
    }
  });
});
