import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for transitioning the organisation. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-implementation-models',
    kind: 'know',
    statement: 'Compares implementation models by who does which work, and says what each asks of the people in it.',
    areas: ['adaptive-leadership', 'continuous-improvement'],
  },
  {
    id: 'explain-competency-education',
    kind: 'know-how',
    statement:
      'Explains to somebody new to it what competency-based education is, why it matters and what will change ' +
      'for them, and answers the questions that follow.',
    areas: ['engagement-and-communication'],
    steps: ['engage', 'secure-policy', 'adopt'],
  },
  {
    id: 'assess-organizational-readiness',
    kind: 'know-how',
    statement:
      'Finds from interviews and records which parts of the work the organisation can carry now, and which it cannot.',
    areas: ['adaptive-leadership', 'supporting-educators'],
    steps: ['assess-readiness'],
  },
  {
    id: 'write-engagement-plan',
    kind: 'know-how',
    statement:
      'Writes an engagement plan that names each group, its stake, who talks with it and when it decides what.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['engage'],
  },
  {
    id: 'find-policy-that-must-change',
    kind: 'know-how',
    statement:
      'Finds which rules on credit, time, grading, graduation, accountability, funding and the preparation of ' +
      'teachers stand in the way, and drafts a change or a waiver for each.',
    areas: ['adaptive-leadership', 'supporting-educators', 'personalization-and-proficiency'],
    steps: ['secure-policy'],
  },
  {
    id: 'write-competency-and-rubric',
    kind: 'know-how',
    statement:
      'Writes a competency that can be shown, with a rubric whose levels two colleagues tell apart on the same work.',
    areas: ['learning-infrastructure'],
    steps: ['build-framework'],
  },
  {
    id: 'design-roles-from-work',
    kind: 'know-how',
    statement:
      'Distributes the work over roles so that somebody answers for every piece of it, and explains each separation.',
    areas: ['supporting-educators', 'adaptive-leadership'],
    steps: ['design'],
  },
  {
    id: 'choose-systems-by-work',
    kind: 'know-how',
    statement:
      'Lists which information learners and teachers need for the work, tries systems on real cases of it, and ' +
      'names what each cannot do.',
    areas: ['information-technology'],
    steps: ['choose-systems'],
  },
  {
    id: 'train-educators-for-new-roles',
    kind: 'do',
    statement: 'Trains educators by having them do the new work with learners, watched and advised.',
    areas: ['supporting-educators'],
    steps: ['build-capacity'],
  },
  {
    id: 'learn-in-public',
    kind: 'do',
    statement:
      'Works on a goal of their own with evidence from learners, and shows colleagues what failed as well as ' +
      'what worked.',
    areas: ['adaptive-leadership', 'supporting-educators'],
    steps: ['build-capacity', 'pilot'],
  },
  {
    id: 'present-costs-and-promise',
    kind: 'do',
    statement:
      'Puts the costs of the change as well as its promise before those who decide, and records what they ask ' +
      'and object to.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['engage'],
  },
  {
    id: 'correct-course-from-pilot',
    kind: 'do',
    statement:
      'Decides from pilot evidence what to keep, change or stop, against what was said beforehand, while it can ' +
      'still help the pilot.',
    areas: ['adaptive-leadership', 'continuous-improvement'],
    steps: ['pilot'],
  },
  {
    id: 'adopt-as-a-whole',
    kind: 'do',
    statement:
      'Changes schedule, roles, reports and policy together, says what ends with them, and keeps a way open to ' +
      'say what does not work.',
    areas: ['adaptive-leadership', 'delivery-and-operations'],
    steps: ['adopt'],
  },
  {
    id: 'speak-for-learners-in-change',
    kind: 'do',
    statement:
      'Says what school is like for them now, tries out what is planned, and says what is better, worse or hard ' +
      'to understand.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['engage', 'build-framework', 'design', 'pilot'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'tries-a-change-small-before-deciding-it-large',
    statement: 'Tries a change small before deciding it large.',
    source: 'assumption: what fails small is cheap',
    steps: ['pilot'],
  },
  {
    id: 'names-what-will-be-lost-as-well-as-what-is-gained',
    statement: 'Names what will be lost, as well as what is gained.',
    source: 'assumption: people resist what nobody owns up to',
    steps: ['engage'],
  },
];
