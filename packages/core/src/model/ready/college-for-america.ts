import { learner, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** Southern New Hampshire University’s College for America: coaches and reviewers, and nobody who teaches. @public */
export const collegeForAmerica = /* @__PURE__ */ readyModel({
  id: 'college-for-america',
  title: 'College for America',
  summary:
    'Working adults learn from projects without being taught: a coach keeps them going, and a reviewer they ' +
    'never meet scores, writes the feedback and decides, as often as it takes.',
  sources: [
    'Academica Group, 22 April 2013: College for America, projects scored by reviewers as mastered or not yet, ' +
      'no courses and no instructors',
    'assumption: results within two school days, as short as projects scored by a pool of reviewers allow; ' +
      'transcripts leave from the administration; the coach asks about doubtful work, and whoever develops the ' +
      'projects answers for what the platform teaches',
    'Competency-Based Education Network, cbenetwork.org and c-ben.org: SNHU’s programme, coaches, accountability ' +
      'partners, unlimited submissions',
  ],
  roles: [
    {
      id: 'coach',
      title: 'Coach',
      actors: ['online-educator'],
      responsible: [
        'map-objectives',
        'deliver-activities/support',
        'track-progress',
        'assess-progress/ask-about-work',
        'recommend',
        'give-remedial-feedback/confer',
        'give-remedial-feedback/plan-retry',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: ['track-progress', 'deliver-activities/select', 'deliver-activities/support'],
      informed: ['decide-advancement/inform'],
      habits: [
        {
          id: 'asks-for-the-next-date-before-saying-goodbye',
          statement: 'Asks for the next date before saying goodbye.',
          source: 'assumption: what has a date is kept',
        },
      ],
    },
    {
      id: 'reviewer',
      title: 'Reviewer',
      summary: 'Scores projects by rubric, writes feedback for each criterion, and decides: mastered or not yet.',
      actors: ['online-educator', 'partner'],
      responsible: [
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback/diagnose',
        'give-remedial-feedback/compose',
      ],
      accountable: ['assess-progress/plan', 'assess-progress/collect'],
      habits: [
        {
          id: 'writes-not-yet-with-what-would-make-it-mastered-criterion-by',
          statement: 'Writes “not yet” with what would make it “mastered”, criterion by criterion.',
          source: 'assumption: a student who may submit again needs to know what for',
        },
      ],
    },
    {
      id: 'curriculum-developer',
      title: 'Curriculum and Assessment Developer',
      actors: ['online-educator'],
      responsible: ['develop-activities', 'manage-organization/design-assessments', 'manage-organization/calibrate'],
      accountable: ['deliver-activities/teach', 'deliver-activities/introduce'],
      informed: ['assess-progress/moderate'],
    },
    {
      id: 'lead-reviewer',
      title: 'Lead Reviewer',
      actors: ['online-educator'],
      responsible: ['assess-progress/second-score', 'assess-progress/moderate', 'decide-advancement/hear-appeal'],
    },
    {
      id: 'accountability-partner',
      title: 'Accountability Partner',
      summary: 'A relative or friend whom the learner chooses, and who is told how it is going.',
      actors: ['partner'],
      relation: 'family',
      informed: ['track-progress/check-in', 'track-progress/alert'],
    },
    {
      id: 'workplace-mentor',
      title: 'Workplace Mentor',
      actors: ['partner'],
      relation: 'employer',
      informed: ['map-objectives/agree', 'recommend/arrange'],
    },
    {
      id: 'programme-administration',
      title: 'Programme Administration',
      actors: ['online-educator'],
      responsible: [
        'handle-exceptions',
        'transition-organization',
        'manage-organization',
        'track-progress/export-record',
      ],
      accountable: ['track-progress/export-record'],
    },
    {
      id: 'learning-platform',
      title: 'Learning Platform',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/select',
        'deliver-activities/teach',
        'deliver-activities/introduce',
        'assess-progress/plan',
        'assess-progress/collect',
        'track-progress/set-baseline',
        'track-progress/update',
        'track-progress/interpret',
      ],
    },
    {
      id: 'learner',
      title: 'Learner',
      actors: ['learner'],
      responsible: ['experience-activities', 'recommend/choose', 'map-objectives/choose-next', 'assess-progress/check'],
      consulted: [...learner.consulted, 'deliver-activities/select'],
      informed: [
        'track-progress',
        'track-progress/check-in',
        'track-progress/alert',
        'assess-progress/report',
        'decide-advancement/inform',
        'map-objectives/plan-supports',
        'handle-exceptions/inform',
      ],
    },
  ],
  settings: { attempts: 'unlimited', resultDays: 2 },
  options: ['track-progress/export-record'],
  cadence: [weeklyCheckIn],
  automation: [
    { role: 'learning-platform', work: 'assess-progress/collect', mode: 'records' },
    { role: 'learning-platform', work: 'track-progress/set-baseline', mode: 'records' },
    { role: 'learning-platform', work: 'track-progress/update', mode: 'records' },
  ],
  policies: { separate: [['deliver-activities/support', 'assess-progress/score']] },
});
