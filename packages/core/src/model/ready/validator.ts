import { defineModel } from '../define-model.js';

/** The seed's "validator": summative and performance assessment held apart from teaching. @public */
export const validator = /* @__PURE__ */ defineModel({
  id: 'validator',
  title: 'Validator',
  summary:
    'Whoever teaches a learner does not judge whether the learner is proficient: a validator manages summative and performance assessment and decides.',
  sources: ['Chris Sturgis, comment of 5 June 2013 on “Competencies for Competency Education?”: the “validator” held apart'],
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
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions/triage',
      ],
      consulted: ['assess-progress/plan', 'handle-exceptions/investigate'],
      informed: ['decide-advancement', 'assess-progress/report'],
      habits: ['Teaches to the rubric, and does not ask the validator what will come.'],
    },
    {
      id: 'validator',
      title: 'Proficiency Validator',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: ['assess-progress', 'decide-advancement'],
      consulted: ['develop-activities/review'],
      informed: ['map-objectives/revise'],
      habits: ['Scores before reading whose work it is.', 'Meets other validators over anchor papers every month.'],
    },
    {
      id: 'school-leader',
      title: 'School Leader',
      actors: ['onsite-educator'],
      responsible: ['handle-exceptions', 'decide-advancement/hear-appeal', 'transition-organization', 'manage-organization'],
      informed: ['assess-progress/moderate'],
      habits: ['Protects the validator’s independence when a decision is unwelcome.'],
    },
    {
      id: 'learner',
      title: 'Learner',
      actors: ['learner'],
      responsible: ['experience-activities', 'recommend/choose'],
      consulted: ['map-objectives/agree', 'give-remedial-feedback/confer'],
      informed: ['track-progress', 'assess-progress/report', 'decide-advancement/inform'],
    },
  ],
  policies: {
    separate: [
      ['deliver-activities', 'assess-progress/score'],
      ['deliver-activities', 'decide-advancement/decide'],
    ],
  },
});
