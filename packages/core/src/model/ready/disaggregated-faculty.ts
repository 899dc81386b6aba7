import { fortnightlyCheckIn, learner } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** Western Governors University: the best documented real case of unbundled work. @public */
export const disaggregatedFaculty = /* @__PURE__ */ readyModel({
  id: 'disaggregated-faculty',
  title: 'Disaggregated-Faculty',
  summary:
    'A university that gives advising, curriculum design, instruction and assessment to different faculty: ' +
    'mentors, instructors, and evaluators who never teach the student they judge. What is handed in is scored by ' +
    'evaluators; objective tests are proctored, and the system that gives them scores them.',
  sources: [
    'WGU student handbook, “WGU Faculty”: disaggregated faculty model, and what each faculty group does',
    'WGU communication protocol: mentor and student meet weekly in the first term, later at least every two ' +
      'weeks while on pace',
    'WGU community wiki, “Mentors”: after a failed assessment a course mentor clears the student before a retake',
    'cm.wgu.edu, assessment policies: four submissions; objective assessments are proctored; evaluators write ' +
      'feedback for each aspect',
    'assumption: whoever builds the assessments answers for what the system reports, scores of tests included; ' +
      'the lead, not the evaluator whom the student never meets, asks about doubtful work; one score in twenty of ' +
      'what evaluators score is read again, as NAEP does',
    'wgu.edu “Faculty” and annual report 2022: about 92 students a mentor, 155 an instructor, 115 an evaluator ' +
      '(our division of figures of different months)',
  ],
  roles: [
    {
      id: 'program-mentor',
      title: 'Program Mentor',
      summary:
        'Personally assigned from enrolment to graduation: plans the term, keeps pace, connects competencies to goals.',
      actors: ['online-educator'],
      responsible: [
        'map-objectives',
        'track-progress/interpret',
        'track-progress/check-in',
        'track-progress/alert',
        'track-progress/reconcile',
        'recommend',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: ['track-progress'],
      informed: ['decide-advancement/inform', 'give-remedial-feedback/plan-retry'],
      habits: [
        {
          id: 'same-hour-every-week',
          statement:
            'Calls at the same hour every week in the first term, and every other week after it while the ' +
            'student is on pace.',
          source: 'WGU communication protocol',
        },
      ],
    },
    {
      id: 'course-instructor',
      title: 'Course Instructor',
      summary:
        'Subject expert: teaches groups, supports towards mastery, prepares for the assessment, clears a retake.',
      actors: ['online-educator'],
      responsible: [
        'deliver-activities/teach',
        'deliver-activities/support',
        'give-remedial-feedback/confer',
        'give-remedial-feedback/plan-retry',
        'develop-activities/pilot',
      ],
      accountable: ['deliver-activities/select', 'deliver-activities/introduce', 'assess-progress/check'],
      consulted: ['recommend/propose', 'map-objectives/revise'],
      informed: ['assess-progress/report'],
    },
    {
      id: 'evaluator',
      title: 'Evaluator',
      summary:
        'Subject expert who reviews performance assessments without bias, writes the feedback and decides ' +
        'whether competency is shown; does not teach the student.',
      actors: ['online-educator', 'partner'],
      responsible: [
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback/diagnose',
        'give-remedial-feedback/compose',
      ],
      accountable: ['assess-progress/plan', 'assess-progress/collect', 'assess-progress/verify'],
      habits: [
        {
          id: 'scores-what-is-on-the-page-and-cites-the-rubric-for-every',
          statement: 'Scores what is on the page, and cites the rubric for every level.',
          source: 'assumption: an evaluator who never meets the student has only the page',
        },
        {
          id: 'returns-single-aspects',
          statement: 'Returns only the aspects that are not yet competent, and never takes back one that was.',
          source: 'one evaluator’s public account, r/WGU, 2023-09-09',
        },
      ],
    },
    {
      id: 'evaluation-lead',
      title: 'Evaluation Lead',
      actors: ['online-educator'],
      responsible: [
        'assess-progress/ask-about-work',
        'assess-progress/second-score',
        'assess-progress/moderate',
        'decide-advancement/hear-appeal',
        'handle-exceptions/investigate',
      ],
      consulted: ['develop-activities/review'],
    },
    {
      id: 'proctor',
      title: 'Proctoring Partner',
      summary:
        'Sees to it that an objective test takes place under its conditions, and says what happened; the key ' +
        'scores it.',
      actors: ['partner'],
      relation: 'provider',
      responsible: ['assess-progress/observe'],
    },
    {
      id: 'assessment-developer',
      title: 'Assessment Developer',
      summary:
        'Sets with subject experts what competent is, builds the assessments, and answers for what a test’s key says.',
      actors: ['online-educator'],
      responsible: ['manage-organization/design-assessments', 'manage-organization/calibrate'],
      accountable: ['assess-progress/report'],
      informed: ['assess-progress/moderate'],
    },
    {
      id: 'product-manager',
      title: 'Product Manager',
      summary: 'Develops, manages and evaluates programmes and curriculum.',
      actors: ['online-educator'],
      responsible: ['develop-activities', 'manage-organization/review', 'manage-organization/improve'],
      informed: ['assess-progress/moderate'],
    },
    {
      id: 'council-member',
      title: 'Program Council Member',
      summary: 'Brings outside academic and industry expertise.',
      actors: ['partner'],
      relation: 'employer',
      consulted: ['develop-activities/analyse', 'manage-organization/review'],
    },
    {
      id: 'administration',
      title: 'Academic Administration',
      actors: ['online-educator', 'onsite-educator'],
      responsible: [
        'handle-exceptions',
        'decide-advancement/recognise',
        'transition-organization',
        'manage-organization',
        'track-progress/export-record',
      ],
      accountable: ['track-progress/export-record'],
    },
    {
      id: 'student-portal',
      title: 'Student Portal',
      summary:
        'Holds courses and records, lets students choose, gives tests and scores them, takes in what students ' +
        'submit, compares it with other texts, and reports results.',
      actors: ['information-system'],
      responsible: [
        'deliver-activities/introduce',
        'assess-progress/plan',
        'assess-progress/check',
        'assess-progress/collect',
        'assess-progress/verify',
        'assess-progress/report',
        'track-progress/set-baseline',
        'track-progress/update',
      ],
    },
    {
      id: 'student',
      title: 'Student',
      actors: ['learner'],
      responsible: [
        'experience-activities',
        'recommend/choose',
        'map-objectives/choose-next',
        'deliver-activities/select',
      ],
      consulted: learner.consulted,
      informed: [
        'track-progress',
        'assess-progress/report',
        'decide-advancement/inform',
        'map-objectives/plan-supports',
        'handle-exceptions/inform',
      ],
      habits: [
        {
          id: 'marks-what-changed',
          statement: 'Revises only the aspects that were returned, and marks what changed for the next reader.',
          source: 'one evaluator’s public account, r/WGU, 2023-09-09',
        },
      ],
    },
  ],
  tools: [
    {
      id: 'degree-plan',
      title: 'the degree plan',
      kind: 'dashboard',
      usedIn: [
        'track-progress/interpret',
        'track-progress/check-in',
        'track-progress/alert',
        'track-progress/reconcile',
        'map-objectives/agree',
        'map-objectives/revise',
      ],
    },
  ],
  settings: { attempts: 4, resultDays: 3 },
  options: ['track-progress/export-record'],
  cadence: [fortnightlyCheckIn],
  review: [
    {
      work: 'assess-progress/score',
      by: 'evaluation-lead',
      sample: 0.05,
      always: ['flagged', 'borderline', 'near-cut'],
    },
  ],
  automation: [
    { role: 'student-portal', work: 'deliver-activities/select', mode: 'suggests' },
    { role: 'student-portal', work: 'assess-progress/collect', mode: 'records' },
    { role: 'student-portal', work: 'assess-progress/report', mode: 'acts' },
    { role: 'student-portal', work: 'track-progress/update', mode: 'records' },
    { role: 'student-portal', work: 'track-progress/set-baseline', mode: 'records' },
  ],
  policies: {
    separate: [
      ['deliver-activities/teach', 'assess-progress/score'],
      ['map-objectives', 'assess-progress/score'],
      ['deliver-activities/teach', 'decide-advancement/decide'],
    ],
  },
});
