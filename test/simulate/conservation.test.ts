import { parseScenario, type Report, type ScenarioInput, simulate } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { conservationLaws, run } from './support/conservation.js';

conservationLaws(2);

const base: ScenarioInput = {
  id: 'room',
  title: 'Room',
  model: 'single-teacher',
  learners: { count: 12, objectives: 3 },
  staff: [{ role: 'teacher', count: 2 }],
  weeks: 12,
};

describe('what a report rests on', () => {
  test('a seed gives the same report, to the bit, and another seed a different one', async () => {
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => simulate(parseScenario(base), { seed, replications: 3 })),
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(again));
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(other));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  test('the first replications are the same however many follow', async () => {
    const three = await simulate(parseScenario(base), { replications: 3 });
    const five = await simulate(parseScenario(base), { replications: 5 });
    expect(five.runs.slice(0, 3)).toEqual(three.runs);
  });

  test('half positions have half the hours, and twice the speed halves the effort', async () => {
    const report = await simulate(
      parseScenario({ ...base, staff: [{ role: 'teacher', count: 2, fte: 0.5, costPerHour: 30 }] }),
      {
        replications: 1,
      },
    );
    expect(report.cost.staffHours.mean).toBe(12 * 40);
    expect(report.cost.total.mean).toBe(12 * 40 * 30);
    const person = (speed: number) =>
      simulate(
        parseScenario({
          ...base,
          staff: [],
          people: [{ id: 'kim', name: 'Kim', roles: ['teacher'], speed }],
          learners: { count: 1, objectives: 1 },
        }),
        {
          replications: 1,
        },
      );
    const [slow, fast] = await Promise.all([person(1), person(2)]);
    expect((slow?.people[0]?.hours.mean ?? 0) / (fast?.people[0]?.hours.mean ?? 1)).toBeCloseTo(2, 6);
  });

  test('holidays and the time between terms stop work, and nothing else', async () => {
    const { log } = await run(
      parseScenario({
        ...base,
        terms: [{ from: '2026-09-07', to: '2026-09-18' }],
        holidays: [{ from: '2026-09-10', to: '2026-09-11' }],
        weeks: 4,
      }),
      1,
    );
    const days = new Set(log.filter(({ lifecycle }) => lifecycle === 'start').map(({ time }) => time.slice(0, 10)));
    days.delete('2026-09-01');
    expect(
      [...days].every(
        (day) => day >= '2026-09-07' && day <= '2026-09-18' && day !== '2026-09-10' && day !== '2026-09-11',
      ),
    ).toBe(true);
  });

  test.each([
    ['finish', (report: Report) => expect(report.people[0]?.overtimeHours.mean).toBeGreaterThan(0)],
    ['resume', (report: Report) => expect(report.people[0]?.overtimeHours.mean).toBe(0)],
    ['hand-over', (report: Report) => expect(report.people[0]?.overtimeHours.mean).toBe(0)],
  ] as const)('work in progress when a shift ends: %s', async (shiftEnd, check) => {
    const { report, log } = await run(parseScenario({ ...base, shiftEnd }), 3);
    check(report);
    expect(report.objectives.advanced.mean).toBeGreaterThan(0);
    if (shiftEnd === 'hand-over')
      expect(log.some(({ lifecycle, resource }) => lifecycle === 'suspend' && resource !== null)).toBe(true);
  });

  test('exceptions go before routine work, and a person takes the preferred role first', async () => {
    const many = { ...base, learners: { count: 60, objectives: 3 }, staff: [{ role: 'teacher', count: 2 }] };
    const before = await simulate(parseScenario(many), { replications: 3 });
    const without = await simulate(parseScenario({ ...many, priorities: [] }), { replications: 3 });
    const wait = (report: Report) =>
      report.steps.find(({ element, step }) => element === 'handle-exceptions' && step === 'triage')?.wait.mean?.mean ??
      0;
    expect(wait(before)).toBeLessThan(wait(without) / 2);
  });

  test('an aborted simulation returns the replications that were finished', { tags: ['long'] }, async () => {
    const control = new AbortController();
    const large = parseScenario({
      ...base,
      learners: { count: 1000, objectives: 10 },
      staff: [{ role: 'teacher', count: 300 }],
      weeks: 36,
    });
    const report = await simulate(large, {
      replications: 50,
      signal: control.signal,
      onProgress: ({ replication }) => {
        if (replication > 1) control.abort();
      },
    });
    expect(report.cancelled).toBe(true);
    expect(report.replications).toBeGreaterThan(0);
    expect(report.replications).toBeLessThan(50);
  });

  test('refuses invalid options', async () => {
    await expect(simulate(parseScenario(base), { seed: 0.5, replications: 0 })).rejects.toThrow(
      /seed(.|\n)*replications/,
    );
  });
});
