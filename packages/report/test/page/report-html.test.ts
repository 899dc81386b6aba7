import { parseScenario, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { reportHtml } from '../../src/index.js';
import { school } from '../support/school.js';

test('the page has nothing in it that a reader’s browser would run or load', async () => {
  const report = await simulate(
    parseScenario({ ...school, title: '<script>alert(1)</script>', learners: { count: 3, objectives: 1 } }),
    {
      replications: 1,
    },
  );
  const page = reportHtml(report);
  expect(page).not.toMatch(/<script|<link|src=|@import|url\((?!#)/i);
  expect(page).toContain('&lt;script&gt;');
});
