import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type ImplementationModel,
  type Journey,
  JourneyError,
  models,
  openWork,
  parseModel,
  processOf,
  startJourney,
} from '../../src/index.js';

const AT = '2026-09-01T08:00:00Z';

/** A journey after signals and work in any order: whatever the organisation around it sends, and whenever. */
const driven = (model: ImplementationModel, choices: readonly number[], check: (journey: Journey) => void): void => {
  const signals = processOf(model)
    .elements.filter(({ subject }) => subject !== 'organization' && subject !== 'case')
    .flatMap(({ id, receives }) => receives.map((event) => ({ element: id, event })));
  const by = model.roles[0]?.id ?? '';
  let journey = startJourney(model, { learner: 'ada', objectives: ['a', 'b'] });
  choices.forEach((choice, n) => {
    const open = openWork(journey);
    const item = open[choice % Math.max(1, open.length)];
    const signal = signals[choice % signals.length];
    const objective = choice % 3 === 0 ? {} : { objective: choice % 3 === 1 ? 'a' : 'b' };
    const event =
      item === undefined || choice % 4 === 0
        ? { type: 'signal.received' as const, element: signal?.element ?? '', event: signal?.event ?? '', by, ...objective }
        : {
            type: 'work.ended' as const,
            workItem: item.id,
            outcome: item.outcomes[(choice >> 8) % item.outcomes.length] ?? '',
            by: item.responsible[0] ?? '',
          };
    try {
      journey = advanceJourney(journey, { id: `e${n}`, at: AT, ...event }).journey;
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error;
    }
    check(journey);
  });
};

/** A desk that is open only once somebody outside has sent for it. */
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

describe('a journey under way', () => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))(
    'has open work under %s, whatever signals come',
    (_, model) => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 120, maxLength: 120 }), (choices) => {
          driven(model, choices, (journey) => {
            expect(journey.waitsFor).toEqual([]);
            if (journey.status === 'under-way') expect(openWork(journey)).not.toEqual([]);
          });
        }),
        { numRuns: 12 },
      );
    },
  );

  test.each([gated('request'), gated('call')])('has open work under $id, or says what it waits for, whatever signals come', (model) => {
    let waited = 0;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 120, maxLength: 120 }), (choices) => {
        driven(model, choices, (journey) => {
          const open = openWork(journey);
          if (journey.status !== 'under-way' || open.length > 0) return expect(journey.waitsFor).toEqual([]);
          waited += 1;
          expect(journey.waitsFor.length).toBeGreaterThan(0);
          const [first] = journey.waitsFor;
          if (first === undefined) return;
          const { objective, ...signal } = first;
          const sent = { id: 'try', at: AT, type: 'signal.received' as const, by: model.roles[0]?.id ?? '', ...signal };
          const next = advanceJourney(journey, objective === null ? sent : { ...sent, objective });
          expect(next.journey.revision).toBe(journey.revision + 1);
        });
      }),
      { numRuns: 12 },
    );
    // So that the property has something to hold of.
    expect(waited).toBeGreaterThan(0);
  });
});
