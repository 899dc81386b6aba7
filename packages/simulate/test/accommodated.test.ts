import { expect, test } from 'vitest';
import { parseScenario, type Scenario, type SimulatedEvent, simulate } from '../src/index.js';

/**
 * A school in which every learner is examined for a need for supports; without review, every piece would be scored at
 * once.
 */
const school = (planned: Readonly<Record<string, number>>): Scenario =>
  parseScenario({
    id: 'school',
    title: 'School',
    model: 'ai-tutor-guide',
    learners: { count: 20, objectives: 2 },
    staff: [
      { role: 'guide', count: 4 },
      { role: 'accountable-educator', count: 4 },
      { role: 'school-leader', count: 1 },
    ],
    outcomes: [
      { work: 'map-objectives/review-prior-learning', probabilities: { 'supports-indicated': 1 } },
      { work: 'map-objectives/plan-supports', probabilities: planned },
      { work: 'assess-progress/score', probabilities: { scored: 0.9, sampled: 0.1 } },
    ],
    weeks: 12,
  });

const scoresOf = async (planned: Readonly<Record<string, number>>) => {
  const supported = new Set<string>();
  const scores: { readonly outcome: string; readonly supported: boolean }[] = [];
  const log = ({ activity, lifecycle, outcome = '', case: learner }: SimulatedEvent): void => {
    if (lifecycle !== 'complete') return;
    if (activity === 'map-objectives/plan-supports' && outcome === 'supports-set') supported.add(learner);
    if (activity === 'assess-progress/score') scores.push({ outcome, supported: supported.has(learner) });
  };
  const report = await simulate(school(planned), { replications: 1, explain: false, log });
  const outcomes = (of: boolean) =>
    new Set(scores.filter((each) => each.supported === of).map(({ outcome }) => outcome));
  return { withPlan: outcomes(true), without: outcomes(false), scores, reviewed: report.reviews[0]?.reviewed.mean };
};

test('pieces of learners with a support plan are flagged if the review rule always sends them to people', async () => {
  const { withPlan, without, scores, reviewed } = await scoresOf({ 'supports-set': 0.5, 'none-needed': 0.5 });
  expect(scores.length).toBeGreaterThan(20);
  expect(withPlan).toEqual(new Set(['flagged', 'sampled']));
  expect(without).toEqual(new Set(['scored', 'sampled']));
  const toReview = scores.filter(({ outcome }) => outcome !== 'scored').length;
  expect(reviewed).toBeLessThanOrEqual(toReview);
  expect(reviewed).toBeGreaterThan(toReview / 2);
});

test('none are flagged if no plan is set', async () => {
  const { withPlan, without } = await scoresOf({ 'evaluation-requested': 1 });
  expect([withPlan.size, without]).toEqual([0, new Set(['scored', 'sampled'])]);
});
