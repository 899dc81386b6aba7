// @module-tag long
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processOf } from '../../../src/index.js';
import { explore } from './support/explore.js';
import { allModels, expectEnd, expectLogKept, expectWork, finish } from './support/promises.js';
import { arbitraryTurns, wander } from './support/random-journey.js';

test.each(allModels)(
  'under %s any journey has work to do, keeps reviews, and can be brought to its end',
  (_, model) => {
    fc.assert(
      fc.property(arbitraryTurns(200), (turns) => {
        const stories = wander(model, turns);
        for (const story of stories) expectWork(story);
        const end = stories.slice(-1).flatMap(finish).at(-1);
        expectEnd(end);
        if (end !== undefined) expectLogKept(end);
      }),
      { numRuns: 40 },
    );
  },
);

test.each(allModels)('under %s every outcome leads to the end of the journey', (_, model) => {
  expect(explore(model).size).toBeGreaterThan(100);
});

describe.each(allModels.slice(0, 1))('%s', (_, model) => {
  test('every outcome of every step is taken in some journey, and each such journey comes to its end', () => {
    const inJourneys = processOf(model).elements.filter(({ subject }) => subject !== 'organization');
    const all = inJourneys.flatMap(({ id, steps }) =>
      steps.flatMap((step) => step.outcomes.map((outcome) => `${id}/${step.id} ${outcome}`)),
    );
    expect([...explore(model)].toSorted()).toEqual(all.toSorted());
  });
});
