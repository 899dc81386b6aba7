import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { explainScenario, parseScenario, type SimulatedEvent, simulate, starterScenario } from '../src/index.js';

const DAYS = 20;
const DAY = 24 * 60;

/** A school in which half of the decisions set a condition; with the cadence, conditions fall due. */
const school = (cadence: boolean) => {
  const model = {
    ...models.validator,
    cadence: cadence
      ? [{ send: 'track-progress/condition-due', everyDays: DAYS, each: 'objective' as const }]
      : ([] as const),
  };
  return parseScenario({
    ...starterScenario(model, { id: 'school', title: 'School', learners: 20 }),
    outcomes: [{ work: 'decide-advancement/decide', probabilities: { advance: 0.5, 'advance-on-condition': 0.5 } }],
  });
};

test('a condition is looked at once, its number of days after it was set', async () => {
  const events: SimulatedEvent[] = [];
  await simulate(school(true), { seed: 7, replications: 1, explain: false, log: (event) => events.push(event) });
  const set = new Map<string, number[]>();
  const talks = new Map<string, number[]>();
  const conditional = new Set<string>();
  const push = (to: Map<string, number[]>, { case: learner, minutes }: SimulatedEvent) =>
    to.set(learner, [...(to.get(learner) ?? []), minutes]);
  for (const event of events) {
    const key = `${event.case} ${event.subject}`;
    if (event.activity === 'decide-advancement/decide' && event.lifecycle === 'complete') {
      if (event.outcome === 'advance-on-condition') conditional.add(key);
      else conditional.delete(key);
    }
    if (event.activity === 'objective.advanced' && conditional.has(key)) push(set, event);
    if (event.activity === 'track-progress/check-in' && event.lifecycle === 'schedule') push(talks, event);
  }
  const counted = [...set].flatMap(([learner, times]) => times.map((time) => ({ learner, time })));
  expect(counted.length).toBeGreaterThan(20);
  const last = Math.max(...events.map(({ minutes }) => minutes));
  let held = 0;
  for (const [learner, times] of talks) {
    const conditions = set.get(learner) ?? [];
    expect(times.length, learner).toBeLessThanOrEqual(conditions.length);
    for (const [index, talk] of times.entries()) {
      expect(talk, learner).toBeGreaterThanOrEqual((conditions[index] ?? Number.NaN) + DAYS * DAY);
      held += 1;
    }
  }
  // Conditions that fall due before the end of the scenario are checked, unless the learner has finished.
  const due = counted.filter(({ time }) => time + (DAYS + 5) * DAY < last).length;
  expect(held).toBeGreaterThan(0.5 * due);
  expect(held).toBeLessThanOrEqual(due + 5 * counted.length);
});

test('without a cadence none is', async () => {
  const { steps } = await simulate(school(false), { seed: 7, replications: 1, explain: false });
  expect(steps.find(({ step }) => step === 'check-in')?.completed.mean).toBe(0);
});

test('the figures in force say when conditions are looked at, and that what has faded is not learnt again', () => {
  const said = (document: Parameters<typeof explainScenario>[0], what: string) =>
    explainScenario(document).filter((each) => each.what === what);
  expect(said(school(true), 'cadence of track-progress/condition-due').map(({ value }) => value)).toEqual([
    `${DAYS} days after an objective was advanced on a condition`,
  ]);
  const starter = (model: (typeof models)['validator'] | (typeof models)['khanAcademyCoach']) =>
    starterScenario(model, { id: 'school', title: 'School', learners: 20 });
  expect(said(starter(models.khanAcademyCoach), 'learners.refreshers')).toMatchObject([
    { value: '0', source: expect.stringMatching(/no refresher is added/) },
  ]);
  expect(said(starter(models.validator), 'learners.refreshers')).toEqual([]);
});
