// @module-tag long
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from '../../src/index.js';
import { driveBySignals } from './support/random-signals.js';

/** As many events as those in which a journey of the validator model once got stuck 32 times. */
const EVENTS = 76_000;

test.each(Object.values(models).map((model) => [model.id, model] as const))(
  'a journey under %s never stands without open work, over 76,000 events',
  (_, model) => {
    const total = { events: 0, signals: 0, waited: 0 };
    for (let seed = 1; total.events < EVENTS; seed++) {
      const [choices = []] = fc.sample(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 500, maxLength: 500 }), { seed, numRuns: 1 });
      const { events, signals, waited } = driveBySignals(model, choices);
      total.events += events;
      total.signals += signals;
      total.waited += waited;
    }
    expect(total.signals).toBeGreaterThan(EVENTS / 20);
    expect(total.waited).toBe(0);
  },
);
