import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from '../../src/index.js';
import { driveBySignals } from './support/random-signals.js';

test.each(Object.values(models).map((model) => [model.id, model] as const))(
  'a journey under way has open work under %s, or says what it waits for, whatever signals come',
  (_, model) => {
    let waited = 0;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 120, maxLength: 120 }), (choices) => {
        waited += driveBySignals(model, choices).waited;
      }),
      { numRuns: 12 },
    );
    // So that the property has something to hold of.
    expect(waited).toBeGreaterThan(0);
  },
);
