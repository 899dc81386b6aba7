import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { comparisonHtml, modelComparisonHtml, reportHtml } from '../../src/index.js';
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
