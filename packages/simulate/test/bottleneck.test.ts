import { describe, expect, test } from 'vitest';
import { compareScenarios, parseScenario, simulate } from '../src/index.js';
import { LIMIT, misses, scenarios, school } from './support/one-more.js';

describe('the effect of one more person', () => {
  test('is what simulating it finds, with common random numbers', async () => {
    const document = school(12, 1, 60);
    const { bottleneck } = await simulate(parseScenario(document), { replications: 5 });
    expect(bottleneck?.role).toBe('validator');
    expect(bottleneck?.tried.map(({ role }) => role)).toContain('validator');
    const more = parseScenario({ ...school(12, 2, 60), id: 'more' });
    const { differences, reports } = await compareScenarios([parseScenario(document), more], { replications: 5 });
    const of = (name: string) => differences[0]?.measures.find(({ measure }) => measure === name)?.difference?.mean;
    expect(bottleneck?.oneMore?.daysToMastery?.mean).toBeCloseTo(of('daysToMastery') ?? Number.NaN, 9);
    expect(bottleneck?.oneMore?.advanced.mean).toBeCloseTo(of('advanced') ?? Number.NaN, 9);
    expect(bottleneck?.oneMore?.cost.mean).toBeCloseTo(of('cost') ?? Number.NaN, 9);
    const role = reports[1]?.roles.find(({ role: id }) => id === 'validator');
    expect(bottleneck?.oneMore?.utilisation).toEqual(role?.utilisation);
    expect(bottleneck?.oneMore?.wait?.mean).toBeCloseTo(role?.wait.mean?.mean ?? Number.NaN, 9);
    expect(bottleneck?.because).toMatch(/^Proficiency Validator is busy \d+ % .* with one more person, objectives would take \d/);
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

  test('a role that has work but is never on duty is named without a run', async () => {
    const absent = parseScenario({
      ...school(6, 1, 30),
      calendars: [{ id: 'summer', weekly: [{ days: ['sun'], from: '08:00', to: '12:00' }] }],
      terms: [{ from: '2026-09-07', to: '2026-09-11' }],
      staff: school(6, 1, 30).staff?.map((each) => (each.role === 'validator' ? { ...each, calendar: 'summer' } : each)) ?? [],
    });
    const { bottleneck, warnings } = await simulate(absent, { replications: 5 });
    expect(bottleneck).toMatchObject({ role: 'validator', neverOnDuty: true, oneMore: null, tried: [] });
    expect(bottleneck?.because).toMatch(/^Proficiency Validator is never on duty, and \d+ pieces of its work wait/);
    expect(warnings.join()).toMatch(/Proficiency Validator has work but is never on duty/);
  });
});
