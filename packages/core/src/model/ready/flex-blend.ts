import { defineModel } from '../define-model.js';

/** Flex-blend with an Expectations Manager, the seed's example of a role that only one model has. @public */
export const flexBlend = /* @__PURE__ */ defineModel({
  id: 'flex-blend',
  title: 'Flex-Blend',
  summary:
    'Online learning is the backbone and learners move at their own pace; an Expectations Manager keeps each learner’s map, pace and promises.',
  sources: [
    'Christensen Institute, definition of the flex model (2012 taxonomy)',
    'Jim Goodell, comment of 3 June 2013: “Experienced Flex-Blend Expectations Manager”',
  ],
  roles: [
    {
      id: 'expectations-manager',
      title: 'Expectations Manager',
      summary: 'Holds what learner, family and school expect of each other: the map, the pace, and what happens when either slips.',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'track-progress/set-baseline',
        'track-progress/reconcile',
        'track-progress/alert',
        'recommend/arrange',
        'handle-exceptions/triage',
        'handle-exceptions/inform',
        'decide-advancement/inform',
      ],
      accountable: ['track-progress', 'recommend/study', 'recommend/propose', 'deliver-activities/select'],
      consulted: ['decide-advancement/weigh', 'assess-progress/plan'],
      informed: ['assess-progress/report', 'give-remedial-feedback/plan-retry'],
      habits: [
        'Opens every check-in with the learner’s own map.',
        'Speaks with each learner weekly, and with the family before it is urgent.',
      ],
    },
    {
      id: 'online-teacher',
      title: 'Online Teacher',
      actors: ['online-educator'],
      responsible: [
        'develop-activities',
        'deliver-activities/introduce',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
      ],
      accountable: ['assess-progress/score', 'assess-progress/collect'],
      consulted: ['map-objectives/draft', 'recommend/propose'],
      habits: ['Answers in the learner’s thread within a school day.'],
    },
    {
      id: 'lab-coach',
      title: 'Learning Lab Coach',
      summary: 'Supervises the learning lab, helps who is stuck, and looks at the data while others work with small groups.',
      actors: ['onsite-educator', 'partner'],
      responsible: ['deliver-activities/support'],
      consulted: ['handle-exceptions/investigate'],
      informed: ['track-progress/alert', 'recommend/arrange'],
      habits: ['Starts the hour at the dashboard and spends the rest of it among the learners.'],
    },
    {
      id: 'learning-platform',
      title: 'Learning Platform',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/select',
        'assess-progress/collect',
        'track-progress/update',
        'track-progress/interpret',
        'recommend/study',
        'recommend/propose',
      ],
    },
    {
      id: 'school-leader',
      title: 'School Leader',
      actors: ['onsite-educator'],
      responsible: ['handle-exceptions', 'decide-advancement/hear-appeal', 'transition-organization', 'manage-organization'],
    },
    {
      id: 'learner',
      title: 'Learner',
      actors: ['learner'],
      responsible: ['experience-activities', 'recommend/choose'],
      consulted: ['map-objectives/agree', 'deliver-activities/select', 'give-remedial-feedback/confer'],
      informed: ['track-progress', 'decide-advancement/inform'],
    },
  ],
  tools: [
    {
      id: 'practice-app',
      title: 'the adaptive practice application',
      kind: 'learning-application',
      usedIn: ['experience-activities/practise', 'deliver-activities/support'],
    },
    {
      id: 'pace-dashboard',
      title: 'the pace dashboard',
      kind: 'dashboard',
      usedIn: ['track-progress/interpret', 'track-progress/alert', 'map-objectives/revise'],
    },
    {
      id: 'item-bank',
      title: 'the assessment application',
      kind: 'assessment-application',
      usedIn: ['assess-progress/collect', 'assess-progress/score'],
    },
  ],
});
