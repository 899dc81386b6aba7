import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, parseModel } from '../../src/index.js';
import { driveBySignals } from './support/random-signals.js';

/** A model with a desk whose work opens only once somebody outside has sent an event. */
const gated = (event: string): ImplementationModel =>
  parseModel({
    id: `desk-by-${event}`,
    title: 'Desk',
    process: {
      elements: [
        {
          id: 'desk',
          title: 'Desk',
          machine: {
            initial: 'waiting',
            states: {
              waiting: { on: { [event]: 'serving', shut: 'gone' } },
              serving: { on: { served: 'waiting', 'served-last': 'gone' } },
              gone: { type: 'final' },
            },
          },
          steps: [{ id: 'serving' }],
        },
        {
          id: 'greet',
          title: 'Greeting',
          subject: 'learner',
          machine: { initial: 'greeting', states: { greeting: { on: { greeted: 'gone' } }, gone: { type: 'final' } } },
          steps: [{ id: 'greeting' }],
        },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['desk', 'greet'] }],
  });

const choices = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 120, maxLength: 120 });

describe('a journey under way', () => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))(
    'has open work under %s, whatever signals come',
    (_, model) => {
      fc.assert(
        fc.property(choices, (chosen) => {
          expect(driveBySignals(model, chosen).waited).toBe(0);
        }),
        { numRuns: 4 },
      );
    },
  );

  test.each([gated('request'), gated('call')])(
    'has open work under $id, or says what it waits for, whatever signals come',
    (model) => {
      let waited = 0;
      fc.assert(
        fc.property(choices, (chosen) => {
          waited += driveBySignals(model, chosen).waited;
        }),
        { numRuns: 12 },
      );
      // Otherwise the property would hold vacuously.
      expect(waited).toBeGreaterThan(0);
    },
  );
});
