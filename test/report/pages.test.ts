import {
  comparisonHtml,
  elementSvg,
  modelComparisonHtml,
  modelHtml,
  processSvg,
  reportHtml,
} from '@work-elements/report';
import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { models, processOf } from 'work-elements';
import { HOSTILE, hostileModel } from '../../packages/report/test/support/hostile.js';
import { largeElement } from '../../packages/report/test/support/large-element.js';
import { largeModel } from '../../packages/report/test/support/large-model.js';
import { school } from '../../packages/report/test/support/school.js';
import { asPage, checkPages } from './support/check-pages.js';

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
  'an element of twelve states': asPage(elementSvg(largeElement())),
  'the process of 100 elements': asPage(processSvg(processOf(largeModel()))),
  'the process of 60 roles': asPage(processSvg(processOf(largeModel()), { lanes: 'role', model: largeModel() })),
  'everything that can need attention': modelHtml(
    {
      ...models.validator,
      roles: models.validator.roles.map((role) => ({ ...role, responsible: [] })),
    },
    { locale: 'es' },
  ),
  'a model beside itself': modelComparisonHtml([models.validator, models.validator]),
  'all ready models': modelComparisonHtml(Object.values(models)),
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, title]) => [`titles with ${name}`, modelHtml(hostileModel(title))]),
  ),
});
