import { checkModel, defineModel, deriveProfiles } from 'work-elements';

const actors = ['onsite-educator'] as const;
const teaching = [
  'map-objectives',
  'develop-activities',
  'deliver-activities',
  'track-progress',
  'give-remedial-feedback',
] as const;
const leading = [
  'handle-exceptions',
  'decide-advancement/hear-appeal',
  'transition-organization',
  'manage-organization',
] as const;
const school = defineModel({
  id: 'hill-school',
  title: 'Hill School',
  roles: [
    { id: 'teacher', title: 'Teacher', actors, responsible: [...teaching, 'recommend'] },
    { id: 'validator', title: 'Validator', actors, responsible: ['assess-progress', 'decide-advancement'] },
    { id: 'principal', title: 'Principal', actors, responsible: leading },
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
});
console.log(`${checkModel(school).length} things to fix`);
for (const { title, breadth, competencies, handoffs } of deriveProfiles(school)) {
  console.log(
    `${title}: ${breadth.steps} steps, ${competencies.length} competencies, ${handoffs.length} hand-offs; ` +
      'must, for one,',
  );
  console.log(`  ${competencies.find(({ competency }) => competency.kind === 'do')?.competency.statement}`);
}
