import { describe, expect, test } from 'vitest';
import { workElement } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, simulate } from '../src/index.js';

const TEACH = 'deliver-activities/teach';
const group = workElement('deliver-activities').steps.find(({ id }) => id === 'teach')?.group?.size ?? 1;

const school = (effort: NonNullable<ScenarioInput['effort']>): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 30, objectives: 2 },
  staff: [
    { role: 'teacher', count: 10 },
    { role: 'validator', count: 6 },
    { role: 'school-leader', count: 2 },
  ],
  effort,
  weeks: 20,
});

/** Minutes of teaching per learner taught. */
const minutesEach = async (effort: NonNullable<ScenarioInput['effort']>): Promise<number> => {
  const { steps } = await simulate(parseScenario(school(effort)), { replications: 1, explain: false });
  const taught = steps.find(({ step }) => step === 'teach');
  expect(taught?.completed.mean).toBeGreaterThan(10);
  return ((taught?.hours.mean ?? 0) * 60) / (taught?.completed.mean ?? 1);
};

const inForce = (effort: NonNullable<ScenarioInput['effort']>, what = `effort of ${TEACH}`) =>
  explainScenario(school(effort)).find((row) => row.what === what)?.value;

const lesson = { work: TEACH, distribution: { kind: 'fixed', minutes: 60 } } as const;

describe('a scenario’s own effort for a step that a group shares', () => {
  test('is the time of the lesson, of which each learner takes an equal part', async () => {
    expect(group).toBe(6);
    expect(await minutesEach([lesson])).toBeCloseTo(60 / group, 6);
    expect(inForce([lesson])).toMatch(/^60 minutes, shared by a group of 6 \(assumption/);
  });

  test('is divided by the group size it states, and not at all for a group of one', async () => {
    expect(await minutesEach([{ ...lesson, group: 4 }])).toBeCloseTo(15, 6);
    expect(inForce([{ ...lesson, group: 4 }])).toBe('60 minutes, shared by a group of 4');
    expect(await minutesEach([{ ...lesson, group: 1 }])).toBeCloseTo(60, 6);
    expect(inForce([{ ...lesson, group: 1 }])).toBe('60 minutes, for each learner alone');
  });

  test('is divided in the same way if it is stated for a role or a whole element', async () => {
    const ofRole = [{ ...lesson, role: 'teacher' }];
    expect(await minutesEach(ofRole)).toBeCloseTo(60 / group, 6);
    expect(inForce(ofRole, `effort of ${TEACH} by teacher`)).toMatch(/^60 minutes, shared by a group of 6/);
    expect(await minutesEach([{ ...lesson, work: 'deliver-activities' }])).toBeCloseTo(60 / group, 6);
  });

  test.each([[{ kind: 'triangular', min: 60, mode: 60, max: 60 }], [{ kind: 'lognormal', mean: 60, sd: 0 }]] as const)(
    'whatever its distribution: %o',
    async (distribution) => {
      expect(await minutesEach([{ work: TEACH, distribution }])).toBeCloseTo(60 / group, 6);
    },
  );

  test('keeps spreads in proportion', async () => {
    const exponential = await minutesEach([{ work: TEACH, distribution: { kind: 'exponential', mean: 60 } }]);
    expect(exponential).toBeGreaterThan(5);
    expect(exponential).toBeLessThan(16);
  });
});
