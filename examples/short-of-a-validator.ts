// The validator is leaving. Who on the team could take over, what are they missing, and what happens if the teachers
// validate instead?
import { assessReadiness, checkModel, coverTeam, deriveProfile, mergeRoles, models, type Person } from 'work-elements';

const model = models.validator;
const team: readonly Person[] = [
  {
    id: 'amal',
    name: 'Amal',
    evidence: [
      { kind: 'implementation', role: 'teacher', model: 'validator' },
      { kind: 'study', element: 'assess-progress' },
    ],
  },
  {
    id: 'bo',
    name: 'Bo',
    evidence: [
      { kind: 'implementation', role: 'teacher', model: 'validator' },
      { kind: 'implementation', element: 'assess-progress' },
    ],
  },
  { id: 'cleo', name: 'Cleo', evidence: [{ kind: 'implementation', role: 'school-leader', model: 'validator' }] },
];

const cover = coverTeam(team, model, { ranked: true });
console.log(`Nobody is ready to be: ${cover.uncovered.join(', ')}`);
console.log(
  'Nobody else could take over from: ' +
    `${cover.cannotLose.map(({ person, roles }) => `${person} (${roles.join(', ')})`).join('; ')}\n`,
);

const nearest = cover.roles.find(({ role }) => role === 'validator')?.candidates[0]?.person;
const person = team.find(({ id }) => id === nearest);
if (person !== undefined) {
  const { plan } = assessReadiness(person, deriveProfile(model, 'validator'));
  console.log(`${person.name} is closest to validating, and lacks ${plan.length} competencies. First on the plan:`);
  for (const { order, competency, climb } of plan.slice(0, 3))
    console.log(`  ${order}. ${competency.statement} (${climb.map(({ title }) => title).join(', then ')})`);
}

console.log('\nIf the teachers validate instead:');
for (const { severity, message } of checkModel(mergeRoles(model, { from: 'validator', into: 'teacher' }).model))
  console.log(`  ${severity}: ${message}`);
