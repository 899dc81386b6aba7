import { defineModel } from '../define-model.js';

/** A coach who lets the platform teach and practise, and steps in where the dashboard shows need. @public */
export const khanAcademyCoach = /* @__PURE__ */ defineModel({
  id: 'khan-academy',
  title: 'Khan Academy',
  summary:
    'The platform holds activities, practice and mastery levels; a coach sets goals, watches the dashboard, groups learners and steps in when one is stuck.',
  sources: [
    'Khan Academy teacher training and support pages: goals, dashboard, grouping, mastery levels',
    'AEA trial registry 6167: about 2 hours a week, 80 % as mastery',
  ],
  roles: [
    {
      id: 'coach',
      title: 'Coach',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: [
        'map-objectives/review-prior-learning',
        'map-objectives/agree',
        'map-objectives/revise',
        'deliver-activities/support',
        'track-progress/reconcile',
        'recommend/arrange',
        'give-remedial-feedback',
        'handle-exceptions/triage',
        'handle-exceptions/investigate',
        'handle-exceptions/inform',
      ],
      accountable: [
        'map-objectives',
        'deliver-activities',
        'track-progress',
        'recommend',
        'assess-progress/collect',
        'assess-progress/score',
        'decide-advancement/inform',
      ],
      consulted: ['assess-progress/plan', 'decide-advancement/weigh'],
      informed: ['assess-progress/report'],
      habits: [
        'Looks at the dashboard before greeting the class, and sits down next to the first name on the list.',
        'Celebrates the move from attempted to familiar as much as mastery.',
      ],
    },
    {
      id: 'platform',
      title: 'Khan Academy Platform',
      actors: ['information-system'],
      responsible: [
        'map-objectives/diagnose',
        'map-objectives/draft',
        'deliver-activities/select',
        'deliver-activities/introduce',
        'assess-progress/collect',
        'assess-progress/score',
        'track-progress',
        'recommend/study',
        'recommend/propose',
        'decide-advancement/inform',
      ],
    },
    {
      id: 'course-team',
      title: 'Course Content Team',
      actors: ['partner'],
      responsible: ['develop-activities'],
    },
    {
      id: 'class-teacher',
      title: 'Class Teacher',
      summary: 'The teacher of record: assesses where a mastery level is not enough, and decides.',
      actors: ['onsite-educator'],
      responsible: ['assess-progress', 'decide-advancement'],
      consulted: ['map-objectives/agree'],
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
      consulted: ['map-objectives/agree', 'give-remedial-feedback/confer'],
      informed: ['track-progress', 'decide-advancement/inform'],
    },
  ],
  tools: [
    {
      id: 'exercises',
      title: 'the exercises',
      kind: 'learning-application',
      usedIn: ['experience-activities/practise', 'deliver-activities/support'],
    },
    {
      id: 'coach-dashboard',
      title: 'the coach dashboard',
      kind: 'dashboard',
      usedIn: ['track-progress', 'map-objectives/revise', 'give-remedial-feedback/diagnose'],
    },
  ],
});
