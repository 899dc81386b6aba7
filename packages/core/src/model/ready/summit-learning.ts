import { family, learner, quarterly, schoolLeader, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/**
 * A school like those of Summit Learning: a platform administers content checks, teachers score skills on projects,
 * mentors meet weekly.
 *
 * @public
 */
export const summitLearning = /* @__PURE__ */ readyModel({
  id: 'summit-learning',
  title: 'Summit-Style School',
  summary:
    'A platform gives content checks and passes them by a rule, teachers score cognitive skills on projects and ' +
    'decide, and every learner meets the same mentor each week; critics point to time at the screen.',
  sources: [
    'Chan Zuckerberg Initiative, 30 January 2020, and Chalkbeat, 14 February 2020: weekly one-to-one mentoring, ' +
      'and what families object to',
    'families.kairosacademies.org, grading: content assessments pass at 8 of 10, projects are scored by rubric',
    'assumption: content checks are the formative checks of this model; what is scored, weighed and decided are ' +
      'the projects; attempts without limit',
    'help.summitlearning.org: the mentoring scheduler, and how grades come about',
  ],
  roles: [
    {
      id: 'mentor',
      title: 'Mentor',
      summary: 'A teacher who meets the same learners one to one each week.',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'track-progress/check-in',
        'track-progress/share-progress',
        'track-progress/reconcile',
        'track-progress/alert',
        'recommend',
        'give-remedial-feedback/plan-retry',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: ['track-progress'],
      informed: ['assess-progress/report', 'decide-advancement/inform'],
      habits: [
        {
          id: 'longest-unseen-first',
          statement: 'Meets next whoever has waited longest, and starts the list again when all have been seen.',
          source: 'help.summitlearning.org, mentoring scheduler',
        },
      ],
    },
    {
      id: 'teacher',
      title: 'Teacher',
      summary: 'Runs projects, scores cognitive skills on them, answers for what the platform passes.',
      actors: ['onsite-educator'],
      responsible: [
        'develop-activities',
        'deliver-activities',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
      ],
      accountable: ['assess-progress', 'deliver-activities/select'],
      consulted: ['map-objectives/revise'],
    },
    {
      id: 'learning-platform',
      title: 'Learning Platform',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/select',
        'assess-progress/check',
        'assess-progress/collect',
        'track-progress/set-baseline',
        'track-progress/update',
        'track-progress/interpret',
      ],
    },
    schoolLeader,
    {
      ...learner,
      responsible: [...learner.responsible, 'map-objectives/draft'],
      habits: [
        {
          id: 'comes-with-last-goal',
          statement: 'Comes to the check-in with last week’s goal and what came of it.',
          source: 'Summit Learning: set, plan, do, reflect',
        },
      ],
    },
    family,
  ],
  settings: { attempts: 'unlimited' },
  options: [tellsFamilies],
  cadence: [weeklyCheckIn, quarterly],
  automation: [
    { role: 'learning-platform', work: 'assess-progress/check', mode: 'acts' },
    { role: 'learning-platform', work: 'assess-progress/collect', mode: 'records' },
    { role: 'learning-platform', work: 'track-progress/update', mode: 'records' },
  ],
});
