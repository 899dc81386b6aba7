import { family, learner, quarterly, schoolLeader, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** A coach who lets the platform teach and practise, and steps in where the dashboard shows need. @public */
export const khanAcademyCoach = /* @__PURE__ */ readyModel({
  id: 'khan-academy',
  title: 'Khan Academy',
  summary:
    'The platform holds activities, practice and mastery levels, which rise and fall; a coach sets goals, ' +
    'watches the dashboard and steps in, and a class teacher decides about credit.',
  sources: [
    'Khan Academy teacher training and support pages: goals, dashboard, grouping, mastery levels',
    'support.khanacademy.org, “How do mastery levels work?”: a skill can fall from mastered to proficient when a ' +
      'later question is missed',
    'AEA trial registry 6167: about 2 hours a week, 80 % as mastery',
  ],
  roles: [
    {
      id: 'coach',
      title: 'Coach',
      summary: 'A teacher, a tutor or another adult who coaches one learner or a class.',
      actors: ['onsite-educator', 'online-educator', 'partner'],
      responsible: [
        'map-objectives/review-prior-learning',
        'map-objectives/agree',
        'map-objectives/revise',
        'deliver-activities/support',
        'track-progress/reconcile',
        'track-progress/check-in',
        'track-progress/share-progress',
        'recommend/arrange',
        'give-remedial-feedback',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: [
        'map-objectives/diagnose',
        'map-objectives/draft',
        'map-objectives/choose-next',
        'deliver-activities',
        'track-progress',
        'recommend',
        'assess-progress/check',
        'assess-progress/collect',
        'assess-progress/score',
        'decide-advancement/inform',
      ],
      consulted: ['assess-progress/plan', 'decide-advancement/weigh'],
      informed: ['assess-progress/report'],
      habits: [
        {
          id: 'looks-at-the-dashboard-before-greeting-the-class-and-sits',
          statement:
            'Looks at the dashboard before greeting the class, and sits down next to the first name on the list.',
          source: 'assumption: who is stuck shows there first',
        },
        {
          id: 'celebrates-the-move-from-attempted-to-familiar-as-much-as',
          statement: 'Celebrates the move from attempted to familiar as much as mastery.',
          source: 'assumption: levels below mastery are most of the way',
        },
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
        'deliver-activities/teach',
        'deliver-activities/introduce',
        'assess-progress/check',
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
      relation: 'provider',
      responsible: ['develop-activities'],
    },
    {
      id: 'class-teacher',
      title: 'Class Teacher',
      summary: 'The teacher of record: assesses where a mastery level is not enough, and decides.',
      actors: ['onsite-educator'],
      responsible: ['map-objectives/plan-supports', 'assess-progress', 'decide-advancement'],
      consulted: ['map-objectives/agree'],
    },
    schoolLeader,
    learner,
    family,
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
  options: [tellsFamilies, 'track-progress/check-retention'],
  cadence: [weeklyCheckIn, quarterly, { send: 'track-progress/retention-due', everyDays: 28 }],
  automation: [
    { role: 'platform', work: 'assess-progress/score', mode: 'acts-reviewed' },
    { role: 'platform', work: 'assess-progress/collect', mode: 'records' },
    { role: 'platform', work: 'track-progress/update', mode: 'records' },
  ],
  review: [
    { work: 'assess-progress/score', by: 'class-teacher', sample: 0.05, always: ['flagged', 'borderline', 'near-cut'] },
  ],
});
