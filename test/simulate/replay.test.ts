import { parseScenario, type Scenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { arbitraryScenario } from '@work-elements/testing/scenarios';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, objectiveStatuses, openWork } from 'work-elements';
import { leftOpen, replay } from './support/replay.js';

const logOf = async (scenario: Scenario, seed: number): Promise<ReadonlyMap<string, readonly SimulatedEvent[]>> => {
  const cases = new Map<string, SimulatedEvent[]>();
  await simulate(scenario, {
    seed,
    replications: 1,
    log: (event) => {
      const own = cases.get(event.case);
      if (own === undefined) cases.set(event.case, [event]);
      else own.push(event);
    },
  });
  return cases;
};

/** Replays every learner’s log in a journey, which must end where the simulation left the learner. */
const replays = async (model: ImplementationModel, scenario: Scenario, seed: number): Promise<number> => {
  let events = 0;
  for (const [, log] of await logOf(scenario, seed)) {
    events += log.length;
    const journey = replay(model, log);
    const advanced = log.filter(({ activity }) => activity === 'objective.advanced').map(({ subject }) => subject);
    const statuses = Object.entries(objectiveStatuses(journey)).flatMap(([id, status]) =>
      status === 'advanced' ? [id] : [],
    );
    expect(statuses.sort()).toEqual([...advanced].sort());
    const open = openWork(journey).map(({ element, step, subject }) => `${element}/${step} ${subject.id}`);
    // Work suspended by an exception case is open in the simulation, but not in the inbox.
    const suspended = leftOpen(log).filter((each) => !open.includes(each));
    expect([...open, ...suspended].sort()).toEqual(leftOpen(log));
    if (!log.some(({ lifecycle }) => lifecycle === 'suspend')) expect(suspended).toEqual([]);
    expect(journey.status).toBe(
      log.some(({ activity }) => activity === 'journey.withdrawn')
        ? 'withdrawn'
        : log.some(({ activity }) => activity === 'journey.settled')
          ? 'settled'
          : 'under-way',
    );
  }
  return events;
};

/** The ready models covered in every run. */
const QUICK: readonly ImplementationModel[] = [models.validator];

describe('a simulated learner’s log replays in a journey without a rejected event', () => {
  for (const model of Object.values(models))
    test(model.id, { tags: QUICK.includes(model) ? [] : ['long'] }, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryScenario(model), fc.nat(), async (scenario, seed) => {
          const small = {
            ...scenario,
            learners: { ...scenario.learners, count: 3, objectives: Math.min(4, scenario.learners.objectives) },
          };
          const { arrivals: _none, cohorts: _nobody, ...learners } = small.learners;
          await replays(model, { ...small, learners }, seed);
        }),
        { numRuns: 6 },
      );
    });

  test('with appeals that are answered in every way', async () => {
    const model = models.validator;
    const base = parseScenario({
      id: 'appeals',
      title: 'Appeals',
      model: 'validator',
      learners: { count: 12, objectives: 4, appeals: 0.6 },
      staff: [
        { role: 'teacher', count: 3 },
        { role: 'validator', count: 2 },
        { role: 'school-leader', count: 2 },
      ],
      outcomes: [
        { work: 'decide-advancement/decide', probabilities: { advance: 0.3, 'not-yet': 0.6, refer: 0.1 } },
        {
          work: 'decide-advancement/hear-appeal',
          probabilities: { 'decision-stands': 0.4, 'decision-changed': 0.3, 'score-questioned': 0.3 },
        },
      ],
    });
    const activities = [...(await logOf(base, 4)).values()].flat().map(({ activity }) => activity);
    expect(activities.filter((activity) => activity === 'appeal.raised').length).toBeGreaterThan(10);
    expect(await replays(model, base, 4)).toBeGreaterThan(1000);
  });

  test('with conditions that fall due among weekly check-ins', async () => {
    const model = {
      ...models.validator,
      cadence: [
        { send: 'track-progress/check-in-due', everyDays: 7, each: 'learner' },
        { send: 'track-progress/condition-due', everyDays: 10, each: 'objective' },
      ],
    } as const;
    const base = parseScenario({
      id: 'conditions',
      title: 'Conditions',
      model,
      learners: { count: 12, objectives: 5 },
      staff: [
        { role: 'teacher', count: 3 },
        { role: 'validator', count: 2 },
        { role: 'school-leader', count: 1 },
      ],
      outcomes: [{ work: 'decide-advancement/decide', probabilities: { advance: 0.3, 'advance-on-condition': 0.7 } }],
    });
    const outcomes = [...(await logOf(base, 4)).values()].flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'advance-on-condition').length).toBeGreaterThan(10);
    expect(await replays(model, base, 4)).toBeGreaterThan(1000);
  });

  test('with appeals among people who all decide and hear', async () => {
    const model = models.singleTeacher;
    const base = parseScenario({
      id: 'colleagues',
      title: 'Colleagues',
      model: 'single-teacher',
      learners: { count: 12, objectives: 4, appeals: 0.6 },
      staff: [{ role: 'teacher', count: 5 }],
      outcomes: [{ work: 'decide-advancement/decide', probabilities: { advance: 0.5, 'not-yet': 0.5 } }],
    });
    const activities = [...(await logOf(base, 4)).values()].flat().map(({ activity }) => activity);
    expect(activities.filter((activity) => activity === 'decide-advancement/hear-appeal').length).toBeGreaterThan(10);
    expect(await replays(model, base, 4)).toBeGreaterThan(1000);
  });

  test('with prior mastery, learners who leave, and all outcomes equally likely', async () => {
    const model = models.validator;
    const base = parseScenario({
      id: 'rough',
      title: 'Rough',
      model: 'validator',
      learners: {
        count: 8,
        objectives: 5,
        mastered: [
          { share: 0.5, mastered: 0.5 },
          { share: 0.5, mastered: 0 },
        ],
        leavePerYear: 0.5,
      },
      staff: [
        { role: 'teacher', count: 2 },
        { role: 'validator', count: 1 },
        { role: 'school-leader', count: 1 },
      ],
      outcomes: [
        { work: 'decide-advancement/decide', probabilities: { advance: 0.3, 'not-yet': 0.4, refer: 0.3 } },
        { work: 'recommend/arrange', probabilities: { arranged: 0.3, 'map-change-needed': 0.5, unavailable: 0.2 } },
        { work: 'assess-progress/verify', probabilities: { authentic: 0.5, 'not-own-work': 0.5 } },
      ],
    });
    expect(await replays(model, base, 7)).toBeGreaterThan(2000);
  });
});
