import { arbitraryJourneyEvents } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceJourney, journeyLog, models, startJourney } from 'work-elements';
import { checkConformance, collectEvents } from '../../src/index.js';

const START = '2026-08-31T08:00:00Z';

describe.each([models.validator, models.summitLearning, models.flexBlend])('journeys under $id', (model) => {
  test('fit their own logs, whatever happened to them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryJourneyEvents(model), async ({ start, events }) => {
        const { journey } = advanceJourney(startJourney(model, { ...start, at: START }), events);
        const { replay } = await checkConformance(collectEvents(journeyLog(journey)), model);
        const hasWork = events.some(({ type }) => type === 'work.ended');
        expect(replay).toMatchObject({
          fit: hasWork ? 1 : 0,
          withoutWork: hasWork ? 0 : 1,
          misfits: [],
          undecided: [],
        });
      }),
      { numRuns: 10 },
    );
  });
});
