import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { comparisonHtml, modelComparisonHtml, reportHtml } from '../../src/index.js';
import { clean, unstacked } from '../../src/markup/clean.js';
import { drawChart } from '../../src/pictures/draw-chart.js';
import { HOSTILE } from '../support/hostile.js';
import { readPage } from '../support/read-page.js';
import { school } from '../support/school.js';

const small = { ...school, learners: { count: 5, objectives: 1 } };
const comparison = await compareScenarios(
  [parseScenario(small), parseScenario({ ...small, id: 'other', title: 'Other' })],
  { replications: 2 },
);
const [report] = comparison.reports;
if (report === undefined) throw new Error('no report');

test.each([
  ['models', () => modelComparisonHtml([models.singleTeacher, models.validator])],
  ['scenarios', () => comparisonHtml(comparison)],
  ['a simulation', () => reportHtml(report, { comparison })],
] as const)('the page of %s is reproducible, and no chart on it contains styles for the others', (_, make) => {
  const first = make();
  expect(make() === first).toBe(true);
  const page = readPage(first);
  expect(page.querySelectorAll('svg style')).toHaveLength(0);
  for (const [, id] of first.matchAll(/url\(#([^)]+)\)/g))
    expect(page.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
});

test.each([...Object.entries(HOSTILE), ['dollars', "$& costs $` and $' or $1 $$"]])(
  'a chart of titles with %s is well-formed, clean, and says them in words',
  (_, title) => {
    const { text } = drawChart(
      [BarChart, GridComponent],
      title,
      { xAxis: { type: 'value' }, yAxis: { type: 'category', data: [title] }, series: [{ type: 'bar', data: [1] }] },
      200,
    );
    expect(XMLValidator.validate(text)).toBe(true);
    expect(clean(text)).toBe(text);
    const label = readPage(text).querySelector('svg')?.getAttribute('aria-label');
    expect(label).toBe(unstacked(clean(title)));
  },
);
