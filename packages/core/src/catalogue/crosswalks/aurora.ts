import type { Crosswalk } from './crosswalk-types.js';

const source = 'aurora-institute.org/our-work/faqs: the revised definition of 2019 in seven numbered elements';

/** The definition of competency-based education by the Aurora Institute. @internal */
export const aurora: Crosswalk = {
  framework: 'aurora-2019',
  title: 'What Is Competency-Based Education? An Updated Definition',
  year: 2019,
  source: 'Aurora Institute (CompetencyWorks), November 2019',
  rows: [
    {
      id: 'learners-decide',
      item: 'Learners decide daily what they do, how they use knowledge and how they show it.',
      coverage: 'covered',
      by: [
        'offer-real-choices-in-map',
        'leave-choice-with-learner',
        'choose-fitting-activity',
        'propose-own-evidence',
        'co-design-activity',
      ],
      note: 'Choice of objective, activity, task and evidence, each on both sides.',
      source,
    },
    {
      id: 'assessment',
      item: 'Assessment is a good experience for learners and yields evidence that is timely and can be acted on.',
      coverage: 'covered',
      by: [
        'check-formatively',
        'check-own-and-peer-work',
        'write-feedback-on-every-gap',
        'report-by-criterion',
        'act-on-feedback',
      ],
      note: 'How soon is a setting of a model, not a competency.',
      source,
    },
    {
      id: 'support',
      item: 'Learners get support in time that fits their needs.',
      coverage: 'covered',
      by: [
        'plan-supports-from-needs',
        'provide-accommodations',
        'accommodate-in-assessment',
        'teach-small-group-on-need',
        'answer-help-with-least-help-first',
        'alert-before-failure',
      ],
      note: 'Accommodations and language supports included.',
      source,
    },
    {
      id: 'evidence-not-time',
      item: 'Learners progress on evidence of mastery, not on time spent.',
      coverage: 'covered',
      by: [
        'know-advancement-rule',
        'keep-conduct-out-of-decision',
        'recognise-prior-learning',
        'schedule-for-movement',
      ],
      note: 'The rule, the decision and the timetable.',
      source,
    },
    {
      id: 'pathways-and-pace',
      item: 'Learners learn actively, on different pathways and at different paces.',
      coverage: 'covered',
      by: [
        'draft-feasible-map',
        'match-activity-to-evidence',
        'design-for-transfer',
        'design-group-project',
        'run-room-at-many-paces',
      ],
      note: 'Mapping, designing and running the room.',
      source,
    },
    {
      id: 'equity',
      item: 'Equity is built into culture, structure and teaching.',
      coverage: 'partly',
      by: [
        'read-results-by-group',
        'score-without-knowing-the-learner',
        'govern-system-on-local-work',
        'provide-accommodations',
      ],
      note:
        'The process is read by group and scoring is blind; nothing asks for teaching that draws on learners’ ' +
        'cultures, or for work on one’s own bias.',
      source,
    },
    {
      id: 'common-expectations',
      item: 'Expectations are common, rigorous, open, measurable and transferable.',
      coverage: 'covered',
      by: [
        'write-competency-and-rubric',
        'write-rubric-from-work',
        'set-standard-with-panel',
        'lead-calibration',
        'score-as-the-reference',
        'write-transferable-record',
      ],
      note: 'Written, set, calibrated and handed on. Dispositions are not told apart from knowledge and skills.',
      source,
    },
  ],
  leftOut: { count: 0, why: 'All seven elements of the definition have a row.' },
};
