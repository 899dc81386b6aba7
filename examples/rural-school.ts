// Three teachers who share everything: who is busy, what waits for whom, and where the bottleneck is.
import { readFileSync } from 'node:fs';
import { offeredLoad, parseScenarioText, simulate } from '@work-elements/simulate';
import { withProgressBar } from './terminal/progress-bar.js';

const scenario = parseScenarioText(readFileSync(new URL('./scenarios/rural-school.yaml', import.meta.url), 'utf8'));
const [first] = offeredLoad(scenario);
console.log(
  `${scenario.title}: together they would need ${Math.round((first?.team.load ?? 0) * 100)} % of their time, if ` +
    'nothing waited',
);

const report = await withProgressBar(scenario.title, (onProgress) =>
  simulate(scenario, { seed: 1, replications: 20, onProgress }),
);
for (const { who, roles, utilisation, hours } of report.people)
  console.log(
    `  ${who.padEnd(5)} ${Math.round((utilisation?.mean ?? 0) * 100)} % busy, ${Math.round(hours.mean)} hours, ` +
      `as ${roles.join(' and ')}`,
  );
for (const { title, queue, wait } of report.roles.filter(({ heldBy }) => heldBy === 'people'))
  console.log(
    `  ${title}: ${queue.mean.toFixed(1)} work items wait on average, for ` +
      `${((wait.mean?.mean ?? 0) / 60).toFixed(1)} hours`,
  );

const { advanced, timeToMastery, throughput, bottleneck } = report;
console.log(
  `${Math.round(advanced.mean)} objectives advanced (${Math.round(advanced.low ?? 0)} to ` +
    `${Math.round(advanced.high ?? 0)})`,
);
console.log(`  ${throughput.map((term) => `${Math.round(term.advanced.mean)} in ${term.term}`).join(', ')}`);
console.log(
  `  each in ${timeToMastery.mean?.mean.toFixed(0)} days on average, 95 % within ${timeToMastery.p95?.mean.toFixed(0)}`,
);
console.log(`Where it jams: ${bottleneck?.because}`);
