import { learner } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** A team of specialists, each named after a work element, as Goodell proposes to classify roles. @public */
export const specialistTeam = /* @__PURE__ */ readyModel({
  id: 'specialist-team',
  title: 'Specialist-Team',
  summary:
    'Every work element has a specialist of its own: narrow roles, each done expertly, at the price of handing ' +
    'almost everything over.',
  sources: [
    'Jim Goodell, comment of 3 June 2013: roles classified by work element, such as “Advance-Upon-Mastery ' +
      'Decision Maker”',
  ],
  roles: [
    {
      id: 'objectives-mapper',
      title: 'Objectives Mapper',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['map-objectives'],
      informed: ['decide-advancement/inform'],
    },
    {
      id: 'activity-developer',
      title: 'Activity Developer',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: ['develop-activities'],
      consulted: ['deliver-activities/select'],
    },
    {
      id: 'activity-deliverer',
      title: 'Activity Deliverer',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['deliver-activities'],
      consulted: ['map-objectives/draft'],
      informed: ['give-remedial-feedback/plan-retry'],
    },
    {
      id: 'progress-tracker',
      title: 'Progress Tracker',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['track-progress'],
    },
    {
      id: 'progress-assessor',
      title: 'Progress Assessor',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: ['assess-progress'],
      consulted: ['develop-activities/review'],
    },
    {
      id: 'advancement-decision-maker',
      title: 'Advance-Upon-Mastery Decision Maker',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['decide-advancement'],
      consulted: ['handle-exceptions/resolve'],
      habits: [
        {
          id: 'reads-the-evidence-in-the-same-order-every-time',
          statement: 'Reads the evidence in the same order every time.',
          source: 'assumption: the order colours the judgement',
        },
      ],
    },
    {
      id: 'feedback-giver',
      title: 'Remedial Feedback Giver',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['give-remedial-feedback'],
      informed: ['decide-advancement/inform'],
    },
    {
      id: 'recommender',
      title: 'Recommender',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['recommend'],
      consulted: ['map-objectives/revise'],
    },
    {
      id: 'exception-handler',
      title: 'Exception Handler',
      actors: ['onsite-educator', 'online-educator'],
      responsible: ['handle-exceptions', 'decide-advancement/hear-appeal'],
    },
    {
      id: 'transition-lead',
      title: 'Transition Lead',
      actors: ['onsite-educator', 'partner'],
      responsible: ['transition-organization'],
    },
    {
      id: 'organization-manager',
      title: 'Organisation Manager',
      actors: ['onsite-educator'],
      responsible: ['manage-organization'],
      informed: ['handle-exceptions/inform'],
    },
    {
      id: 'learner',
      title: 'Learner',
      actors: ['learner'],
      responsible: ['experience-activities', 'recommend/choose', 'map-objectives/choose-next'],
      consulted: learner.consulted,
      informed: [
        'track-progress',
        'assess-progress/report',
        'decide-advancement/inform',
        'map-objectives/plan-supports',
        'handle-exceptions/inform',
      ],
    },
  ],
  policies: {
    separate: [
      ['deliver-activities', 'assess-progress'],
      ['assess-progress', 'decide-advancement'],
    ],
  },
});
