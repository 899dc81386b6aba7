// Three schools share a validator and a policy lead: who covers what, where, and what the sharing costs in hand-offs.
import {
  areaLevels,
  checkTeam,
  coverPlaces,
  deriveProfile,
  type Evidence,
  editModel,
  models,
  parseTeam,
  splitRole,
  teamHandoffs,
} from 'work-elements';

// The validator model with one validator for the whole district, and a separate lead for its policy work.
const withLead = splitRole(models.validator, {
  role: 'school-leader',
  into: { id: 'policy-lead', title: 'Policy Lead', scope: 'district' },
  work: ['transition-organization/secure-policy', 'transition-organization/engage'],
}).model;
const { model } = editModel(withLead, (draft) => {
  draft.id = 'river-validator';
  draft.title = 'River Validator';
  for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
});

const did = (role: (typeof model.roles)[number]['id']): readonly Evidence[] =>
  deriveProfile(model, role).competencies.map(({ competency }) => ({
    kind: 'implementation',
    competency: competency.id,
    at: '2026-05-01',
    attestedBy: 'State university',
  }));
const school = (id: string, title: string, learners: number) => ({ id, title, in: 'river', learners });
const written = parseTeam({
  model: 'river-validator',
  places: [
    { id: 'river', title: 'River District', scope: 'district', headcounts: { validator: 1.5 } },
    school('hill', 'Hill School', 240),
    school('mill', 'Mill School', 180),
    school('lake', 'Lake School', 90),
  ],
  people: [
    { id: 'p1', name: 'P1', roles: ['validator'], at: 'river', evidence: did('validator') },
    { id: 'p2', name: 'P2', roles: ['policy-lead'], at: 'river', fte: 0.5, evidence: did('policy-lead') },
    { id: 'p3', name: 'P3', roles: ['teacher'], at: 'hill', evidence: did('teacher') },
    { id: 'p4', name: 'P4', roles: ['school-leader'], at: { hill: 0.6, mill: 0.4 }, evidence: did('school-leader') },
    { id: 'p5', name: 'P5', roles: ['teacher', 'validator'], at: 'mill', evidence: did('teacher') },
    {
      id: 'p6',
      name: 'P6',
      roles: ['techer'],
      at: 'lake',
      evidence: [{ kind: 'planning', element: 'deliver-activities', at: '2023-05-01' }],
    },
  ],
});

console.log('What is wrong:');
for (const { severity, message, hint } of checkTeam(written, [model]))
  console.log(`  ${severity}: ${message} (${hint})`);

// Misspelt names have to be corrected before anybody is assessed.
const team = {
  ...written,
  people: written.people.map((person) => (person.id === 'p6' ? { ...person, roles: ['teacher'] } : person)),
};
const cover = coverPlaces(team, [model], { asOf: '2026-11-26' });
console.log(`Who covers what (${cover.profiles} profiles for ${team.places.length - 1} schools):`);
for (const { role, place, holders, text } of cover.roles)
  console.log(`  ${role} at ${place}: ${holders.map(({ person }) => person).join(', ') || 'nobody'}. ${text}`);

const { within, across } = teamHandoffs(team, [model]);
console.log(`Hand-offs: ${within} within places, ${across} across them, which is the price of sharing.`);

const [first] = areaLevels(team, { models: [model], asOf: '2026-11-26' });
console.log(`${first?.area}: level ${first?.level}, ${first?.answered} of ${first?.of} questions answered.`);
