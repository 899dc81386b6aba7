import type { LabelledRow } from './labelled-row.js';

const framework = 'intasc-2013';

/**
 * Performances of the InTASC Model Core Teaching Standards (Council of Chief State School Officers, April 2013), by
 * their ids, in our own words. The labels were written by one reader, from the catalogue, before any suggestion had
 * been computed. Since then, one was updated because its competency was merged into another.
 */
export const intasc: readonly LabelledRow[] = [
  {
    framework,
    id: '1a',
    title: 'Assesses how individuals and the group perform, and changes teaching to meet what learners need',
    right: ['check-formatively', 'match-activity-to-evidence', 'teach-small-group-on-need'],
  },
  {
    framework,
    id: '1b',
    title: 'Creates teaching that fits where a learner is and builds on strengths, interests and needs',
    right: ['match-activity-to-evidence', 'place-learner-by-evidence', 'agree-map-with-learner'],
  },
  {
    framework,
    id: '1c',
    title: 'Works with families, communities and colleagues for the growth of learners',
    right: ['partner-with-family', 'broker-partner-places', 'know-local-opportunities'],
  },
  {
    framework,
    id: '2a',
    title: 'Designs and adapts teaching for different strengths and needs, with different ways to demonstrate learning',
    right: ['plan-supports-from-needs', 'explain-in-several-ways', 'offer-real-choices-in-map', 'propose-own-evidence'],
  },
  {
    framework,
    id: '2b',
    title: 'Makes timely provisions for a student with particular needs: pace, tasks, communication, assessment',
    right: ['provide-accommodations', 'accommodate-in-assessment', 'plan-supports-from-needs'],
  },
  {
    framework,
    id: '2c',
    title: 'Builds on what learners already know and have experienced',
    right: ['place-learner-by-evidence', 'recognise-prior-learning'],
  },
  {
    framework,
    id: '2e',
    title: 'Supports the language development of English learners in teaching and assessing',
    right: ['provide-accommodations', 'accommodate-in-assessment', 'plan-supports-from-needs'],
  },
  {
    framework,
    id: '2f',
    title: 'Gets specialists and support services for a learner who has particular needs',
    right: [
      'answer-help-with-least-help-first',
      'refer-and-protect',
      'ask-for-help-when-stuck',
      'broker-partner-places',
    ],
  },
  {
    framework,
    id: '3a',
    title: 'Builds a safe and positive climate of openness, respect and inquiry with learners and families',
    right: ['build-relationship'],
  },
  {
    framework,
    id: '3b',
    title: 'Develops experiences in which students learn together and direct their own learning',
    right: ['teach-self-direction', 'design-group-project'],
  },
  {
    framework,
    id: '3d',
    title: 'Manages the classroom: organises time, space and attention so that all are engaged',
    right: ['run-room-at-many-paces'],
  },
  {
    framework,
    id: '3f',
    title: 'Communicates with respect for different backgrounds and perspectives',
    right: ['build-relationship', 'hear-before-deciding', 'partner-with-family'],
  },
  {
    framework,
    id: '4a',
    title: 'Represents and explains a concept in more than one way',
    right: ['explain-in-several-ways'],
  },
  {
    framework,
    id: '4e',
    title: 'Recognises the misconceptions of learners in a subject and creates experiences that correct them',
    right: ['know-common-misconceptions', 'trace-error-to-cause'],
  },
  {
    framework,
    id: '4f',
    title: 'Evaluates and adapts curriculum materials for accuracy and fitness',
    right: ['reuse-before-designing', 'review-activity-by-doing-it', 'check-drafted-material'],
  },
  {
    framework,
    id: '5a',
    title: 'Guides learners through a project that looks at a real problem from several sides',
    right: ['design-for-transfer', 'design-group-project'],
  },
  {
    framework,
    id: '6a',
    title: 'Balances formative and summative assessment to support, verify and document learning',
    right: ['know-fit-of-assessment-approaches', 'design-assessment-system', 'check-formatively'],
  },
  {
    framework,
    id: '6b',
    title: 'Designs assessments that match the objective and keep out bias',
    right: [
      'explain-rubric-and-task-alignment',
      'know-fit-of-assessment-approaches',
      'score-without-knowing-the-learner',
    ],
  },
  {
    framework,
    id: '6c',
    title: 'Examines test and other performance data with colleagues to understand progress and guide planning',
    right: [
      'read-pace-from-record',
      'find-pattern-behind-progress',
      'read-results-by-group',
      'moderate-to-shared-standard',
    ],
  },
  {
    framework,
    id: '6d',
    title: 'Engages learners in identifying quality work, and gives descriptive feedback towards it',
    right: ['introduce-with-success-criteria', 'write-feedback-on-every-gap', 'know-own-success-criteria'],
  },
  {
    framework,
    id: '6e',
    title: 'Lets learners demonstrate knowledge and skill in multiple ways',
    right: ['propose-own-evidence', 'offer-real-choices-in-map', 'elicit-sufficient-evidence'],
  },
  {
    framework,
    id: '6f',
    title: 'Guides learners to examine their own thinking and performance',
    right: ['teach-self-direction', 'judge-own-work-by-rubric', 'check-own-and-peer-work'],
  },
  {
    framework,
    id: '6g',
    title: 'Uses several kinds of assessment data to find what each student needs to learn',
    right: [
      'place-learner-by-evidence',
      'match-activity-to-evidence',
      'weigh-evidence-across-sources',
      'find-pattern-behind-progress',
    ],
  },
  {
    framework,
    id: '6h',
    title: 'Makes accommodations in assessment for learners with disabilities and for English learners',
    right: ['accommodate-in-assessment', 'know-accommodation-from-modification'],
  },
  {
    framework,
    id: '6i',
    title: 'Uses technology to assess and to keep records of progress',
    right: ['enter-what-evidence-shows', 'govern-system-on-local-work'],
  },
  {
    framework,
    id: '7a',
    title: 'Selects and creates learning experiences that fit the standards and matter to learners',
    right: ['know-activity-repertoire', 'reuse-before-designing', 'match-activity-to-evidence'],
  },
  {
    framework,
    id: '7c',
    title: 'Puts learning experiences into a sequence by what rests on what',
    right: ['explain-objective-dependencies', 'draft-feasible-map'],
  },
  {
    framework,
    id: '7d',
    title: 'Plans teaching from assessment data, prior knowledge and interests',
    right: ['match-activity-to-evidence', 'draft-feasible-map', 'place-learner-by-evidence'],
  },
  {
    framework,
    id: '7f',
    title: 'Evaluates plans against goals and adjusts them',
    right: ['revise-map-on-evidence', 'rework-from-pilot-evidence'],
  },
  {
    framework,
    id: '8b',
    title: 'Monitors learning and lets learners assess their own progress',
    right: ['hold-check-in', 'keep-own-record', 'read-pace-from-record', 'check-formatively'],
  },
  {
    framework,
    id: '8d',
    title: 'Changes role in teaching: instructor, coach, facilitator, audience',
    right: ['answer-help-with-least-help-first', 'teach-small-group-on-need', 'run-room-at-many-paces'],
  },
  {
    framework,
    id: '8f',
    title: 'Engages learners in questions and tasks that ask for thinking beyond recall',
    right: ['design-for-transfer'],
  },
  {
    framework,
    id: '9b',
    title: 'Takes part in professional learning that fits personal needs and those of the school',
    right: ['learn-in-public', 'coach-educators-by-observation'],
  },
  {
    framework,
    id: '9c',
    title: 'Uses evidence to evaluate what teaching achieved, and to adapt it',
    right: ['learn-in-public', 'rework-from-pilot-evidence', 'read-results-by-group'],
  },
  {
    framework,
    id: '9e',
    title: 'Reflects on personal biases to build stronger relationships',
    right: ['score-without-knowing-the-learner', 'build-relationship'],
  },
  {
    framework,
    id: '9f',
    title: 'Uses information and technology in a safe, legal and ethical way',
    right: ['know-privacy-duties-for-records', 'know-accessibility-and-licence-rules'],
  },
  {
    framework,
    id: '10a',
    title: 'Gives and receives feedback on practice in a team, and examines the work of learners together',
    right: ['coach-educators-by-observation', 'moderate-to-shared-standard', 'learn-in-public'],
  },
  {
    framework,
    id: '10c',
    title: 'Works on a shared vision and culture of the school, with goals and progress towards them',
    right: ['explain-competency-education', 'write-engagement-plan', 'adopt-as-a-whole'],
  },
  {
    framework,
    id: '10d',
    title: 'Sets expectations with learners and families, and keeps up communication on progress',
    right: ['partner-with-family', 'agree-map-with-learner', 'say-what-helps-as-family'],
  },
  {
    framework,
    id: '10e',
    title: 'Builds connections with community resources',
    right: ['know-local-opportunities', 'broker-partner-places'],
  },
  {
    framework,
    id: '10i',
    title: 'Models practice for colleagues and leads their learning',
    right: ['train-educators-for-new-roles', 'coach-educators-by-observation', 'learn-in-public'],
  },
  {
    framework,
    id: '10j',
    title: 'Advocates for learners, the school and the profession',
    right: ['find-policy-that-must-change', 'turn-cases-into-policy'],
  },
];
