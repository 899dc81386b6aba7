import type { Crosswalk } from './crosswalk-types.js';

const source =
  'cbenetwork.org/news-and-insights, “Quality Principles and Standards Released”, 20 October 2016: the eight ' +
  'elements by name';

/** The quality framework of the Competency-Based Education Network. @internal */
export const cBen: Crosswalk = {
  framework: 'c-ben-2017',
  title: 'Quality Framework for Competency-Based Education Programs',
  year: 2017,
  source: 'Competency-Based Education Network (C-BEN), released September 2017 (cbenetwork.org)',
  rows: [
    {
      id: 'institutional-commitment',
      item: 'Institutional commitment to, and capacity for, competency-based innovation',
      coverage: 'partly',
      by: [
        'assess-organizational-readiness',
        'present-costs-and-promise',
        'estimate-staffing-from-work',
        'move-resources-to-need',
      ],
      note: 'Readiness, staffing and resources; nothing on tuition, business model or governance of the institution.',
      source,
    },
    {
      id: 'competencies',
      item: 'Competencies that are clear, measurable, meaningful and complete',
      coverage: 'partly',
      by: [
        'write-competency-and-rubric',
        'write-rubric-from-work',
        'set-standard-with-panel',
        'speak-for-learners-in-change',
      ],
      note: 'Clear and measurable one by one; nothing asks whether the set is complete for a credential.',
      source,
    },
    {
      id: 'programme-design',
      item: 'Coherent design of programme and curriculum, driven by competencies',
      coverage: 'partly',
      by: ['explain-objective-dependencies', 'design-assessment-system', 'draft-feasible-map'],
      note: 'The order of objectives and the mix of evidence; nobody designs a whole programme.',
      source,
    },
    {
      id: 'assessment-strategy',
      item: 'An assessment strategy for the credential, carried out robustly',
      coverage: 'partly',
      by: [
        'design-assessment-system',
        'set-standard-with-panel',
        'lead-calibration',
        'score-as-the-reference',
        'moderate-to-shared-standard',
      ],
      note: 'Carried out robustly; the strategy goes by objective, not by credential.',
      source,
    },
    {
      id: 'student-experience',
      item: 'A student experience that is designed on purpose and engages',
      coverage: 'covered',
      by: [
        'hold-check-in',
        'build-relationship',
        'offer-real-choices-in-map',
        'teach-self-direction',
        'answer-help-with-least-help-first',
      ],
      note: 'From the map to the help at work.',
      source,
    },
    {
      id: 'external-partners',
      item: 'Collaboration with external partners',
      coverage: 'partly',
      by: ['know-local-opportunities', 'broker-partner-places', 'check-placement-before-start'],
      note: 'Places for learners; employers have no part in writing competencies.',
      source,
    },
    {
      id: 'transparency',
      item: 'Transparency of student learning',
      coverage: 'covered',
      by: ['write-transferable-record', 'report-by-criterion', 'keep-own-record', 'partner-with-family'],
      note: 'To learner, family, and those who read a transcript.',
      source,
    },
    {
      id: 'continuous-improvement',
      item: 'Continuous improvement driven by evidence',
      coverage: 'covered',
      by: [
        'know-metrics-that-matter',
        'read-results-by-group',
        'rework-from-pilot-evidence',
        'turn-cases-into-policy',
        'correct-course-from-pilot',
      ],
      note: 'Of activities, of rules and of the organisation.',
      source,
    },
  ],
  leftOut: { count: 0, why: 'All eight elements have a row; their standards and indicators are not compared.' },
};
