import type { Crosswalk } from './crosswalk-types.js';

const slides =
  'slideshare.net/slideshow/inacol-blended-teaching-competencies/36201575: the twelve by name, on the authors’ ' +
  'slides of 19 June 2014';
const study =
  'Bowles and Kaviani 2023 (stel.pubpub.org/pub/03-02-bowles-kaviani-2023), who apply the framework as published';

/** The competency framework for blended teaching of iNACOL, today the Aurora Institute. @internal */
export const inacol: Crosswalk = {
  framework: 'inacol-2014',
  title: 'iNACOL Blended Learning Teacher Competency Framework',
  year: 2014,
  source:
    'iNACOL and The Learning Accelerator, 8 October 2014: twelve competencies in four domains ' +
    '(aurora-institute.org/wp-content/uploads/iNACOL-Blended-Learning-Teacher-Competency-Framework.pdf); the ' +
    'names are those of the authors’ slides',
  rows: [
    {
      id: 'new-vision',
      item: 'A new vision for teaching and learning',
      coverage: 'partly',
      by: ['explain-competency-education', 'know-implementation-models'],
      note: 'Explaining and comparing; a mindset is no competency here.',
      source: slides,
    },
    {
      id: 'change-and-improvement',
      item: 'Orientation toward change and improvement',
      coverage: 'covered',
      by: [
        'study-own-teaching',
        'learn-in-public',
        'rework-from-pilot-evidence',
        'make-room-to-try',
        'correct-course-from-pilot',
      ],
      note: 'Seen in what is changed on evidence.',
      source:
        'thejournal.com/articles/2014/10/08/new-framework-gives-measure-of-teacher-competency-in-online-blended-' +
        'practices.aspx: named with its five standards',
    },
    { id: 'grit', item: 'Grit', coverage: 'not', by: [], note: 'A trait; nothing here asks for it.', source: study },
    {
      id: 'transparency',
      item: 'Transparency',
      coverage: 'covered',
      by: ['report-by-criterion', 'explain-decision-with-next-step', 'publish-transparent-results', 'learn-in-public'],
      note: 'Of results, reasons and failures.',
      source: slides,
    },
    {
      id: 'collaboration',
      item: 'Collaboration',
      coverage: 'partly',
      by: ['moderate-to-shared-standard', 'study-own-teaching', 'rework-from-pilot-evidence'],
      note: 'At moderation, in what colleagues are shown, and at hand-offs; nothing on planning or teaching together.',
      source: slides,
    },
    {
      id: 'reflection',
      item: 'Reflection',
      coverage: 'partly',
      by: ['study-own-teaching', 'learn-in-public', 'evaluate-on-several-sources'],
      note: 'On one’s own teaching and goal, and in one’s own account.',
      source: slides,
    },
    {
      id: 'continuous-improvement',
      item: 'Continuous improvement and innovation',
      coverage: 'covered',
      by: ['rework-from-pilot-evidence', 'turn-cases-into-policy', 'reuse-before-designing', 'make-room-to-try'],
      note: 'Of activities, of rules and of one’s own practice.',
      source: slides,
    },
    {
      id: 'communication',
      item: 'Communication',
      coverage: 'covered',
      by: ['introduce-with-success-criteria', 'write-feedback-on-every-gap', 'hold-check-in', 'partner-with-family'],
      note: 'With learners and families; with colleagues at hand-offs.',
      source: slides,
    },
    {
      id: 'data-practices',
      item: 'Data practices',
      coverage: 'covered',
      by: [
        'read-pace-from-record',
        'enter-what-evidence-shows',
        'reconcile-conflicting-sources',
        'know-privacy-duties-for-records',
      ],
      note: 'Entering, reading, settling and protecting.',
      source: slides,
    },
    {
      id: 'instructional-strategies',
      item: 'Instructional strategies',
      coverage: 'covered',
      by: [
        'teach-small-group-on-need',
        'explain-in-several-ways',
        'match-activity-to-evidence',
        'design-group-project',
      ],
      note: 'Small groups, explaining, matching and projects.',
      source: study,
    },
    {
      id: 'blended-management',
      item: 'Management of the blended learning experience',
      coverage: 'covered',
      by: ['choose-online-or-face-to-face', 'run-room-at-many-paces'],
      note: 'What is done where, and the room in which it is done.',
      source: slides,
    },
    {
      id: 'instructional-tools',
      item: 'Instructional tools',
      coverage: 'covered',
      by: [
        'check-drafted-material',
        'know-how-recommenders-work',
        'know-accessibility-and-licence-rules',
        'choose-systems-by-work',
      ],
      note: 'In general; what a tool of a model asks for is derived from its kind.',
      source: study,
    },
  ],
  leftOut: { count: 0, why: 'All twelve have a row; the standards of the report are not compared here.' },
};
