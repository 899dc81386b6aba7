// The main job, on the models in this folder: check each model and print, role by role, what it does, whom it hands work to, and what
// it needs, with the reason. `npm start` runs it; `npm start -- --full` prints every competency.
import { readdirSync, readFileSync } from 'node:fs';
import { checkModel, compareModels, models, parseModelText } from 'work-elements';
import { printProfiles } from './print-profiles.js';

const folder = new URL('./models/', import.meta.url);
const full = process.argv.includes('--full');

for (const file of readdirSync(folder).sort()) {
  const model = parseModelText(readFileSync(new URL(file, folder), 'utf8'));
  console.log(`\n${model.title} (examples/models/${file})\n${model.summary}\n`);
  for (const { severity, message, hint } of checkModel(model)) console.log(`  ${severity}: ${message}\n    to mend it: ${hint}\n`);
  printProfiles(model, full ? Number.POSITIVE_INFINITY : 3);
}

const [one, many] = compareModels(models.singleTeacher, models.specialistTeam).totals;
console.log(`\nWhat separation costs, among the ready models
  one teacher       ${one.roles} roles, the broadest with ${one.broadest} steps and ${one.mostCompetencies} competencies, ${one.colleagueHandoffs} hand-offs among colleagues
  specialist team  ${many.roles} roles, the broadest with ${many.broadest} steps and ${many.mostCompetencies} competencies, ${many.colleagueHandoffs} hand-offs among colleagues`);
