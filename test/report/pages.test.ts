import { comparisonHtml, modelHtml, reportHtml } from '@work-elements/report';
import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { models } from 'work-elements';
import { HOSTILE, hostileModel } from '../../packages/report/test/support/hostile.js';
import { largeModel } from '../../packages/report/test/support/large-model.js';
import { school } from '../../packages/report/test/support/school.js';
import { checkPages } from './support/check-pages.js';

const fewer = { ...school, learners: { count: 20, objectives: 2 } };
const comparison = await compareScenarios(
  [
    parseScenario(fewer),
    parseScenario({
      ...fewer,
      id: 'two',
      title: 'With two validators',
      staff: [...(fewer.staff ?? []), { role: 'validator', count: 1 }],
    }),
  ],
  { replications: 2 },
);
const [report] = comparison.reports;
if (report === undefined) throw new Error('no report');

// All ready models are in pages.long.test.ts.
checkPages([models.validator, models.specialistTeam], {
  simulation: reportHtml(report, { comparison }),
  'simulation in Spanish': reportHtml(report, { comparison, locale: 'es' }),
  scenarios: comparisonHtml(comparison),
  '60 roles and 100 elements': modelHtml(largeModel()),
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, title]) => [`titles with ${name}`, modelHtml(hostileModel(title))]),
  ),
});
