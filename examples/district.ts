// Five thousand learners: what a flex-blend district needs, role by role, and what one objective costs.
import { readFileSync } from 'node:fs';
import { offeredLoad, parseScenarioText, simulate } from '@work-elements/simulate';
import { withProgressBar } from './terminal/progress-bar.js';

const scenario = parseScenarioText(readFileSync(new URL('./scenarios/district.yaml', import.meta.url), 'utf8'));
const loads = new Map(offeredLoad(scenario).map((each) => [each.role, each.load]));
const began = performance.now();
const report = await withProgressBar(scenario.title, (onProgress) =>
  simulate(scenario, { seed: 1, replications: 3, onProgress }),
);
const seconds = (performance.now() - began) / 1000;

console.log(
  `${scenario.title}, ${report.scenario.model}: ${report.events.toLocaleString('en-US')} events in ` +
    `${report.replications} replications of a school year`,
);
for (const { role, title, headcount, utilisation, queueAtEnd, wait } of report.roles.filter(
  ({ heldBy }) => heldBy === 'people',
)) {
  const busy =
    `${Math.round((utilisation?.mean ?? 0) * 100)} % busy (if nothing waited ` +
    `${Math.round((loads.get(role) ?? 0) * 100)} %)`;
  console.log(
    `  ${String(headcount).padStart(3)} × ${title}: ${busy}; work waits ` +
      `${((wait.mean?.mean ?? 0) / 60).toFixed(1)} hours; ${Math.round(queueAtEnd.mean)} left at the end`,
  );
}
const { objectives, learners, cost, timeToMastery } = report;
console.log(
  `${Math.round(objectives.advanced.mean)} objectives advanced, ${timeToMastery.mean?.mean.toFixed(0)} days ` +
    `each, at a cost of ${cost.perAdvanced?.mean.toFixed(0)} each`,
);
console.log(
  `${Math.round(learners.settled.mean)} learners have finished, ${Math.round(learners.left.mean)} have left, ` +
    `${Math.round(learners.underWay.mean)} are in progress`,
);
if (process.stdout.isTTY) console.log(`It took ${seconds.toFixed(1)} seconds.`);
