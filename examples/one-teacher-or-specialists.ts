// What does it cost, and what does it buy, to go from one teacher who does everything to a team of specialists?
import { compareModels, deriveProfiles, models } from 'work-elements';

const rows = [models.singleTeacher, models.validator, models.specialistTeam].map((model) => {
  const staff = deriveProfiles(model).filter(({ role }) => role !== 'learner' && role !== 'family');
  const most = staff.reduce((broadest, each) =>
    each.breadth.competencies > broadest.breadth.competencies ? each : broadest,
  );
  const [totals] = compareModels(model, model).totals;
  return { model: model.title, roles: staff.length, most, handoffs: totals.colleagueHandoffs };
});

for (const { model, roles, most, handoffs } of rows) {
  console.log(
    `${model.padEnd(16)} ${String(roles).padStart(2)} staff role${roles === 1 ? '' : 's'}; the broadest, ` +
      `${most.title}, needs ${most.breadth.competencies} competencies; ${handoffs} hand-offs among colleagues`,
  );
}

const { roles } = compareModels(models.singleTeacher, models.validator);
const teacher = roles.find(({ role }) => role === 'teacher');
console.log(
  `\nWith a validator, the teacher no longer needs ${teacher?.competencies.lost.length} competencies, among them:`,
);
for (const { statement } of teacher?.competencies.lost.slice(0, 3) ?? []) console.log(`  - ${statement}`);
console.log(`and needs ${teacher?.competencies.gained.length} more, to work with others:`);
for (const { statement } of teacher?.competencies.gained.slice(0, 3) ?? []) console.log(`  + ${statement}`);
