// @module-tag long
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { withNoise } from '../support/noise.js';
import { roundTrip } from '../support/round-trip.js';
import { logOfModel } from '../support/simulated.js';

describe.each(Object.values(models).map((model) => [model.id, model] as const))('%s', (_, model) => {
  test.each([2, 8])('%i people per role, three seeds, without and with noise', async (people) => {
    const noisy: number[] = [];
    for (const seed of [1, 2, 3]) {
      const events = await logOfModel(model, people, seed);
      const { index, truth, found } = roundTrip(model, events);
      expect(index, `seed ${seed}`).toBe(1);
      expect(new Set(truth.map((role, position) => `${role} is ${found[position]}`)).size).toBe(new Set(truth).size);
      for (const noise of [11, 12, 13]) noisy.push(roundTrip(model, withNoise(events, 0.2, noise)).index);
    }
    noisy.sort((one, other) => one - other);
    expect(noisy[0]).toBeGreaterThanOrEqual(0.9);
    expect(noisy[4]).toBeGreaterThanOrEqual(0.95);
  });
});
