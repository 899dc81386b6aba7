import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for managing the organisation. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-metrics-that-matter',
    kind: 'know',
    statement: 'Names the few measures that show whether learners advance upon mastery, and what each can hide.',
    areas: ['continuous-improvement', 'information-technology'],
    steps: ['review', 'improve'],
  },
  {
    id: 'schedule-for-movement',
    kind: 'know-how',
    statement: 'Builds a timetable in which a learner can start, be assessed and advance at any time of the year.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['schedule'],
  },
  {
    id: 'estimate-staffing-from-work',
    kind: 'know-how',
    statement:
      'Estimates the hours each role needs from the number of learners and the time the work takes, and finds an ' +
      'overload beforehand.',
    areas: ['continuous-improvement', 'supporting-educators'],
    steps: ['staff', 'schedule'],
  },
  {
    id: 'design-assessment-system',
    kind: 'know-how',
    statement:
      'Shows for each objective which kinds of evidence decide, in which mix, and what each assessment adds to ' +
      'the others.',
    areas: ['learning-infrastructure'],
    steps: ['design-assessments'],
  },
  {
    id: 'write-rubric-from-work',
    kind: 'know-how',
    statement:
      'Writes or mends a competency and its rubric from work that learners did, so that two colleagues tell its ' +
      'levels apart on work new to both.',
    areas: ['learning-infrastructure'],
    steps: ['design-assessments'],
  },
  {
    id: 'set-standard-with-panel',
    kind: 'know-how',
    statement:
      'Sets a cut with a panel, from learners’ work instead of from numbers, and states how far it may be wrong.',
    areas: ['learning-infrastructure'],
    steps: ['design-assessments'],
  },
  {
    id: 'read-results-by-group',
    kind: 'know-how',
    statement:
      'Breaks advancement, waiting and appeals down by group, and finds where the process makes the difference, ' +
      'not the learner.',
    areas: ['continuous-improvement', 'personalization-and-proficiency'],
    steps: ['review'],
  },
  {
    id: 'coach-educators-by-observation',
    kind: 'do',
    statement: 'Observes an educator at work, says what was seen, and agrees one thing to work on.',
    areas: ['supporting-educators'],
    steps: ['support-educators'],
  },
  {
    id: 'evaluate-on-several-sources',
    kind: 'do',
    statement:
      'Evaluates an educator on observation, learners’ work and the educator’s own account, by criteria known ' +
      'beforehand, and keeps coaching apart from it.',
    areas: ['supporting-educators'],
    steps: ['evaluate-educators'],
  },
  {
    id: 'lead-calibration',
    kind: 'do',
    statement:
      'Leads scorers through anchor work, measures how often each gives the reference score, and lets nobody ' +
      'score alone below the target.',
    areas: ['learning-infrastructure', 'supporting-educators'],
    steps: ['calibrate'],
  },
  {
    id: 'govern-system-on-local-work',
    kind: 'do',
    statement:
      'Approves a system only on what it was seen to do with local work, for each group of learners, says which ' +
      'records it holds and who feeds and uses them, and retires it when it falls short.',
    areas: ['information-technology', 'adaptive-leadership'],
    steps: ['govern-systems'],
  },
  {
    id: 'publish-transparent-results',
    kind: 'do',
    statement: 'Publishes results in words that people outside can read, including those that disappoint.',
    areas: ['continuous-improvement', 'engagement-and-communication'],
    steps: ['review'],
  },
  {
    id: 'move-resources-to-need',
    kind: 'do',
    statement: 'Moves people or money to where learners wait longest, and checks whether the wait became shorter.',
    areas: ['continuous-improvement', 'adaptive-leadership'],
    steps: ['staff', 'improve'],
  },
  {
    id: 'make-room-to-try',
    kind: 'do',
    statement:
      'Gives educators time and cover to try something, and asks what was learned before asking whether it worked.',
    areas: ['adaptive-leadership', 'supporting-educators'],
    steps: ['support-educators'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'looks-in-weekly-with-one-question',
    statement: 'Looks in on educators at their work weekly, with one question.',
    source: 'assumption: one question a week can be answered',
    steps: ['support-educators'],
  },
  {
    id: 'changes-one-thing-at-a-time-and-writes-down-why',
    statement: 'Changes one thing at a time and writes down why.',
    source: 'assumption: of two changes at once nobody knows which one helped',
    steps: ['improve'],
  },
  {
    id: 're-reads-a-share-of-scored-work',
    statement: 'Re-reads a twentieth of each scorer’s work, starting with what was scored with least certainty.',
    source: 'NAEP backreading: at least 5 % (nces.ed.gov/nationsreportcard/tdw/scoring); the order is an assumption',
    steps: ['calibrate'],
  },
  {
    id: 'lets-staff-choose-their-own-strand',
    statement: 'Lets staff choose what they work on from a self-assessment, as learners do.',
    source: 'Lindsay Unified, professional learning in strands (digitalpromise.org)',
    steps: ['support-educators'],
  },
];
