// Ten people take on the validator model; then the same ten get a model designed for them. What each has done is the
// evidence, by element.
import { assignPeople, designModel, type Member } from '@work-elements/optimise';
import { deriveProfiles, type Evidence, models } from 'work-elements';

const did = (...elements: readonly string[]): readonly Evidence[] =>
  elements.map((element) => ({ kind: 'implementation', element }));
const teaching = ['deliver-activities', 'give-remedial-feedback', 'develop-activities'];
const people: readonly Member[] = [
  { id: 'p1', name: 'P1', evidence: [...did(...teaching, 'map-objectives')] },
  { id: 'p2', name: 'P2', evidence: [...did(...teaching, 'track-progress')] },
  { id: 'p3', name: 'P3', evidence: [...did(...teaching, 'recommend')] },
  { id: 'p4', name: 'P4', evidence: [...did('deliver-activities', 'track-progress')] },
  { id: 'p5', name: 'P5', evidence: [...did('map-objectives', 'recommend')] },
  { id: 'p6', name: 'P6', evidence: [...did('assess-progress')] },
  { id: 'p7', name: 'P7', evidence: [...did('assess-progress', 'decide-advancement')] },
  { id: 'p8', name: 'P8', evidence: [...did('handle-exceptions', 'manage-organization')] },
  { id: 'p9', name: 'P9', evidence: [...did('transition-organization')] },
  { id: 'p10', name: 'P10', evidence: [] },
];

const holders = { teacher: 6, validator: 2, 'school-leader': 2 };
const assigned = await assignPeople(models.validator, people, { holders, aims: ['gap', 'handOffs'], moves: 100_000 });
console.log('Ten people for the validator model');
for (const sentence of assigned.because) console.log(`  ${sentence}`);

const designed = await designModel(people, {
  title: 'Ours',
  separate: [['deliver-activities', 'assess-progress/score']],
  aims: ['gap', 'handOffs'],
  moves: 200_000,
});
if (assigned.possible === true && designed.possible === true) {
  console.log('The same ten, with a model designed for them');
  const { model } = designed.edit;
  const profiles = deriveProfiles(model);
  for (const { id, title } of model.roles) {
    const who = model.people.filter((person) => person.roles.includes(id)).map(({ name }) => name);
    const profile = profiles.find(({ role }) => role === id);
    if (who.length > 0) console.log(`  ${title} (${who.join(', ')}): ${profile?.competencies.length} competencies`);
  }
  console.log(`  levels to climb for the steps themselves: ${designed.aims.gap}`);
  console.log(`  hand-offs between people: ${designed.aims.handOffs}`);
}

const never = people.map(
  (member): Member => (member.id === 'p6' ? { ...member, keeps: ['teacher', 'validator'] } : member),
);
const refused = await assignPeople(models.validator, never, { holders });
console.log('With P6 as teacher and validator:');
for (const sentence of refused.because) console.log(`  ${sentence}`);
