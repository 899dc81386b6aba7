import { family, learner, quarterly, schoolLeader, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** Big Picture Learning: an advisor for four years, an internship, and an exhibition. @public */
export const bigPicture = /* @__PURE__ */ readyModel({
  id: 'big-picture',
  title: 'Big Picture',
  summary:
    'Learners learn from an internship that they find themselves: one advisor for four years, a mentor at the ' +
    'workplace, and exhibitions before a panel in which the family sits.',
  sources: [
    'bigpicture.org (2008): advisories of at most 15, the same advisor for four years, learning through internship',
    'unionschool.nsd131.org: the internship coordinator’s work',
    'wusd.org, “Big Picture Learning Assessments”: each quarter an exhibition before a panel of parents, peers, ' +
      'advisor and mentor, who give feedback; narratives and portfolios',
    'bigpicture.org/2008/10/authentic-assessment: exhibitions, weekly check-ins, no grades',
    'hundred.org, Big Picture Learning',
    'assumption: two results before a decision and attempts without limit, since no page says how often a ' +
      'learner may exhibit again; that the advisor scores, after hearing the panel, is our reading of feedback and ' +
      'narratives',
  ],
  roles: [
    {
      id: 'advisor',
      title: 'Advisor',
      summary: 'Knows at most fifteen learners for four years; brings subjects to their interests.',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'develop-activities',
        'deliver-activities',
        'track-progress',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
        'deliver-activities/support',
        'track-progress/share-progress',
      ],
      accountable: ['deliver-activities', 'track-progress'],
      habits: [
        {
          id: 'family-at-the-table',
          statement: 'Has the family at the table four times a year over the learning plan, and visits them at home.',
          source: 'bigpicture.org',
        },
        {
          id: 'visits-the-mentor',
          statement: 'Visits the workplace, and signs with mentor and learner what the internship has to show.',
          source: 'Big Picture; New Hampshire extended learning opportunities',
        },
      ],
    },
    {
      id: 'internship-mentor',
      title: 'Internship Mentor',
      actors: ['partner'],
      relation: 'employer',
      summary: 'Works beside the learner at the workplace: helps, and says what the work shows so far.',
      responsible: ['deliver-activities/support', 'assess-progress/check'],
      informed: ['map-objectives/agree'],
    },
    {
      id: 'internship-coordinator',
      title: 'Internship Coordinator',
      actors: ['onsite-educator'],
      responsible: ['recommend/check-site'],
      consulted: ['recommend/arrange'],
    },
    {
      id: 'exhibition-panel',
      title: 'Exhibition Panel',
      summary:
        'Teachers and people from outside to whom the learner exhibits: they watch, ask, and say what they saw ' +
        'beside the rubric; the advisor scores.',
      actors: ['onsite-educator', 'partner'],
      responsible: ['assess-progress/observe'],
      consulted: ['assess-progress/score', 'decide-advancement/weigh'],
    },
    schoolLeader,
    {
      ...learner,
      responsible: [
        ...learner.responsible,
        'recommend/arrange',
        'develop-activities/design',
        'track-progress/share-progress',
      ],
      consulted: [...learner.consulted, 'deliver-activities/select'],
      habits: [
        {
          id: 'rehearses-on-peers',
          statement: 'Rehearses the exhibition on peers in the week before.',
          source:
            'wusd.org, “Big Picture Learning Assessments”: the exhibition is given to other students in the ' +
            'week before',
        },
      ],
    },
    family,
  ],
  options: [tellsFamilies, 'recommend/check-site', 'experience-activities/peer-review'],
  cadence: [weeklyCheckIn, quarterly],
  settings: { piecesOfEvidence: 2, attempts: 'unlimited' },
});
