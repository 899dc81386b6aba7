// A core set of trainings for a district, derived from its roles alone: three years, two trainers, and no Expert to
// begin with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planTraining, trainingCalendar } from '@work-elements/optimise';
import { trainingHtml } from '@work-elements/optimise/page';
import { models } from 'work-elements';

const roles = [
  { model: 'validator', role: 'teacher', count: 24 },
  { model: 'validator', role: 'validator', count: 6 },
  { model: 'validator', role: 'school-leader', count: 3 },
  { model: 'flex-blend', role: 'expectations-manager', count: 4 },
  { model: 'flex-blend', role: 'teacher-of-record', count: 4 },
  { model: 'flex-blend', role: 'lab-coach', count: 4 },
  { model: 'flex-blend', role: 'school-leader', count: 1 },
];
const plan = await planTraining({ roles }, [models.validator, models.flexBlend], {
  years: 3,
  moves: 20_000,
  dates: { start: '2027-09-06', trainers: 2 },
  outsideCoach: { costPerHour: { value: 90, source: 'assumption: for the example' } },
});
for (const sentence of plan.because) console.log(sentence);
for (const { year, sessions, hours, outsideCoach, dates } of plan.years) {
  console.log(
    `Year ${year}: ${sessions} sessions, ${hours.toLocaleString('en')} hours in all, ` +
      `${outsideCoach.hours} of an outside coach (${outsideCoach.cost?.toLocaleString('en')}), ${dates?.needed} weeks`,
  );
}
console.log(`The core: ${plan.core.modules.join(', ')}`);

const folder = new URL('./output/', import.meta.url);
mkdirSync(folder, { recursive: true });
const page = new URL('training-plan.html', folder);
writeFileSync(page, trainingHtml(plan, { title: 'Three years of trainings' }));
writeFileSync(new URL('training-plan.ics', folder), trainingCalendar(plan, { stamp: '2027-05-01T08:00:00Z' }));
console.log(`The whole plan, for a browser and a calendar:\n  ${relative(process.cwd(), fileURLToPath(page))}`);
