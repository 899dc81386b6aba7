import { family, learner, quarterly, schoolLeader, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** The seed’s "validator": summative and performance assessment held apart from teaching. @public */
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
      habits: [
        {
          id: 'teaches-to-the-rubric-and-does-not-ask-the-validator-what',
          statement: 'Teaches to the rubric, and does not ask the validator what will come.',
          source: 'assumption: it keeps the two duties apart in practice',
        },
      ],
    },
    {
      id: 'validator',
      title: 'Proficiency Validator',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: ['assess-progress', 'decide-advancement'],
      consulted: ['assess-progress/plan', 'develop-activities/review'],
      informed: ['map-objectives/revise'],
      habits: [
        {
          id: 'scores-before-reading-whose-work-it-is',
          statement: 'Scores before reading whose work it is.',
          source: 'assumption: a name tells more than it should',
        },
        {
          id: 'meets-other-validators-over-anchor-papers-every-month',
          statement: 'Meets other validators over anchor papers every month.',
          source: 'assumption: a validator alone in a school drifts',
        },
      ],
    },
    {
      ...schoolLeader,
      informed: ['assess-progress/moderate'],
      habits: [
        {
          id: 'protects-the-validator-s-independence-when-a-decision-is',
          statement: 'Protects the validator’s independence when a decision is unwelcome.',
          source: 'assumption: whoever is pressed once is asked again',
        },
      ],
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
