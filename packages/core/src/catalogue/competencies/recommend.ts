import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for recommending what comes next. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-local-opportunities',
    kind: 'know',
    statement:
      'Names the tutoring, online, community and work-based opportunities open to learners now, and how to ' +
      'get a place.',
    areas: ['anytime-anywhere-supports'],
    steps: ['propose', 'arrange'],
  },
  {
    id: 'know-how-recommenders-work',
    kind: 'know',
    statement: 'Explains from what data an application makes its recommendations, and in which ways it goes wrong.',
    areas: ['information-technology'],
    steps: ['study', 'propose'],
    withApplications: true,
  },
  {
    id: 'find-pattern-behind-progress',
    kind: 'know-how',
    statement:
      'Finds in a record the pattern behind slow progress, and tests it against a second source before acting.',
    areas: ['personalization-and-proficiency', 'information-technology'],
    steps: ['study'],
  },
  {
    id: 'propose-options-with-reasons',
    kind: 'know-how',
    statement: 'Puts two or more feasible options to a learner, each with its reason and its cost in time.',
    areas: ['personalization-and-proficiency'],
    steps: ['propose'],
  },
  {
    id: 'check-placement-before-start',
    kind: 'know-how',
    statement:
      'Checks a placement before a learner goes there: supervision, background checks, agreement, insurance, and ' +
      'whether the work bears on the objective.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['check-site'],
  },
  {
    id: 'leave-choice-with-learner',
    kind: 'do',
    statement:
      'Lays the options out evenly and leaves the choice with the learner, who may also decline or stay with the plan.',
    areas: ['personalization-and-proficiency', 'engagement-and-communication'],
    steps: ['choose'],
  },
  {
    id: 'broker-partner-places',
    kind: 'do',
    statement:
      'Agrees with an outside partner in writing on which objective a learner works there and which evidence ' +
      'comes back, checks that what was arranged has started, and replaces it if it has not.',
    areas: ['anytime-anywhere-supports', 'adaptive-leadership', 'delivery-and-operations'],
    steps: ['arrange'],
  },
  {
    id: 'choose-and-justify',
    kind: 'know-how',
    statement: 'Chooses among options, or proposes another, and says why.',
    areas: ['personalization-and-proficiency'],
    steps: ['choose'],
    holders: ['learner'],
  },
  {
    id: 'arrange-own-next-step',
    kind: 'do',
    statement: 'Makes the call, books the place or signs up for what they chose, and says so when it falls through.',
    areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
    steps: ['arrange'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'offers-choices-not-verdicts',
    statement: 'Offers choices, not verdicts.',
    source: 'assumption: a learner who chose goes on more readily',
    steps: ['propose'],
  },
  {
    id: 'follows-up-on-the-last-recommendation-before-the-next',
    statement: 'Follows up on the last recommendation before making the next.',
    source: 'assumption: otherwise nobody learns whether it helped',
    steps: ['study'],
  },
  {
    id: 'has-a-placement-signed-by-all-three',
    statement: 'Has learner, adviser and mentor sign what a placement has to show, and keeps in touch with the place.',
    source: 'Big Picture Learning, internships (unionschool.nsd131.org); New Hampshire ELO (beyondclassroom.org)',
    steps: ['check-site'],
  },
];
