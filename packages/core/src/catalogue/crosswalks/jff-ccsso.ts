import type { Crosswalk } from './crosswalk-types.js';

const interactive =
  'studentsatthecenterhub.org/resource/educator-competencies-interactive: the intrapersonal domain, second edition';
const instructional = 'workingattheedge.org/?p=3399, which lists the instructional domain of the second edition';
const knowledgeWorks = (page: string): string =>
  `knowledgeworks.org/resources/${page}: one of the twelve foundational competencies`;

/** The educator competencies of Jobs for the Future and the Council of Chief State School Officers. @internal */
export const jffCcsso: Crosswalk = {
  framework: 'jff-ccsso-2020',
  title: 'Educator Competencies for Personalized, Learner-Centered Environments',
  year: 2020,
  source: 'KnowledgeWorks and CCSSO, 2020; first edition by Jobs for the Future and CCSSO, August 2015',
  rows: [
    {
      id: 'dedication-to-all',
      item: 'Dedication to all learners, above all those least served',
      coverage: 'partly',
      by: [
        'read-results-by-group',
        'move-resources-to-need',
        'provide-accommodations',
        'score-without-knowing-the-learner',
      ],
      note:
        'Unequal results are looked for and acted on; nothing asks for work on one’s own bias, or for restorative ' +
        'practice.',
      source: knowledgeWorks('educator-competencies-examples-dedication-learners'),
    },
    {
      id: 'learner-centred-vision',
      item: 'A learner-centred vision of teaching and learning',
      coverage: 'partly',
      by: ['explain-competency-education', 'know-implementation-models'],
      note: 'Explaining and comparing; a commitment is no competency here.',
      source: interactive,
    },
    {
      id: 'persistence',
      item: 'Practices of persistence and a growth mindset',
      coverage: 'partly',
      by: ['study-own-teaching', 'learn-in-public'],
      note: 'Only as trying a change and showing what failed.',
      source: interactive,
    },
    {
      id: 'lifelong-learning',
      item: 'Lifelong professional learning',
      coverage: 'covered',
      by: ['study-own-teaching', 'learn-in-public', 'coach-educators-by-observation', 'make-room-to-try'],
      note: 'One’s own teaching and goal, observation, and time for it.',
      source: knowledgeWorks('educator-competencies-examples-lifelong-learning'),
    },
    {
      id: 'self-care',
      item: 'Self-care, practised and modelled',
      coverage: 'not',
      by: [],
      note: 'An overload is found beforehand (estimate-staffing-from-work), which is the organisation’s part of it.',
      source: interactive,
    },
    {
      id: 'relationships',
      item: 'Strong relationships with learners, colleagues, families and the community',
      coverage: 'covered',
      by: ['build-relationship', 'partner-with-family', 'broker-partner-places', 'learn-in-public'],
      note: 'Each of the four has one.',
      source: knowledgeWorks('educator-competencies-examples-strong-relationships'),
    },
    {
      id: 'content-and-progressions',
      item: 'Knowledge of content and learning progressions, used to lead to mastery',
      coverage: 'covered',
      by: [
        'explain-objective-dependencies',
        'explain-in-several-ways',
        'know-common-misconceptions',
        'write-competency-and-rubric',
        'write-rubric-from-work',
      ],
      note: 'For any subject; the subject itself is not named.',
      source: knowledgeWorks('educator-competencies-learners-towards-mastery'),
    },
    {
      id: 'communication-and-feedback',
      item: 'Techniques of communication and feedback',
      coverage: 'covered',
      by: [
        'introduce-with-success-criteria',
        'write-feedback-on-every-gap',
        'confer-until-learner-restates',
        'explain-decision-with-next-step',
      ],
      note: 'Before, during and after the work.',
      source: 'studentsatthecenterhub.org/educatorcompetencies: the cognitive domain',
    },
    {
      id: 'metacognition',
      item: 'Developing learners’ metacognition, self-regulation and perseverance',
      coverage: 'covered',
      by: ['teach-self-direction', 'hold-check-in', 'judge-own-work-by-rubric', 'plan-own-practice'],
      note: 'Taught by educators and shown by learners.',
      source: knowledgeWorks('educator-competencies-video-develop-metacognitive-skills'),
    },
    {
      id: 'mastery-approach',
      item: 'A mastery approach to learning',
      coverage: 'covered',
      by: [
        'know-advancement-rule',
        'match-activity-to-evidence',
        'clear-retry-on-new-learning',
        'elicit-sufficient-evidence',
      ],
      note: 'Pace, evidence, and a second chance.',
      source: 'knowledgeworks.org/?p=61211: one of the twelve foundational competencies',
    },
    {
      id: 'assessment-and-data',
      item: 'Assessment and data as tools for learning and for equal outcomes',
      coverage: 'covered',
      by: ['check-formatively', 'observe-performance', 'read-pace-from-record', 'read-results-by-group'],
      note: 'Formative checks, exhibitions, records, and results by group.',
      source: knowledgeWorks('educator-competencies-examples-assessment-data'),
    },
    {
      id: 'customise',
      item: 'Learning that is fitted to each learner',
      coverage: 'covered',
      by: [
        'place-learner-by-evidence',
        'match-activity-to-evidence',
        'plan-supports-from-needs',
        'provide-accommodations',
      ],
      note: 'By what was shown, and by the supports that a learner needs.',
      source: instructional,
    },
    {
      id: 'agency',
      item: 'Learners who act for, and own, their learning',
      coverage: 'covered',
      by: [
        'offer-real-choices-in-map',
        'leave-choice-with-learner',
        'choose-and-justify',
        'draft-own-map',
        'keep-own-record',
      ],
      note: 'On both sides: choices that are offered and choices that are made.',
      source: instructional,
    },
    {
      id: 'anytime-anywhere',
      item: 'Authentic learning at any time and in any place',
      coverage: 'covered',
      by: [
        'know-local-opportunities',
        'broker-partner-places',
        'choose-online-or-face-to-face',
        'recognise-prior-learning',
      ],
      note: 'Places outside, the part that is online, and what was learned elsewhere.',
      source: instructional,
    },
  ],
  leftOut: {
    count: 8,
    why:
      'Our notes recall eight more, on shared responsibility, evidence of one’s practice, learning environment, ' +
      'college and career, leadership, technology, projects and group work; no page was found that names them in ' +
      'the second edition, so they are not compared here.',
  },
};
