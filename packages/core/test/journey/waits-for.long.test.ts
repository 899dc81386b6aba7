// @module-tag long
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ImplementationModel, models } from '../../src/index.js';
import { driveBySignals } from './support/random-signals.js';

/** For the validator model, as many events as the run in which journeys once got stuck 32 times. */
const eventsOf = ({ id }: ImplementationModel): number => (id === 'validator' ? 76_000 : 15_000);

test.each(Object.values(models).map((model) => [model.id, model] as const))(
  'a journey under %s never stands without open work, over many thousand events',
  (_, model) => {
    const least = eventsOf(model);
    const total = { events: 0, signals: 0, waited: 0 };
    for (let seed = 1; total.events < least; seed++) {
      const [choices = []] = fc.sample(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 500, maxLength: 500 }), {
        seed,
        numRuns: 1,
      });
      const { events, signals, waited } = driveBySignals(model, choices);
      total.events += events;
      total.signals += signals;
      total.waited += waited;
    }
    expect(total.signals).toBeGreaterThan(least / 20);
    expect(total.waited).toBe(0);
  },
);
