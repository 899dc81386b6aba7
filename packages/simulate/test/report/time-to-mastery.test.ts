import { describe, expect, test } from 'vitest';
import { parseScenario, type SimulatedEvent, simulate } from '../../src/index.js';

const school = (learners: number, weeks: number, validators: number) =>
  parseScenario({
    id: 'school',
    title: 'School',
    model: 'validator',
    learners: { count: learners, objectives: 4 },
    staff: [
      { role: 'teacher', count: 12 },
      { role: 'validator', count: validators },
      { role: 'school-leader', count: 1 },
    ],
    weeks,
  });

describe('time to mastery', () => {
  test('counts unfinished objectives: a few out of hundreds advanced give no median', async () => {
    const { timeToMastery, objectives, learners, runs } = await simulate(school(200, 6, 1), { replications: 3 });
    const { advanced, inProgress, notBegun } = objectives;
    expect(notBegun.mean).toBeGreaterThan(100);
    expect(advanced.mean + inProgress.mean + notBegun.mean).toBeCloseTo(4 * learners.arrived.mean, 9);
    expect(objectives.inProgress.mean).toBeGreaterThan(300);
    expect(objectives.advanced.mean).toBeLessThan(objectives.inProgress.mean / 10);
    expect(timeToMastery.p50).toBeNull();
    expect(timeToMastery.longest).toBeLessThanOrEqual(42);
    expect(timeToMastery.unfinished).toEqual(objectives.inProgress);
    expect(timeToMastery.tooShort).toBe(true);
    // The restricted mean is close to the whole six weeks, not the few days of the quick ones.
    for (const { daysToMastery } of runs) expect(daysToMastery).toBeGreaterThan(35);
  });

  test('grows where those that begin later are seen in the log to be advanced less soon', async () => {
    const weeks = 12;
    const quarter = (weeks * 10_080) / 4;
    const events: SimulatedEvent[] = [];
    const scenario = parseScenario({
      ...school(1, weeks, 1),
      learners: { count: 0, arrivals: { perWeek: 60 }, objectives: 1 },
    });
    const { timeToMastery } = await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
    const ended = new Map(
      events
        .filter(({ activity }) => activity === 'objective.advanced')
        .map(({ case: who, subject, minutes }) => [`${who} ${subject}`, minutes]),
    );
    const soon = (from: number, to: number): number => {
      const begun = events.filter(
        ({ activity, minutes }) => activity === 'objective.opened' && minutes >= from && minutes < to,
      );
      const shares = begun.filter(
        ({ case: who, subject, minutes }) => (ended.get(`${who} ${subject}`) ?? Infinity) - minutes <= quarter,
      );
      return shares.length / begun.length;
    };
    expect(soon(2 * quarter, 3 * quarter)).toBeLessThan(soon(0, 2 * quarter) - 0.1);
    expect(timeToMastery.tooShort && timeToMastery.growing).toBe(true);
  });

  test('does not grow where nothing begins later, however long it takes', async () => {
    const slow = parseScenario({
      ...school(5, 20, 1),
      outcomes: [{ work: 'decide-advancement/decide', probabilities: { 'not-yet': 1 } }],
    });
    const { timeToMastery, objectives, series } = await simulate(slow, { replications: 10, explain: false });
    expect(objectives.advanced.mean).toBeGreaterThan(0);
    expect(series.inProgress.at(8)).toBeCloseTo(series.inProgress.at(4) ?? 0, 0);
    expect([timeToMastery.tooShort, timeToMastery.growing]).toEqual([true, false]);
  });

  test('without censoring, is the plain mean and quantiles', async () => {
    const { timeToMastery, objectives } = await simulate(school(20, 52, 3), { replications: 6 });
    expect(objectives.inProgress.mean).toBe(0);
    expect(timeToMastery.growing).toBe(false);
    expect(timeToMastery.byLittlesLaw).toBeCloseTo(timeToMastery.mean?.mean ?? Number.NaN, 6);
    const { p50, p95, longest } = timeToMastery;
    expect(p50?.low).toBeLessThan(p50?.mean ?? 0);
    expect(p50?.high).toBeGreaterThan(p50?.mean ?? 0);
    expect(p95?.mean).toBeLessThanOrEqual(longest ?? 0);
  });

  test('Little’s law has both sides in the report, with and without a warm-up', async () => {
    for (const warmUpWeeks of [0, 3]) {
      const report = await simulate({ ...school(60, 12, 1), warmUpWeeks }, { replications: 3 });
      const { inProgressTimesLength, sumOfTimes } = report.littlesLaw;
      expect(sumOfTimes).toBeGreaterThan(0);
      expect(inProgressTimesLength / sumOfTimes).toBeCloseTo(1, 9);
      const days = report.weeks * 7 * 3;
      expect(report.objectives.meanInProgress.mean * days).toBeCloseTo(inProgressTimesLength, 6);
    }
  });

  test('unfinished waits are not left out', async () => {
    const events: SimulatedEvent[] = [];
    const busy = await simulate(school(200, 6, 1), { replications: 1, log: (event) => events.push(event) });
    const scoring = busy.steps.find(({ element, step }) => element === 'assess-progress' && step === 'score');
    const opened = new Map<string, number>();
    const waits: number[] = [];
    for (const { case: learner, subject, activity, lifecycle, minutes } of events) {
      const key = `${learner} ${subject}`;
      if (activity !== 'assess-progress/score') continue;
      if (lifecycle === 'schedule') opened.set(key, minutes);
      if (lifecycle === 'start' && opened.has(key)) waits.push(minutes - (opened.get(key) ?? 0));
      if (lifecycle === 'start') opened.delete(key);
    }
    expect(scoring?.wait.unfinished.mean).toBe(opened.size);
    expect(opened.size).toBeGreaterThan(20);
    const begun = waits.sort((one, other) => one - other)[Math.floor(0.9 * waits.length)] ?? 0;
    expect(scoring?.wait.p90?.mean ?? scoring?.wait.longest).toBeGreaterThan(begun);
  });
});
