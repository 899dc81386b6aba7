import { family, learner, quarterly, schoolLeader, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/**
 * Local assessment like New Hampshire’s PACE: common tasks, scored to consensus by teachers of several districts.
 *
 * @public
 */
export const localAssessment = /* @__PURE__ */ readyModel({
  id: 'local-assessment',
  title: 'Local Assessment Team',
  summary:
    'Teachers of several districts write common tasks, score each other’s samples to consensus and set the ' +
    'standard with a panel, so that local assessment can stand beside a state test.',
  sources: [
    'anhpe.org, 4 May 2015 (New Hampshire Public Radio): PACE, scorers of several districts 85 % exact and 95 % ' +
      'adjacent after training',
    'demonstratedsuccess.com: the third PACE institute, two of four days for calibration',
    'assumption: three results before a decision, since the body of work counts',
    'education.nh.gov, PACE: the programme has since been changed, and results of 2018 were recalculated',
  ],
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
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
      ],
    },
    {
      id: 'task-team',
      title: 'Common-Task Team',
      actors: ['onsite-educator'],
      responsible: ['develop-activities/design', 'develop-activities/review'],
      consulted: ['manage-organization/design-assessments'],
    },
    {
      id: 'peer-scorer',
      title: 'Scorer of Another District',
      actors: ['partner'],
      relation: 'peer-school',
      responsible: ['assess-progress/second-score', 'assess-progress/moderate'],
      habits: [
        {
          id: 'consensus-then-triads',
          statement: 'Scores with a partner to consensus first, then judges whole bodies of work in threes.',
          source: 'PACE summer institute',
        },
      ],
    },
    {
      id: 'standards-panel',
      title: 'Standard-Setting Panel',
      actors: ['onsite-educator', 'partner'],
      responsible: ['manage-organization/design-assessments', 'manage-organization/calibrate'],
      informed: ['assess-progress/moderate'],
    },
    {
      id: 'state-auditor',
      title: 'State Auditor',
      actors: ['partner'],
      consulted: ['manage-organization/review'],
      informed: ['manage-organization/calibrate'],
    },
    schoolLeader,
    learner,
    family,
  ],
  options: [tellsFamilies],
  cadence: [quarterly],
  review: [{ work: 'assess-progress/score', by: 'peer-scorer', sample: 0.1, always: ['borderline', 'near-cut'] }],
  settings: { piecesOfEvidence: 3 },
});
