import { comparisonHtml, reportHtml } from '@work-elements/report';
import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { school } from '../../../packages/report/test/support/school.js';

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

/** The pages of simulations. */
export const simulationPages = {
  simulation: () => reportHtml(report, { comparison }),
  'simulation in Spanish': () => reportHtml(report, { comparison, locale: 'es' }),
  scenarios: () => comparisonHtml(comparison),
};
