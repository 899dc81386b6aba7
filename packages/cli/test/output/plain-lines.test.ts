import { compareScenarios, parseScenario, type ScenarioInput, sensitivity, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { comparisonLines } from '../../src/output/comparison-lines.js';
import { interval, number, toldApart } from '../../src/output/numbers.js';
import { reportLines } from '../../src/output/report-lines.js';
import { sensitivityLines } from '../../src/output/sensitivity-lines.js';
import { styleOf } from '../../src/terminal/style.js';

const style = styleOf({ env: { NO_COLOR: '1' } }, { isTTY: false, columns: 80, write: () => {} });

const document: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'single-teacher',
  learners: { count: 6, objectives: 2 },
  staff: [{ role: 'teacher', count: 1, costPerHour: 10 }],
  weeks: 6,
};

const joined = (lines: readonly string[]): string => lines.join(' ').replaceAll(/\s+/g, ' ');

test('nothing is minus zero, and values that differ are written so that they do', () => {
  expect(number(-0.001)).toBe('0');
  expect(interval({ mean: -0.001, low: -0.03, high: 0.02 })).toBe('0 (-0.03 to 0.02)');
  expect(toldApart([0.005025, 0.01, 0.0198])).toEqual(['0.005', '0.01', '0.02']);
  expect(toldApart([0.8, 1, 1.2])).toEqual(['0.8', '1', '1.2']);
  expect(toldApart([100.2, 100.3])).toEqual(['100.2', '100.3']);
});

test('learners who leave, and their objectives, are in the text where there are any', async () => {
  const leaving = { ...document, learners: { count: 30, objectives: 8, leavePerYear: 0.9 }, weeks: 16 };
  const report = await simulate(parseScenario(leaving), { replications: 2, explain: false });
  const text = joined(reportLines(report, style));
  expect(report.learners.left.mean).toBeGreaterThan(0);
  expect(text).toContain(`learners who left ${interval(report.learners.left)}`);
  expect(text).toContain(`objectives withdrawn, of learners who left ${interval(report.objectives.withdrawn)}`);
  expect(text).toMatch(
    /[\d.]+ objectives were withdrawn, [\d.]+ were advanced; the days count those .*withdrawn for as long as/,
  );
  const calm = await simulate(parseScenario(document), { replications: 2, explain: false });
  expect(joined(reportLines(calm, style))).not.toMatch(/left|withdrawn/);
});

test('one week of warm-up is in the singular', async () => {
  const report = await simulate(parseScenario({ ...document, warmUpWeeks: 1 }), { replications: 1 });
  expect(joined(reportLines(report, style))).toContain('after 1 week that does not count');
});

test('one replication cannot tell', { tags: ['long'] }, async () => {
  const both = [
    document,
    { ...document, id: 'two', title: 'Two', staff: [{ role: 'teacher', count: 2, costPerHour: 10 }] },
  ];
  const scenarios = both.map((each) => parseScenario(each));
  const once = joined(comparisonLines(await compareScenarios(scenarios, { replications: 1 }), style));
  expect(once).toContain('One replication cannot tell a change from chance');
  expect(once).not.toContain('95 of 100');
  const twice = joined(comparisonLines(await compareScenarios(scenarios, { replications: 2 }), style));
  expect(twice).toContain('The intervals of all 10 differences hold together in 95 of 100 comparisons.');
  expect(twice).not.toContain('cannot tell');
  const [only] = scenarios;
  if (only === undefined) throw new Error('no scenario');
  const hangs = joined(sensitivityLines(style, await sensitivity(only, { replications: 1, inputs: 3 })));
  expect(hangs).toContain('One replication cannot tell a change from chance');
  expect(hangs).not.toContain('may be chance');
});
