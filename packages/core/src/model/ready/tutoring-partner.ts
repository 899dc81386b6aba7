import { family, learner, quarterly, schoolLeader, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** A school with a tutoring partner, and a system that assists the tutor. @public */
export const tutoringPartner = /* @__PURE__ */ readyModel({
  id: 'tutoring-partner',
  title: 'Tutoring Partner',
  summary:
    'The school teaches, assesses and decides; the same outside tutor meets a few learners at least three times ' +
    'a week, with a system that suggests and never answers the learner itself. Of the sessions, which the school’s ' +
    'timetable has, the model has what happens in them, which is help, formative checks and talks over feedback.',
  sources: [
    'nssa.stanford.edu: high-impact tutoring, the same tutor, three sessions a week or more, small groups',
    'arXiv 2410.03017, Tutor CoPilot: suggestions to tutors, mastery up by 4 points, by 9 with weaker tutors, at ' +
      'some 20 dollars a tutor',
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
        'handle-exceptions/triage',
        'handle-exceptions/hear',
      ],
      accountable: ['track-progress'],
      habits: [
        {
          id: 'sends-the-tutor-the-week-s-data-and-reads-what-comes-back',
          statement: 'Sends the tutor the week’s data, and reads what comes back.',
          source: 'assumption: a tutor from outside sees only what is sent',
        },
      ],
    },
    {
      id: 'tutor',
      title: 'Tutor',
      actors: ['partner', 'online-educator'],
      responsible: ['deliver-activities/support', 'give-remedial-feedback/confer', 'assess-progress/check'],
      consulted: ['recommend/propose', 'give-remedial-feedback/plan-retry'],
      informed: ['assess-progress/report'],
      habits: [
        {
          id: 'reads-before-sending',
          statement: 'Reads the system’s suggestion before sending anything, and asks before explaining.',
          source: 'Tutor CoPilot, arXiv 2410.03017',
        },
      ],
    },
    {
      id: 'copilot',
      title: 'Tutoring Assistant',
      actors: ['information-system'],
      responsible: ['track-progress/update'],
    },
    schoolLeader,
    learner,
    family,
  ],
  options: [tellsFamilies],
  cadence: [quarterly],
  automation: [
    { role: 'copilot', work: 'deliver-activities/support', mode: 'suggests' },
    { role: 'copilot', work: 'give-remedial-feedback/confer', mode: 'suggests' },
    { role: 'copilot', work: 'track-progress/update', mode: 'records' },
  ],
});
