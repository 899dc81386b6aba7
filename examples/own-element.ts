// A custom work element: a community internship, added to the catalogue, connected to the process by routes, and
// assigned.
import { checkModel, defineModel, deriveProfile, emits, handoffs } from 'work-elements';

const model = defineModel({
  id: 'internship-school',
  title: 'Internship School',
  summary: 'One teacher, and hosts in the community who take learners in and send evidence back.',
  elements: [
    {
      id: 'host-internship',
      title: 'Hosting an internship',
      machine: {
        initial: 'waiting',
        states: {
          waiting: { on: { request: 'place' } },
          place: { on: { placed: 'host', 'no-place': 'waiting' } },
          host: { on: { finished: { target: 'waiting', actions: emits('internship-done') }, 'broken-off': 'place' } },
        },
      },
      steps: [
        {
          id: 'place',
          title: 'Find a place',
          performers: ['onsite-educator'],
          consumes: ['recommendation'],
          produces: ['activity'],
        },
        {
          id: 'host',
          title: 'Host the intern',
          performers: ['partner'],
          consumes: ['activity'],
          produces: ['evidence'],
        },
      ],
      competencies: [
        {
          id: 'brief-host',
          kind: 'know-how',
          statement: 'Briefs a host on the objective and the evidence to bring back.',
          areas: ['anytime-anywhere-supports'],
          steps: ['place'],
        },
        {
          id: 'give-real-work',
          kind: 'do',
          statement: 'Gives an intern real work, and writes down what the intern can do.',
          areas: ['anytime-anywhere-supports'],
          steps: ['host'],
        },
      ],
    },
  ],
  routes: [
    {
      from: 'recommend',
      on: 'recommendation-accepted',
      to: 'host-internship',
      send: 'request',
      artifact: 'recommendation',
    },
    { from: 'host-internship', on: 'internship-done', to: 'assess-progress', send: 'assess', artifact: 'evidence' },
  ],
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'develop-activities',
        'deliver-activities',
        'track-progress',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions',
        'transition-organization',
        'manage-organization',
        'host-internship/place',
      ],
    },
    { id: 'host', title: 'Internship Host', actors: ['partner'], responsible: ['host-internship/host'] },
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
});

console.log(`${model.title}: ${checkModel(model).filter(({ severity }) => severity === 'error').length} errors`);
for (const { artifact, from, to } of handoffs(model)) {
  if (from.role === 'host' || to.role === 'host')
    console.log(`  ${artifact}: ${from.role} (${from.step}) -> ${to.role} (${to.step})`);
}
console.log('The host needs:');
for (const { competency, because } of deriveProfile(model, 'host').competencies)
  console.log(`  ${competency.statement}\n    because: ${because[0]?.text}`);
