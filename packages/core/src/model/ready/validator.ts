import { family, learner, quarterly, schoolLeader, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** The seed's "validator": summative and performance assessment held apart from teaching. @public */
export const validator = /* @__PURE__ */ readyModel({
  id: 'validator',
  title: 'Validator',
  summary:
    'Whoever teaches a learner checks on the way but does not judge whether the learner is proficient: a ' +
    'validator manages summative and performance assessment and decides.',
  sources: [
    'Chris Sturgis, comment of 5 June 2013 on “Competencies for Competency Education?”: the “validator” held ' +
      'apart, who manages the summative assessments',
    'New York Performance Standards Consortium, performanceassessment.org: external evaluators beside the teacher',
  ],
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator', 'online-educator'],
      responsible: [
        'map-objectives',
        'develop-activities',
        'deliver-activities',
        'track-progress',
        'assess-progress/plan',
        'assess-progress/check',
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions/triage',
      ],
      consulted: ['handle-exceptions/investigate'],
      informed: ['decide-advancement/inform', 'assess-progress/report'],
      habits: ['Teaches to the rubric, and does not ask the validator what will come.'],
    },
    {
      id: 'validator',
      title: 'Proficiency Validator',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: ['assess-progress', 'decide-advancement'],
      consulted: ['assess-progress/plan', 'develop-activities/review'],
      informed: ['map-objectives/revise'],
      habits: ['Scores before reading whose work it is.', 'Meets other validators over anchor papers every month.'],
    },
    {
      ...schoolLeader,
      informed: ['assess-progress/moderate'],
      habits: ['Protects the validator’s independence when a decision is unwelcome.'],
    },
    learner,
    family,
  ],
  options: [tellsFamilies],
  cadence: [quarterly],
  policies: {
    separate: [
      ['deliver-activities', 'assess-progress/score'],
      ['deliver-activities', 'decide-advancement/decide'],
    ],
  },
});
