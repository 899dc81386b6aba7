// A district’s own rubric (invented): read from CSV, with suggestions for people, their alignment, and what a score is
// worth.
import { readRubricCsv, suggestAlignment } from '@work-elements/rubric';
import { alignRubric, awardLevel, rubricEvidence } from 'work-elements';

const rubric = readRubricCsv(
  `Domain,Criterion,Not yet (0),Starting (1),Doing it (2),Leading others (3)
Why,Families can say what changes,,Has a letter ready.,"• Meets each family once.
• Writes down what they ask.",
Room,Rooms for trying,No time is protected.,,Two hours a week are protected for trying.,Other schools come to see.
Room,Sings in the choir,,,,`,
  { id: 'river-leaders', title: 'River leaders', source: 'invented' },
);
for (const { row, suggestions } of suggestAlignment(rubric)) {
  console.log(`${row}:${suggestions.length === 0 ? ' no word is shared' : ''}`);
  for (const { title, competencies } of suggestions.slice(0, 2))
    console.log(
      `  ${title}: ${competencies.map(({ competency, shared }) => `${competency} (${shared.join(', ')})`).join('; ')}`,
    );
}

const by = { by: 'kim', at: '2026-11-20' };
const alignment = {
  rubric: 'river-leaders',
  rows: [
    {
      row: 'families-can-say-what-changes',
      to: ['explain-competency-education', 'write-engagement-plan'],
      relation: 'broader',
      ...by,
    },
    { row: 'rooms-for-trying', to: ['make-room-to-try'], relation: 'same', ...by },
    { row: 'sings-in-the-choir', relation: 'none', ...by },
  ],
  worth: [
    { level: 'starting', counts: 'planning' },
    { level: 'doing-it', counts: 'implementation', needs: 'observed' },
  ],
};
const { onlyInRubric, onlyInElements } = alignRubric(rubric, alignment);
console.log(
  `Only in the rubric: ${onlyInRubric.map(({ row }) => row.title).join(', ')}; only in the elements: ` +
    `${onlyInElements.length} competencies`,
);

for (const observed of [true, false]) {
  const evidence = rubricEvidence(rubric, alignment, [
    { row: 'rooms-for-trying', points: 3, by: 'lou', at: '2026-11-21', observed },
  ]);
  console.log(
    `${observed ? 'Observed' : 'Not observed'}: ${evidence.map(({ kind }) => kind).join(', ') || 'nothing'} ` +
      `(${awardLevel(evidence).title || 'no level'})`,
  );
}
