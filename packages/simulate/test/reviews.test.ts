import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const SCORE = 'assess-progress/score';
/**
 * Share of pieces that are neither sampled nor count at once, by the catalogue: borderline, near the cut, flagged,
 * unscorable.
 */
const OTHERWISE = 0.05 + 0.03 + 0.02 + 0.02;

const school = (sample: number, more: Partial<ScenarioInput> = {}): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: { ...models.aiTutorGuide, review: models.aiTutorGuide.review.map((rule) => ({ ...rule, sample })) },
  learners: { count: 60, objectives: 3 },
  staff: [
    { role: 'guide', count: 8 },
    { role: 'accountable-educator', count: 12 },
    { role: 'school-leader', count: 2 },
  ],
  weeks: 40,
  ...more,
});

/** The shares listed by `explainScenario`, as numbers. */
const sharesOf = (document: ScenarioInput, what: string): Readonly<Record<string, number>> => {
  const value = explainScenario(document).find((row) => row.what === what)?.value ?? '';
  return Object.fromEntries(
    value.split(', ').map((each) => {
      const [outcome = '', share = ''] = each.split(' ');
      return [outcome, Number(share) / 100];
    }),
  );
};

const total = (shares: Readonly<Record<string, number>>): number =>
  Object.values(shares).reduce((sum, share) => sum + share, 0);

describe('a review rule', () => {
  test.each([0, 0.1, 0.5, 1])('with a sample of %s leaves shares that add up to one', (sample) => {
    const shares = sharesOf(school(sample), `outcomes of ${SCORE}`);
    expect(total(shares)).toBeCloseTo(1, 2);
    expect(shares.sampled).toBeCloseTo(sample * (1 - OTHERWISE), 3);
    expect(shares.scored).toBeCloseTo((1 - sample) * (1 - OTHERWISE), 3);
  });

  test('has the pieces of learners with a support plan reviewed, which is listed as it is simulated', () => {
    const shares = sharesOf(school(0.1), `outcomes of ${SCORE}, with a support plan`);
    expect(total(shares)).toBeCloseTo(1, 2);
    expect(shares).not.toHaveProperty('scored');
    expect(shares.flagged).toBeCloseTo(0.9 * (1 - OTHERWISE) + 0.02, 3);
  });

  test('has the pieces of learners with a support plan reviewed on each attempt, each by its own shares', () => {
    const rows = explainScenario(
      school(0.1, {
        outcomes: [
          { work: SCORE, attempt: 1, probabilities: { scored: 0.5, borderline: 0.5 } },
          { work: SCORE, probabilities: { scored: 0.8, sampled: 0.2 } },
          { work: SCORE, behind: { from: 2 }, probabilities: { scored: 1 } },
        ],
      }),
    ).filter(({ what }) => what.endsWith('with a support plan'));
    expect(rows.map(({ what, value }) => [what, value])).toEqual([
      [`outcomes of ${SCORE}, attempt 1, with a support plan`, 'flagged 50 %, borderline 50 %'],
      [`outcomes of ${SCORE}, with a support plan`, 'flagged 80 %, sampled 20 %'],
      [`outcomes of ${SCORE}, behind from 2, with a support plan`, 'flagged 100 %'],
    ]);
  });

  test('is listed with its sample, what it always sends, and when the system is stopped', () => {
    expect(explainScenario(school(0.1)).find(({ what }) => what === `review of ${SCORE}`)).toEqual({
      what: `review of ${SCORE}`,
      value:
        'by accountable-educator: 10 % of what would count at once; always flagged, borderline, near-cut, ' +
        'accommodated, appealed; to be stopped above 30 % of disagreements',
      source: 'the model’s rule of review',
    });
  });

  test('tells sampled pieces from those sent for another reason, in agreement with the log', async () => {
    const ended: string[] = [];
    const log = ({ activity, lifecycle, outcome = '' }: SimulatedEvent): void => {
      if (activity === SCORE && lifecycle === 'complete') ended.push(outcome);
    };
    const { reviews, steps } = await simulate(parseScenario(school(0.2)), {
      replications: 1,
      seed: 5,
      explain: false,
      log,
    });
    const [review] = reviews;
    const count = (...outcomes: readonly string[]): number => ended.filter((each) => outcomes.includes(each)).length;
    expect(review?.sampled.mean).toBe(count('sampled'));
    expect(review?.sampled.mean).toBeGreaterThan(10);
    expect(review?.sent.mean).toBe(count('flagged', 'borderline', 'near-cut'));
    expect(review?.sent.mean).toBeGreaterThan(10);
    expect(review?.reviewed.mean).toBe(steps.find(({ step }) => step === 'second-score')?.completed.mean);
  });

  test('with a sample of everything lets no piece count at once', async () => {
    const outcomes = new Set<string>();
    const log = ({ activity, lifecycle, outcome = '' }: SimulatedEvent): void => {
      if (activity === SCORE && lifecycle === 'complete') outcomes.add(outcome);
    };
    await simulate(parseScenario(school(1)), { replications: 1, explain: false, log });
    expect(outcomes.has('sampled')).toBe(true);
    expect(outcomes.has('scored')).toBe(false);
  });
});

test('settings and cadence are listed as in the model, or with the source of their default', () => {
  const rowOf = (what: string) => explainScenario(school(0.1)).find((row) => row.what === what);
  expect(rowOf('cadence of track-progress/check-in-due')).toMatchObject({
    value: 'every 7 days for each learner',
    source: 'the model',
  });
  expect(rowOf('setting attempts')?.value).toBe('3 attempts');
  expect(rowOf('setting attempts')?.source).toContain('Mary Hardin-Baylor');
  const unlimited = explainScenario({
    ...school(0.1),
    model: { ...models.aiTutorGuide, settings: { attempts: 'unlimited' } },
  });
  expect(unlimited.find(({ what }) => what === 'setting attempts')).toMatchObject({
    value: 'unlimited',
    source: 'the model',
  });
});
