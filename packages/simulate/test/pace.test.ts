import { describe, expect, test } from 'vitest';
import { explainScenario, parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'single-teacher',
  learners: { count: 20, objectives: 4 },
  staff: [{ role: 'teacher', count: 3 }],
  weeks: 20,
};

const logOf = async (more: Partial<ScenarioInput>): Promise<readonly SimulatedEvent[]> => {
  const events: SimulatedEvent[] = [];
  await simulate(parseScenario({ ...school, ...more }), {
    replications: 1,
    explain: false,
    log: (event) => events.push(event),
  });
  return events;
};
const ended = (events: readonly SimulatedEvent[], work: string): readonly SimulatedEvent[] =>
  events.filter(({ activity, lifecycle }) => activity === work && lifecycle === 'complete');

describe('pace', () => {
  test('is a fact about time: nobody with days to spare is behind, everybody still working without any is', async () => {
    const outcomes = async (plannedDays: number) =>
      ended(await logOf({ learners: { count: 20, objectives: 4, plannedDays } }), 'track-progress/interpret').map(
        ({ outcome }) => outcome,
      );
    const calm = await outcomes(100_000);
    expect(calm.length).toBeGreaterThan(20);
    expect(calm).not.toContain('off-pace');
    // Records are interpreted as on pace only when their objective has just been advanced.
    const late = await outcomes(0.001);
    const number = (outcome: string) => late.filter((each) => each === outcome).length;
    expect(number('off-pace')).toBeGreaterThan(3 * number('on-pace'));
  });

  test('with the scenario’s own rows: the shares apply from the given multiple of the planned days', async () => {
    const work = 'decide-advancement/decide';
    const events = await logOf({
      learners: { count: 20, objectives: 4, plannedDays: 1 },
      outcomes: [
        { work, probabilities: { advance: 1 } },
        { work, behind: { from: 2 }, probabilities: { 'not-yet': 1 } },
      ],
    });
    // A decision within two days of opening is within two days of the objective’s beginning, which is never earlier.
    const opened = new Map(
      events
        .filter(({ activity }) => activity === 'objective.opened')
        .map((event) => [`${event.case} ${event.subject}`, event.minutes]),
    );
    const decided = ended(events, work);
    expect(new Set(decided.map(({ outcome }) => outcome))).toEqual(new Set(['advance', 'not-yet']));
    for (const { case: learner, subject, minutes, outcome } of decided)
      if (minutes - (opened.get(`${learner} ${subject}`) ?? 0) < 2 * 1440) expect(outcome).toBe('advance');
  });

  test('is explained, and a row with both conditions is refused', () => {
    const of = (what: string) => explainScenario(school).find((each) => each.what === what);
    expect(of('learners.plannedDays')?.value).toBe('70');
    expect(of('outcomes of track-progress/interpret, behind from 1.25')?.value).toMatch(/off-pace/);
    const both = { work: 'decide-advancement/decide', attempt: 1, behind: { from: 2 }, probabilities: { advance: 1 } };
    expect(() => parseScenario({ ...school, outcomes: [both] })).toThrow(/not both/);
  });
});

describe('activities', () => {
  const outcomes = [{ work: 'deliver-activities/select', probabilities: { selected: 0.5, 'no-activity-fits': 0.5 } }];

  test('suit later learners once published for an objective', async () => {
    const events = await logOf({ outcomes, develop: 'once' });
    const published = new Map<string, number>();
    for (const { subject, minutes } of ended(events, 'develop-activities/publish'))
      published.set(subject, Math.min(minutes, published.get(subject) ?? Number.POSITIVE_INFINITY));
    expect(published.size).toBe(4);
    for (const { subject, minutes, outcome } of ended(events, 'deliver-activities/select'))
      if (outcome === 'no-activity-fits')
        expect(minutes).toBeLessThanOrEqual(published.get(subject) ?? Number.POSITIVE_INFINITY);
  });

  test('are developed anew for each learner if the scenario asks for it', async () => {
    const work = async (develop: 'once' | 'each') =>
      ended(await logOf({ outcomes, develop }), 'develop-activities/publish').length;
    expect(await work('each')).toBeGreaterThan(1.3 * (await work('once')));
  });
});
