import fc from 'fast-check';
import { test } from 'vitest';
import { allModels, expectEnd, expectLogKept, expectWork, finish } from './support/promises.js';
import { arbitraryTurns, wander } from './support/random-journey.js';

// For more journeys, and every outcome under each model, see every-journey.long.test.ts.

test.each(allModels)(
  'under %s any journey has work to do, keeps reviews, and can be brought to its end',
  (_, model) => {
    fc.assert(
      fc.property(arbitraryTurns(90), (turns) => {
        const stories = wander(model, turns);
        for (const story of stories) expectWork(story);
        const end = stories.slice(-1).flatMap(finish).at(-1);
        expectEnd(end);
        if (end !== undefined) expectLogKept(end);
      }),
      { numRuns: 3 },
    );
  },
);
