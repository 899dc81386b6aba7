import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { clear, resimulated } from '../support/resimulated.js';
import { scenarioOfModel } from '../support/simulated.js';

const open = scenarioOfModel(models.validator, 1, { count: 10, objectives: 2, arrivals: { perWeek: 2 } });

// resimulated.long.test.ts covers every ready model, and means over many logs.
describe('a calibrated scenario, simulated again', () => {
  test('differs from the original by no more than the fits leave open', async () => {
    expect(clear(await resimulated({ ...open, weeks: 18 }, [1, 2], 12))).toEqual([]);
  });
});
