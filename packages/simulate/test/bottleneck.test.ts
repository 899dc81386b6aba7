import { describe, expect, test } from 'vitest';
import { compareScenarios, parseScenario, type ScenarioInput, simulate } from '../src/index.js';
import { LIMIT, misses, scenarios, school } from './support/one-more.js';

describe('the effect of one more person', () => {
  test('is what simulating it finds, with common random numbers', { tags: ['long'] }, async () => {
    const document = school(6, 1, 30);
    const { bottleneck } = await simulate(parseScenario(document), { replications: 5 });
    expect(bottleneck?.role).toBe('validator');
    expect(bottleneck?.tried.map(({ role }) => role)).toContain('validator');
    const more = parseScenario({ ...school(6, 2, 30), id: 'more' });
    const { differences, reports } = await compareScenarios([parseScenario(document), more], { replications: 5 });
    const of = (name: string) => differences[0]?.measures.find(({ measure }) => measure === name)?.difference?.mean;
    expect(bottleneck?.oneMore?.daysToMastery?.mean).toBeCloseTo(of('daysToMastery') ?? Number.NaN, 9);
    expect(bottleneck?.oneMore?.advanced.mean).toBeCloseTo(of('advanced') ?? Number.NaN, 9);
    expect(bottleneck?.oneMore?.cost.mean).toBeCloseTo(of('cost') ?? Number.NaN, 9);
    const role = reports[1]?.roles.find(({ role: id }) => id === 'validator');
    expect(bottleneck?.oneMore?.utilisation).toEqual(role?.utilisation);
    expect(bottleneck?.oneMore?.wait?.mean).toBeCloseTo(role?.wait.mean?.mean ?? Number.NaN, 9);
    expect(bottleneck?.because).toMatch(
      /^Proficiency Validator is busy \d+ % .* with one more full-time person, objectives would take \d/,
    );
  });

  test.each(scenarios.slice(1, 2))('holds with other seeds: %s', { tags: ['long'] }, async (_, document) => {
    for (const [figure, errors] of Object.entries(await misses(document))) expect(errors, figure).toBeLessThan(LIMIT);
  });

  test('is not reported with fewer than five replications, nor unless requested', async () => {
    const scenario = parseScenario(school(12, 1, 30));
    expect((await simulate(scenario, { replications: 4 })).bottleneck).toBeNull();
    expect((await simulate(scenario, { replications: 5, explain: false })).bottleneck).toBeNull();
    const one = await simulate(scenario, { replications: 5, explain: { candidates: 1 } });
    expect(one.bottleneck?.tried).toHaveLength(1);
    await expect(simulate(scenario, { explain: { candidates: 0 } })).rejects.toThrow(/explain/);
  });

  test('if none helps, it says so', async () => {
    const { bottleneck } = await simulate(parseScenario(school(30, 20, 3)), { replications: 5 });
    if (bottleneck !== null) {
      expect(bottleneck.oneMore?.helps).toBe(false);
      expect(bottleneck.because).toMatch(/one more person there would not clearly/);
    }
  });

  test('shares are of all that its people do, in whatever role', async () => {
    const scenario = parseScenario({
      id: 'both',
      title: 'Both',
      model: 'validator',
      learners: { count: 40, objectives: 3 },
      people: ['ben', 'caro'].map((id) => ({ id, name: id, roles: ['validator', 'teacher'] })),
      staff: [{ role: 'school-leader', count: 1 }],
      weeks: 12,
    });
    const { bottleneck, people, steps, roles } = await simulate(scenario, { replications: 5 });
    const worked = people
      .filter((each) => each.roles.includes('validator'))
      .reduce((sum, { hours }) => sum + hours.mean, 0);
    const own = steps.filter(({ responsible }) => responsible.includes(bottleneck?.role ?? ''));
    const most = Math.max(...own.map(({ hours }) => hours.mean));
    expect(bottleneck?.share).toBeCloseTo(most / worked, 9);
    expect(bottleneck?.utilisation).toBeCloseTo(
      roles.find(({ role }) => role === bottleneck?.role)?.utilisation?.mean ?? Number.NaN,
      9,
    );
    expect(bottleneck).toMatchObject({ otherRoles: true, step: own.find(({ hours }) => hours.mean === most)?.step });
    expect(bottleneck?.because).toMatch(
      /^\S.* is busy \d+ % of the time in all roles that its people hold, and \d+ % of that is/,
    );
  });

  test.each([undefined, { perWeek: 3 }])(
    'learners who never have time for their work are named without a run: %j',
    async (arrivals) => {
      const mondays = ['2026-09-07', '2026-09-14', '2026-09-21'];
      const scenario = parseScenario({
        ...school(1, 1, 10),
        learners: { count: 10, objectives: 2, calendar: 'mondays', ...(arrivals === undefined ? {} : { arrivals }) },
        start: '2026-09-07',
        weeks: 3,
        calendars: [{ id: 'mondays', weekly: [{ days: ['mon'], from: '08:00', to: '15:00' }] }],
        holidays: mondays.map((day) => ({ from: day, to: day })),
      });
      const { bottleneck, warnings, steps } = await simulate(scenario, { replications: 5 });
      const waiting = steps
        .filter(({ responsible }) => responsible.includes('learner'))
        .reduce((sum, { opened }) => sum + opened.mean, 0);
      expect(waiting).toBeGreaterThan(0);
      expect(bottleneck).toMatchObject({ role: 'learner', neverOnDuty: true, oneMore: null });
      expect(bottleneck?.queueAtEnd).toBeCloseTo(waiting, 9);
      expect(warnings).toEqual(['Learner has work but is never on duty in these 3 weeks; none of it will be done']);
    },
  );

  test('a role that has work but is never on duty is named without a run', async () => {
    const absent = parseScenario({
      ...school(6, 1, 30),
      calendars: [{ id: 'summer', weekly: [{ days: ['sun'], from: '08:00', to: '12:00' }] }],
      terms: [{ from: '2026-09-07', to: '2026-09-11' }],
      staff:
        school(6, 1, 30).staff?.map((each) => (each.role === 'validator' ? { ...each, calendar: 'summer' } : each)) ??
        [],
    });
    const { bottleneck, warnings } = await simulate(absent, { replications: 5 });
    expect(bottleneck).toMatchObject({ role: 'validator', neverOnDuty: true, oneMore: null, tried: [] });
    expect(bottleneck?.because).toMatch(/^Proficiency Validator is never on duty, and \d+ pieces of its work wait/);
    expect(warnings.join()).toMatch(/Proficiency Validator has work but is never on duty/);
  });

  test('work that waits longer for a system is not passed over', async () => {
    const document = parseScenario({
      id: 'tutor',
      title: 'Tutor',
      model: 'ai-tutor-guide',
      learners: { count: 10, objectives: 3 },
      staff: ['guide', 'accountable-educator', 'school-leader'].map((role) => ({ role, count: 1 })),
      systems: [{ role: 'ai-tutor', latencyMinutes: 240, capacity: 1 }],
      weeks: 8,
    });
    const { bottleneck, roles } = await simulate(document, { replications: 5 });
    const queues = roles.toSorted((one, other) => other.queue.mean - one.queue.mean);
    expect(queues[0]?.role).toBe('ai-tutor');
    expect(bottleneck?.waitsLonger).toEqual([queues[0]?.title]);
    expect(bottleneck?.because).toMatch(
      /^Of the roles that people hold, work waits longest for .*; work waits longer still for AI Tutor/,
    );
  });

  test('a person added beside named people works full-time, and one like a headcount as long as that', async () => {
    const part = {
      ...school(6, 1, 30),
      staff: [
        { role: 'teacher', count: 6 },
        { role: 'validator', count: 1, fte: 0.5 },
        { role: 'school-leader', count: 1 },
      ],
    };
    const tried = async (document: ScenarioInput) =>
      (await simulate(parseScenario(document), { replications: 5 })).bottleneck?.tried.find(
        ({ role }) => role === 'validator',
      );
    const [like] = [await tried(part)];
    expect(like?.fte).toBe(0.5);
    const named = {
      ...part,
      staff: part.staff.filter(({ role }) => role !== 'validator'),
      people: [{ id: 'kim', name: 'Kim', roles: ['validator'], fte: 0.5 }],
    };
    expect((await tried(named))?.fte).toBe(1);
  });
});
