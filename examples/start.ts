// The main job, on the models in this folder: check each model and print, role by role, what it does, whom it hands
// work to, and what it needs, with the reason; then simulate a school for a year and draw it. `npm start` runs it;
// `npm start -- --full` prints every competency.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectEvents, discoverModel, type EventInput, mostLike } from '@work-elements/discover';
import { reportHtml } from '@work-elements/report';
import { compareScenarios, parseScenarioText, simulate } from '@work-elements/simulate';
import { checkModel, compareModels, models, parseModelText } from 'work-elements';
import { printProfiles } from './print-profiles.js';
import { withProgressBar } from './terminal/progress-bar.js';

const folder = new URL('./models/', import.meta.url);
const full = process.argv.includes('--full');

for (const file of readdirSync(folder).sort()) {
  const model = parseModelText(readFileSync(new URL(file, folder), 'utf8'));
  console.log(`\n${model.title} (examples/models/${file})\n${model.summary}\n`);
  for (const { severity, message, hint } of checkModel(model)) console.log(`  ${severity}: ${message}\n    to fix it: ${hint}\n`);
  printProfiles(model, full ? Number.POSITIVE_INFINITY : 3);
}

const [one, many] = compareModels(models.singleTeacher, models.specialistTeam).totals;
console.log(`\nWhat separation costs, among the ready models
  one teacher       ${one.roles} roles, the broadest with ${one.broadest} steps and ${one.mostCompetencies} competencies, ${one.colleagueHandoffs} hand-offs among colleagues
  specialist team  ${many.roles} roles, the broadest with ${many.broadest} steps and ${many.mostCompetencies} competencies, ${many.colleagueHandoffs} hand-offs among colleagues`);

const school = parseScenarioText(readFileSync(new URL('./scenarios/rural-school.yaml', import.meta.url), 'utf8'));
const people = school.people.map((person) => ({ ...person, fte: 1 }));
const fuller = { ...school, id: 'all-full-time', title: 'With everybody full-time', people };
const comparison = await withProgressBar('Simulating a school year', (onProgress) =>
  compareScenarios([school, fuller], { seed: 1, replications: 20, explain: {}, onProgress }),
);
const [report] = comparison.reports;
if (report !== undefined) {
  console.log(
    `\n${report.scenario.title}, simulated ${report.replications} times for ${report.weeks} weeks\n  ${report.bottleneck?.because}`,
  );
  const events: EventInput[] = [];
  await simulate(school, { seed: 1, replications: 1, log: (event) => events.push(event) });
  const { model, evidence } = discoverModel(collectEvents(events));
  const [like] = mostLike(model);
  console.log(
    `\nFrom the school’s own log: ${evidence.roles.filter(({ kind }) => kind === 'staff').length} roles of its staff, most like ${like?.model.title} (adjusted Rand index ${like?.index.toFixed(2)}); see examples/from-a-log.ts`,
  );
  const page = new URL('./output/rural-school.html', import.meta.url);
  mkdirSync(new URL('.', page), { recursive: true });
  writeFileSync(page, reportHtml(report, { comparison }));
  console.log(`\nThe whole report, with charts, for a browser:\n  ${relative(process.cwd(), fileURLToPath(page))}`);
}
