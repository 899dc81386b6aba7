import { defineModel } from '../define-model.js';

/** Western Governors University: the best documented real case of the work unbundled. @public */
export const disaggregatedFaculty = /* @__PURE__ */ defineModel({
  id: 'disaggregated-faculty',
  title: 'Disaggregated-Faculty',
  summary:
    'A university that gives advising, curriculum design, instruction and assessment to different faculty: mentors, instructors, and evaluators who never teach the student they judge.',
  sources: [
    'WGU student handbook, “WGU Faculty”: disaggregated faculty model, and what each faculty group does',
    'WGU communication protocol: mentor and student meet weekly in the first term, later at least every two weeks while on pace',
    'WGU community wiki, “Mentors”: after a failed assessment a course mentor clears the student before a retake',
    'wgu.edu “Faculty” and annual report 2022: about 92 students a mentor, 155 an instructor, 115 an evaluator (our division of figures of different months)',
  ],
  roles: [
    {
      id: 'program-mentor',
      title: 'Program Mentor',
      summary: 'Personally assigned from enrolment to graduation: plans the term, keeps pace, connects competencies to goals.',
      actors: ['online-educator'],
      responsible: [
        'map-objectives',
        'track-progress/interpret',
        'track-progress/alert',
        'track-progress/reconcile',
        'recommend',
        'handle-exceptions/triage',
        'handle-exceptions/inform',
      ],
      accountable: ['track-progress'],
      informed: ['decide-advancement/inform', 'give-remedial-feedback/plan-retry'],
      habits: ['Calls at the same hour every week in the first term.'],
    },
    {
      id: 'course-instructor',
      title: 'Course Instructor',
      summary: 'Subject expert: personal course plan, support towards mastery, preparation for the assessment, clearing a retake.',
      actors: ['online-educator'],
      responsible: ['deliver-activities', 'give-remedial-feedback', 'develop-activities/pilot'],
      consulted: ['recommend/propose', 'map-objectives/revise'],
      informed: ['assess-progress/report'],
    },
    {
      id: 'evaluator',
      title: 'Evaluator',
      summary:
        'Subject expert who reviews performance assessments without bias and decides whether competency is shown; does not teach the student.',
      actors: ['online-educator', 'partner'],
      responsible: ['assess-progress', 'decide-advancement'],
      habits: ['Scores what is on the page, and cites the rubric for every level.'],
    },
    {
      id: 'evaluation-lead',
      title: 'Evaluation Lead',
      actors: ['online-educator'],
      responsible: ['assess-progress/moderate', 'decide-advancement/hear-appeal', 'handle-exceptions/investigate'],
      consulted: ['develop-activities/review'],
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
      consulted: ['develop-activities/analyse', 'develop-activities/review', 'manage-organization/review'],
    },
    {
      id: 'administration',
      title: 'Academic Administration',
      actors: ['online-educator', 'onsite-educator'],
      responsible: ['handle-exceptions', 'transition-organization', 'manage-organization'],
    },
    {
      id: 'student-system',
      title: 'Student Information System',
      actors: ['information-system'],
      responsible: ['track-progress/set-baseline', 'track-progress/update'],
    },
    {
      id: 'student',
      title: 'Student',
      actors: ['learner'],
      responsible: ['experience-activities', 'recommend/choose'],
      consulted: ['map-objectives/agree', 'give-remedial-feedback/confer'],
      informed: ['track-progress', 'assess-progress/report', 'decide-advancement/inform'],
    },
  ],
  tools: [
    {
      id: 'degree-portal',
      title: 'the degree portal',
      kind: 'dashboard',
      usedIn: ['track-progress', 'map-objectives/agree', 'map-objectives/revise'],
    },
  ],
  policies: {
    separate: [
      ['deliver-activities', 'assess-progress/score'],
      ['map-objectives', 'assess-progress/score'],
      ['deliver-activities', 'decide-advancement'],
    ],
  },
});
