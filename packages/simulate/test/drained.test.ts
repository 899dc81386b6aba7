import { describe, expect, test, vi } from 'vitest';
import {
  type Comparison,
  compareScenarios,
  type MinimumStaffing,
  minimumStaffing,
  parseScenario,
  type Report,
  type Sensitivity,
  sensitivity,
  simulate,
} from '../src/index.js';

const school = (teachers: number) =>
  parseScenario({
    id: `of-${teachers}`,
    title: `Of ${teachers}`,
    model: 'single-teacher',
    learners: { count: 3, objectives: 1 },
    staff: [{ role: 'teacher', count: teachers }],
    weeks: 4,
  });

/** More replications than are possible before a stop. */
const ENDLESS = 100_000;

/** A signal that asks to drain as soon as the work yields to the event loop. */
const soon = (): AbortSignal => {
  const controller = new AbortController();
  setImmediate(() => controller.abort());
  return controller.signal;
};

describe('what is drained tells at once what is completed, and ends when what runs has ended', () => {
  test('a simulation', async () => {
    const onDrain = vi.fn<(report: Report) => void>();
    const report = await simulate(school(1), { replications: ENDLESS, drain: soon(), onDrain });
    expect(onDrain).toHaveBeenCalledTimes(1);
    const [told] = onDrain.mock.calls[0] ?? [];
    expect([told?.cancelled, report.cancelled]).toEqual([true, true]);
    expect(told?.runs.length).toBe(told?.replications);
    expect(report.replications).toBeGreaterThanOrEqual(told?.replications ?? Number.POSITIVE_INFINITY);
    expect(report.replications).toBeLessThanOrEqual((told?.replications ?? 0) + 1);
    const whole = await simulate(school(1), { replications: report.replications, explain: false });
    expect(report.runs).toEqual(whole.runs);
    expect(told?.runs).toEqual(whole.runs.slice(0, told?.replications));
  });

  test('a simulation in the middle of its first replication, which is not given up', async () => {
    const controller = new AbortController();
    const onDrain = vi.fn<(report: Report) => void>();
    const report = await simulate(school(1), {
      replications: 5,
      drain: controller.signal,
      onDrain,
      log: () => controller.abort(),
    });
    expect(onDrain.mock.calls.map(([{ replications }]) => replications)).toEqual([0]);
    expect(report.replications).toBe(1);
    expect(report.runs).toEqual((await simulate(school(1), { replications: 1 })).runs);
  });

  const isCompared = async (workers: number): Promise<void> => {
    const onDrain = vi.fn<(comparison: Comparison) => void>();
    const { reports } = await compareScenarios([school(1), school(2)], {
      replications: ENDLESS,
      workers,
      drain: soon(),
      onDrain,
    });
    expect(onDrain).toHaveBeenCalledTimes(1);
    const told = onDrain.mock.calls[0]?.[0].reports ?? [];
    expect(new Set(told.map(({ replications }) => replications)).size).toBe(1);
    expect(new Set(reports.map(({ replications }) => replications)).size).toBe(1);
    const [first, last] = [told[0]?.replications ?? Number.NaN, reports[0]?.replications ?? Number.NaN];
    expect(last - first).toBeGreaterThanOrEqual(0);
    // In progress are one replication for each thread, and one more that is ready, for two scenarios in turns.
    expect(last - first).toBeLessThanOrEqual(workers === 1 ? 1 : workers + 1);
  };

  test('a comparison, of as many replications of each as of all', () => isCompared(1));

  test('a comparison over threads', { tags: ['long'] }, () => isCompared(2));

  test('a search for a staff, as soon as one has been tried', { tags: ['long'] }, async () => {
    const controller = new AbortController();
    const onDrain = vi.fn<(found: MinimumStaffing) => void>();
    const target = { advancedPerWeek: 50 };
    const found = await minimumStaffing(school(1), target, {
      replications: 2,
      drain: controller.signal,
      onDrain,
      onProgress: ({ tried }) => {
        if (tried === 1) controller.abort();
      },
    });
    expect(onDrain.mock.calls.map(([{ tried, cancelled }]) => [tried.length, cancelled])).toEqual([[1, true]]);
    expect([found.tried.length, found.cancelled]).toEqual([1, true]);
    expect(onDrain.mock.calls[0]?.[0].staff).toEqual(found.tried[0]?.staff);
  });

  test('a search that has tried nothing claims nothing', async () => {
    const onDrain = vi.fn();
    const found = await minimumStaffing(school(1), { advancedPerWeek: 0.1 }, { drain: AbortSignal.abort(), onDrain });
    expect([onDrain.mock.calls.length, found.tried.length, found.reached]).toEqual([0, 0, null]);
  });

  test('an analysis, by the bars of which both ends are completed', async () => {
    const onDrain = vi.fn<(found: Sensitivity) => void>();
    const asked = { replications: 3, inputs: 40 };
    const found = await sensitivity(school(1), { ...asked, drain: soon(), onDrain });
    expect(onDrain).toHaveBeenCalledTimes(1);
    const [told] = onDrain.mock.calls[0] ?? [];
    const bars = found.tornado ?? [];
    expect([told?.cancelled, found.cancelled]).toEqual([true, true]);
    expect(told?.ran).toBeLessThanOrEqual(found.ran);
    for (const { input } of told?.tornado ?? []) expect(bars.map((bar) => bar.input)).toContainEqual(input);
  });

  test('nothing where nobody asks', async () => {
    const onDrain = vi.fn();
    await simulate(school(1), { replications: 2, drain: new AbortController().signal, onDrain });
    expect(onDrain).not.toHaveBeenCalled();
  });
});
