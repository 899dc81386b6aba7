import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { scaled } from '../../src/calibrate/fit-steps.js';
import { clear, resimulated, resimulatedOnAverage } from '../support/resimulated.js';
import { scenarioOfModel } from '../support/simulated.js';

const open = scenarioOfModel(models.validator, 1, { count: 10, objectives: 2, arrivals: { perWeek: 2 } });
const cohort = scenarioOfModel(models.validator, 1, { count: 25, objectives: 3 });
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

// Every ready model in resimulated.long.test.ts.
describe('what is calibrated, simulated again', () => {
  test('differs from the original by no more than the fits leave open', async () => {
    expect(clear(await resimulated({ ...open, weeks: 18 }, [1, 2], 12))).toEqual([]);
  });

  test('is not off on average over many logs; but it would be with everything a quarter longer', async () => {
    expect(clear(await resimulatedOnAverage(cohort, seeds))).toEqual([]);
    const longer = await resimulatedOnAverage(cohort, seeds, (found) => ({
      ...found,
      effort: found.effort.map((each) => ({ ...each, distribution: scaled(each.distribution, 1.25) })),
    }));
    expect(clear(longer).join()).toMatch(/utilisation of teacher/);
  });
});
