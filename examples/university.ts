// A university that gives advising, teaching and judging to different people: do evaluators keep their promise, and
// what would it take?
import { readFileSync } from 'node:fs';
import { minimumStaffing, parseScenarioText, simulate } from '@work-elements/simulate';
import { withProgressBar } from './terminal/progress-bar.js';

const scenario = parseScenarioText(readFileSync(new URL('./scenarios/university.yaml', import.meta.url), 'utf8'));
const report = await withProgressBar(scenario.title, (onProgress) =>
  simulate(scenario, { seed: 1, replications: 3, onProgress }),
);

console.log(
  `${scenario.title}: ${scenario.learners.count} students, ${Math.round(report.advanced.mean)} competencies ` +
    `shown in ${scenario.weeks} weeks`,
);
for (const { title, headcount, utilisation } of report.roles.filter(({ heldBy }) => heldBy === 'people'))
  console.log(`  ${String(headcount).padStart(2)} × ${title}: ${Math.round((utilisation?.mean ?? 0) * 100)} % busy`);
const scored = report.steps.find(({ element, step }) => element === 'assess-progress' && step === 'score');
console.log(
  `Work is scored in ${scored?.turnaround.mean?.mean.toFixed(2)} school days on average, 95 % of it within ` +
    `${scored?.turnaround.p95?.mean.toFixed(2)}`,
);

const target = { work: 'assess-progress/score', share: 0.95, withinDays: 2 };
const least = await withProgressBar('Trying one staffing after another', (onProgress) =>
  minimumStaffing(scenario, target, { seed: 1, replications: 2, onProgress }),
);
console.log(`The smallest staff that scores 95 % within two school days (of ${least.tried.length} tried):`);
for (const { role, count } of least.staff) console.log(`  ${String(count).padStart(2)} × ${role}`);
