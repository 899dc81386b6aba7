import { parseScenario, type ScenarioInput } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { defaultShares, processOf, type Step } from 'work-elements';
import { estimateOf, meanOf } from '../../src/calibrate/fit-steps.js';
import { calibrate, collectEvents, type LogEstimate } from '../../src/index.js';
import { simulatedEvents } from '../support/simulated.js';

const SEEDS = 200;
const ENOUGH = 200;

const input = {
  id: 'covered',
  title: 'Covered',
  model: 'validator',
  learners: { count: 60, objectives: 4 },
  staff: [
    { role: 'teacher', count: 6 },
    { role: 'validator', count: 3 },
    { role: 'school-leader', count: 2 },
  ],
  effort: [
    { work: 'assess-progress', distribution: { kind: 'gamma', mean: 14, sd: 9 } },
    { work: 'deliver-activities', distribution: { kind: 'lognormal', mean: 12, sd: 10 } },
    { work: 'experience-activities', distribution: { kind: 'exponential', mean: 45 } },
  ],
  outcomes: [
    { work: 'decide-advancement/decide', probabilities: { advance: 0.7, 'not-yet': 0.25, refer: 0.05 } },
    { work: 'assess-progress/score', attempt: 1, probabilities: { scored: 0.85, borderline: 0.1, unscorable: 0.05 } },
  ],
} satisfies ScenarioInput;

// The whole way: simulated, paired, swept within found calendars, fitted, the family chosen by AIC.
const numbersOf = (step: Step | undefined): Readonly<Record<string, number>> =>
  step === undefined
    ? {}
    : Object.fromEntries(Object.entries(defaultShares(step)).map(([outcome, { share }]) => [outcome, share]));

test('95 % intervals of means and shares hold the truth in 90 to 99 % of 200 logs, where there are 200 observations', async () => {
  const scenario = parseScenario(input);
  const process = processOf(scenario.model);
  const found = new Map<string, { inside: number; of: number }>();
  const look = (what: string, truth: number, { low, high }: LogEstimate): void => {
    const own = found.get(what) ?? { inside: 0, of: 0 };
    own.of += 1;
    if (low <= truth && truth <= high) own.inside += 1;
    found.set(what, own);
  };
  const sharesOf = (work: string, attempt: number | null): Readonly<Record<string, number>> =>
    (
      scenario.outcomes.findLast((each) => each.work === work && each.attempt === (attempt ?? undefined)) ??
      scenario.outcomes.findLast((each) => each.work === work && each.attempt === undefined)
    )?.probabilities ??
    numbersOf(
      process.elements
        .flatMap(({ id, steps }) => steps.map((step) => ({ ref: `${id}/${step.id}`, step })))
        .find(({ ref }) => ref === work)?.step,
    );
  for (let seed = 1; seed <= SEEDS; seed++) {
    const log = collectEvents(await simulatedEvents(input, seed));
    const { fits } = calibrate(log, { ...scenario, effort: [], outcomes: [] }, { prior: 'flat' });
    for (const { step, n, mean } of fits.durations) {
      const truth = estimateOf(step, process, scenario);
      if (n >= ENOUGH && truth !== undefined) look(`mean of ${step}`, meanOf(truth), mean);
    }
    for (const { step, attempt, n, shares } of fits.outcomes) {
      const truth = sharesOf(step, attempt);
      for (const [outcome, share] of Object.entries(shares))
        if (n >= ENOUGH) look(`${outcome} of ${step}, attempt ${attempt}`, truth[outcome] ?? 0, share);
    }
  }
  const often = [...found].filter(([, { of }]) => of >= 0.9 * SEEDS);
  expect(often.filter(([what]) => what.startsWith('mean')).length).toBeGreaterThan(15);
  expect(often.filter(([what]) => !what.startsWith('mean')).length).toBeGreaterThan(20);
  const shareOf = ({ inside, of }: { inside: number; of: number }): number => inside / of;
  const said = often.map(([what, counts]) => ({ what, share: shareOf(counts) }));
  expect(said.filter(({ share }) => share < 0.9)).toEqual([]);
  // Of so many figures, chance may put one above.
  expect(said.filter(({ share }) => share > 0.99).length).toBeLessThanOrEqual(1);
});
