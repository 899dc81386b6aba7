import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { withNoise } from '../support/noise.js';
import { roundTrip } from '../support/round-trip.js';
import { logOfModel } from '../support/simulated.js';

// Some models and one seed here; round-trip.long.test.ts has every ready model, three seeds and two sizes. The rule was
// tuned on four of the first six models, holding out Khan Academy’s and the disaggregated faculty’s; later, for rare
// work, on local assessment’s, holding out all the others.
const some = [models.validator, models.flexBlend];

describe.each(some.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test.each([2])('%i people per role: from the model to its log and back', async (people) => {
    const events = await logOfModel(model, people, 1);
    const { discovery, index, truth, found } = roundTrip(model, events);
    expect(index).toBe(1);
    // One discovered role for each of the model’s, in every step: the same groups, and no second letter R.
    const pairs = new Set(truth.map((role, position) => `${role} is ${found[position]}`));
    expect(pairs.size).toBe(new Set(truth).size);
    expect(found.every((role) => role !== '' && !role.includes(' '))).toBe(true);
    const noise = discovery.evidence.noise;
    if (noise !== null) expect(noise).toBeLessThan(0.02);
  });

  test.each([8])('%i people per role, with a fifth of the staff’s events done by anybody', async (people) => {
    const events = withNoise(await logOfModel(model, people, 1), 0.2, 7);
    const { discovery, index } = roundTrip(model, events);
    expect(index).toBeGreaterThanOrEqual(0.9);
    const noise = discovery.evidence.noise;
    // With few people and unequal shares, some noise looks like membership, so the estimate tends to be too low.
    if (noise !== null) {
      expect(noise).toBeGreaterThan(0.1);
      expect(noise).toBeLessThan(0.25);
    }
  });
});
