import { checkModel, defineModel, deriveProfiles } from 'work-elements';

const school = defineModel({
  id: 'hill-school',
  title: 'Hill School',
  summary: 'Two teachers and a principal: one teaches, the other validates.',
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: ['map-objectives', 'develop-activities', 'deliver-activities', 'track-progress', 'give-remedial-feedback', 'recommend'],
    },
    { id: 'validator', title: 'Validator', actors: ['onsite-educator'], responsible: ['assess-progress', 'decide-advancement'] },
    {
      id: 'principal',
      title: 'Principal',
      actors: ['onsite-educator'],
      responsible: ['handle-exceptions', 'decide-advancement/hear-appeal', 'transition-organization', 'manage-organization'],
    },
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
  policies: { separate: [['deliver-activities', 'assess-progress/score']] },
});

console.log(checkModel(school).length === 0 ? 'Everything has somebody who does it and one who answers for it.' : checkModel(school));
for (const { title, breadth } of deriveProfiles(school)) {
  console.log(
    `${title}: ${breadth.steps} steps, ${breadth.competencies} competencies, ${breadth.handoffs.colleagues} hand-offs with colleagues, ${breadth.handoffs.learner} with learners`,
  );
}
