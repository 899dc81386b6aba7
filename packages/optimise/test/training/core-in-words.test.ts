import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { planTraining, type TrainingOptions } from '../../src/index.js';
import { everyModel, staffOf } from '../support/staff.js';

const roles = Object.entries({ teacher: 4, validator: 2, 'school-leader': 1 }).map(([role, count]) => ({
  model: 'validator',
  role,
  count,
}));
const MAY_DIFFER = 'another seed or more moves may give another core.';

const corePlan = async (options: TrainingOptions) => {
  const { core, because } = await planTraining({ roles }, [models.validator], { foundation: false, ...options });
  return { core, text: because.join(' ') };
};

describe('the core, in words', () => {
  test('depends on neither seed nor moves with coarse modules, and does not say that it does', async () => {
    const plans = await Promise.all([
      corePlan({ seed: 1, moves: 0 }),
      corePlan({ seed: 2, moves: 500 }),
      corePlan({ seed: 3, moves: 2_000 }),
    ]);
    for (const { core, text } of plans) {
      expect(core).toEqual(plans[0]?.core);
      expect(text).toContain('of which at least 33.3 % of the people lack something');
      expect(text).not.toContain(MAY_DIFFER);
    }
  });

  test('is that of one choice with fine modules, which overlap: seeds differ, and it says so', async () => {
    const plans = await Promise.all([1, 2, 3].map((seed) => corePlan({ seed, moves: 5_000, granularity: 'fine' })));
    expect(new Set(plans.map(({ core }) => core.modules.join())).size).toBeGreaterThan(1);
    for (const { core, text } of plans) {
      expect(text).toContain('at least 33.3 % of the people take where hours are no limit');
      expect(text).toContain(`has ${core.modules.length} modules`);
      expect(text).toContain(MAY_DIFFER);
    }
  });

  test.each([0, 36])('counts what everybody lacks, not what anybody takes, with %s hours a year', async (value) => {
    const people = staffOf(3, 2);
    const options = { moves: 500, foundation: false, theta: 1, hoursPerYear: { value, source: 'test' } };
    const { because } = await planTraining({ people }, everyModel, options);
    const alone = await Promise.all(people.map((one) => planTraining({ people: [one] }, everyModel, options)));
    const [first, ...rest] = alone.map(({ core }) => core.modules);
    const shared = (first ?? []).filter((id) => rest.every((modules) => modules.includes(id))).length;
    expect(because).toContain(
      shared === 0
        ? 'There is no module of which everybody lacks something.'
        : `There ${shared === 1 ? 'is 1 module' : `are ${shared} modules`} of which everybody lacks something.`,
    );
    expect(because.join(' ')).not.toContain('for everybody');
  });
});
