import { family, learner, quarterly, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/**
 * A microschool of the Prenda kind: a guide with ten learners, a platform, a provider, and a teacher of record
 * elsewhere.
 *
 * @public
 */
export const microschool = /* @__PURE__ */ readyModel({
  id: 'microschool',
  title: 'Microschool',
  summary:
    'A guide, often without a teaching licence, keeps up to ten learners of mixed age going while a platform ' +
    'instructs; whoever decides sits elsewhere, which is the model’s open question.',
  sources: [
    'prendaschool.com, guides: up to ten learners, four or five hours on four days, peers look at each other’s ' +
      'portfolios',
    'assumption: the system is stopped when three reviews in ten disagree, more than the quarter by which ' +
      'trained scorers do; the provider answers for what the platform teaches, the teacher of record for what it ' +
      'asks and scores',
    'thinkforwardcrpe.substack.com (CRPE): guides without a licence, and who answers for quality',
  ],
  roles: [
    {
      id: 'guide',
      title: 'Guide',
      actors: ['partner'],
      relation: 'provider',
      responsible: [
        'map-objectives',
        'deliver-activities/support',
        'deliver-activities/introduce',
        'track-progress',
        'recommend',
        'give-remedial-feedback',
        'assess-progress/observe',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: [
        'deliver-activities/select',
        'deliver-activities/introduce',
        'deliver-activities/support',
        'track-progress',
        'assess-progress/check',
        'assess-progress/collect',
      ],
      habits: [
        {
          id: 'asks-what-the-learner-wants-to-be-able-to-do-by-noon',
          statement: 'Asks what the learner wants to be able to do by noon.',
          source: 'assumption: a goal for the morning can be looked at before lunch',
        },
      ],
    },
    {
      id: 'learning-platform',
      title: 'Learning Platform',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/select',
        'deliver-activities/teach',
        'assess-progress/plan',
        'assess-progress/check',
        'assess-progress/collect',
        'assess-progress/score',
        'track-progress/set-baseline',
        'track-progress/update',
        'track-progress/interpret',
      ],
    },
    {
      id: 'teacher-of-record',
      title: 'Teacher of Record',
      summary: 'At the school or provider with which the microschool is registered; in some states there is none.',
      actors: ['online-educator', 'onsite-educator'],
      responsible: ['map-objectives/plan-supports', 'assess-progress', 'decide-advancement'],
      accountable: ['assess-progress/plan', 'assess-progress/score'],
      informed: ['track-progress/alert'],
    },
    {
      id: 'provider',
      title: 'Microschool Provider',
      summary: 'Trains guides, chooses the systems, hears complaints.',
      actors: ['partner'],
      relation: 'provider',
      responsible: [
        'develop-activities',
        'handle-exceptions',
        'decide-advancement/hear-appeal',
        'transition-organization',
        'manage-organization',
      ],
      accountable: ['deliver-activities/teach'],
    },
    learner,
    family,
  ],
  options: [tellsFamilies, 'experience-activities/peer-review'],
  cadence: [weeklyCheckIn, quarterly],
  automation: [
    { role: 'learning-platform', work: 'assess-progress/score', mode: 'acts-reviewed' },
    { role: 'learning-platform', work: 'assess-progress/collect', mode: 'records' },
    { role: 'learning-platform', work: 'track-progress/update', mode: 'records' },
  ],
  review: [
    {
      work: 'assess-progress/score',
      by: 'teacher-of-record',
      sample: 0.1,
      always: ['flagged', 'borderline', 'near-cut'],
      stopsAt: 0.3,
    },
  ],
});
