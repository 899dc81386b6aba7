import { family, fortnightlyCheckIn, learner, quarterly, schoolLeader, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** Flex-blend with an Expectations Manager, the seed’s example of a role that only one model has. @public */
export const flexBlend = /* @__PURE__ */ readyModel({
  id: 'flex-blend',
  title: 'Flex-Blend',
  summary:
    'Online learning is the backbone, the teacher of record is on site, and an Expectations Manager keeps each ' +
    'learner’s map, pace and promises.',
  sources: [
    'Christensen Institute, definition of the flex model (2012 taxonomy): online backbone, individual schedules, ' +
      'teacher of record on site',
    'Jim Goodell, comment of 3 June 2013: “Experienced Flex-Blend Expectations Manager”',
  ],
  roles: [
    {
      id: 'expectations-manager',
      title: 'Expectations Manager',
      summary:
        'Holds what learner, family and school expect of each other: the map, the pace, and what happens when ' +
        'either slips.',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'track-progress/set-baseline',
        'track-progress/reconcile',
        'track-progress/check-in',
        'track-progress/share-progress',
        'track-progress/alert',
        'recommend/arrange',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
        'decide-advancement/inform',
      ],
      accountable: ['track-progress', 'recommend/study', 'recommend/propose', 'deliver-activities/select'],
      consulted: ['decide-advancement/weigh', 'assess-progress/plan'],
      informed: ['assess-progress/report', 'give-remedial-feedback/plan-retry'],
      habits: [
        {
          id: 'opens-every-check-in-with-the-learner-s-own-map',
          statement: 'Opens every check-in with the learner’s own map.',
          source: 'assumption: the talk is then about the learner’s own plan',
        },
        {
          id: 'speaks-with-each-learner-at-the-same-hour-every-other-week',
          statement:
            'Speaks with each learner at the same hour every other week, and with the family before it is urgent.',
          source: 'assumption: a fixed hour is kept',
        },
      ],
    },
    {
      id: 'teacher-of-record',
      title: 'Teacher of Record',
      summary: 'On site: teaches small groups by need, tutors, assesses and decides.',
      actors: ['onsite-educator'],
      responsible: [
        'deliver-activities/teach',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
        'develop-activities/pilot',
      ],
      accountable: ['deliver-activities', 'assess-progress'],
      consulted: ['map-objectives/draft', 'recommend/propose', 'develop-activities/review'],
      habits: [
        {
          id: 'regroups-learners-by-yesterday-s-data-not-by-seat',
          statement: 'Regroups learners by yesterday’s data, not by seat.',
          source: 'assumption: stations ask for groups that change',
        },
      ],
    },
    {
      id: 'online-provider',
      title: 'Online Course Provider',
      summary: 'Makes and keeps the online courses that are the backbone.',
      actors: ['partner'],
      relation: 'provider',
      responsible: ['develop-activities'],
      informed: ['assess-progress/report'],
    },
    {
      id: 'lab-coach',
      title: 'Learning Lab Coach',
      summary: 'Supervises the learning lab, introduces activities, helps who is stuck, and looks at the data.',
      actors: ['onsite-educator', 'partner'],
      responsible: ['deliver-activities/introduce', 'deliver-activities/support'],
      consulted: ['handle-exceptions/investigate'],
      informed: ['track-progress/alert', 'recommend/arrange'],
      habits: [
        {
          id: 'starts-the-hour-at-the-dashboard-and-spends-the-rest-of-it',
          statement: 'Starts the hour at the dashboard and spends the rest of it among the learners.',
          source: 'assumption: who is stuck shows on the one, why among the others',
        },
      ],
    },
    {
      id: 'learning-platform',
      title: 'Learning Platform',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/select',
        'assess-progress/check',
        'assess-progress/collect',
        'track-progress/update',
        'track-progress/interpret',
        'recommend/study',
        'recommend/propose',
      ],
    },
    schoolLeader,
    { ...learner, consulted: [...learner.consulted, 'deliver-activities/select'] },
    family,
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
      usedIn: ['track-progress/interpret', 'track-progress/check-in', 'track-progress/alert', 'map-objectives/revise'],
    },
    {
      id: 'item-bank',
      title: 'the assessment application',
      kind: 'assessment-application',
      usedIn: ['assess-progress/collect', 'assess-progress/score'],
    },
  ],
  options: [tellsFamilies],
  cadence: [fortnightlyCheckIn, quarterly],
  automation: [
    { role: 'learning-platform', work: 'assess-progress/collect', mode: 'records' },
    { role: 'learning-platform', work: 'track-progress/update', mode: 'records' },
    { role: 'learning-platform', work: 'assess-progress/score', mode: 'suggests' },
  ],
});
