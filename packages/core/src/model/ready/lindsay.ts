import { family, learner, quarterly, schoolLeader, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** Lindsay Unified: facilitators regroup at any time, learners set the pace and the level. @public */
export const lindsay = /* @__PURE__ */ readyModel({
  id: 'lindsay-unified',
  title: 'Lindsay Unified',
  summary:
    'A whole district in which learners set their pace, choose whether to go for a 4 after a 3 and coach each ' +
    'other, while a team of facilitators regroups them at any time.',
  sources: [
    'practices.learningaccelerator.org: Lindsay High School, choice of mastery level, learner coaches',
    'digitalpromise.org: Lindsay’s own professional development by choice of strand',
    'assumption: attempts without limit; that learners set their own pace, plan their own retry and are heard on ' +
      'the change is our reading of the choices that the district describes',
    'Chris Sturgis, comment of 11 June 2013: Lindsay Unified School District, Total Leaders Rubric',
  ],
  roles: [
    {
      id: 'learning-facilitator',
      title: 'Learning Facilitator',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'deliver-activities',
        'track-progress',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'give-remedial-feedback/plan-retry',
      ],
      accountable: ['track-progress', 'deliver-activities', 'give-remedial-feedback', 'assess-progress'],
      habits: [
        {
          id: 'own-learning-strand',
          statement: 'Chooses a learning strand of one’s own from a self-assessment, as learners do.',
          source: 'digitalpromise.org',
        },
      ],
    },
    {
      id: 'content-team',
      title: 'District Content Team',
      actors: ['onsite-educator'],
      responsible: ['develop-activities', 'manage-organization/design-assessments', 'manage-organization/calibrate'],
    },
    {
      id: 'learner-coach',
      title: 'Learner Coach',
      summary: 'A learner who has shown the objective and coaches others in it.',
      actors: ['learner'],
      responsible: ['deliver-activities/support'],
    },
    {
      id: 'empower',
      title: 'Empower',
      actors: ['information-system'],
      responsible: ['track-progress/update', 'track-progress/interpret'],
    },
    {
      ...schoolLeader,
      responsible: [...schoolLeader.responsible, 'transition-organization/engage'],
      accountable: ['transition-organization/engage'],
    },
    {
      ...learner,
      responsible: [
        ...learner.responsible,
        'deliver-activities/select',
        'assess-progress/plan',
        'track-progress/set-baseline',
        'give-remedial-feedback/plan-retry',
        'transition-organization/engage',
      ],
      habits: [
        {
          id: 'decides-after-a-three',
          statement: 'Decides after a 3 whether to go for a 4.',
          source: 'practices.learningaccelerator.org',
        },
      ],
    },
    family,
  ],
  options: [tellsFamilies, 'experience-activities/peer-review'],
  cadence: [weeklyCheckIn, quarterly],
  automation: [{ role: 'empower', work: 'track-progress/update', mode: 'records' }],
  settings: { attempts: 'unlimited' },
});
