import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for handling exceptions. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-what-is-an-exception',
    kind: 'know',
    statement:
      'Tells which situations the normal process settles, which are exceptions, and which are emergencies with ' +
      'rules of their own, and says who may settle each.',
    areas: ['delivery-and-operations', 'adaptive-leadership'],
  },
  {
    id: 'respond-to-safeguarding',
    kind: 'know',
    statement:
      'States which signs of harm have to be reported, to whom, under which rule, and what must not be promised ' +
      'to the learner.',
    areas: ['delivery-and-operations', 'anytime-anywhere-supports'],
    steps: ['triage', 'refer-outside'],
  },
  {
    id: 'craft-remedy-that-hands-back',
    kind: 'know-how',
    statement:
      'Finds a remedy that returns the learner to the normal process, with a date and the person who takes over.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['resolve', 'escalate'],
  },
  {
    id: 'triage-by-risk',
    kind: 'do',
    statement: 'Sorts cases by what waiting would cost the learner, and lets no one wait whose safety is in question.',
    areas: ['delivery-and-operations'],
    steps: ['triage'],
  },
  {
    id: 'refer-and-protect',
    kind: 'do',
    statement:
      'Refers a safety concern to those outside who must act, protects the learner in the meantime, and records both.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['refer-outside'],
  },
  {
    id: 'find-facts-without-taking-sides',
    kind: 'do',
    statement: 'Hears all sides and separates what was seen from what was concluded, in writing.',
    areas: ['adaptive-leadership', 'engagement-and-communication'],
    steps: ['investigate'],
  },
  {
    id: 'hear-before-deciding',
    kind: 'do',
    statement:
      'Hears the learner, and the family of a minor, before anything is settled, in a language they speak, and ' +
      'reads their account back to them.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['hear'],
  },
  {
    id: 'rule-with-reasons',
    kind: 'do',
    statement:
      'Rules on an escalated case with the reasons, what follows from it, and what it means for the next case like it.',
    areas: ['adaptive-leadership'],
    steps: ['escalate'],
  },
  {
    id: 'inform-all-concerned',
    kind: 'do',
    statement: 'Tells everyone concerned what was decided and why, in a form that they can keep.',
    areas: ['engagement-and-communication'],
    steps: ['inform'],
  },
  {
    id: 'turn-cases-into-policy',
    kind: 'do',
    statement: 'Brings a repeated exception to those who own the rule, with the cases counted and a change proposed.',
    areas: ['continuous-improvement', 'adaptive-leadership'],
    steps: ['inform', 'escalate'],
  },
  {
    id: 'tell-own-side',
    kind: 'know',
    statement: 'Tells what happened as they saw it, since when, what they have tried, and what they ask for.',
    areas: ['engagement-and-communication'],
    steps: ['hear'],
    holders: ['learner'],
  },
  {
    id: 'tell-own-side-as-family',
    kind: 'know',
    statement: 'Tells what happened as the family sees it, what it asks for, and what it wants kept in confidence.',
    areas: ['engagement-and-communication'],
    steps: ['hear'],
    holders: ['family'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'keeps-a-list-of-exceptions-and-reads-it-for-patterns',
    statement: 'Keeps a list of exceptions and reads it for patterns every month.',
    source: 'assumption: one case looks like bad luck, five like a rule',
    steps: ['triage'],
  },
  {
    id: 'settles-the-learners-next-day-first-the-rule-afterwards',
    statement: 'Settles the learner’s next day first, the rule afterwards.',
    source: 'assumption: the learner waits, the rule does not',
    steps: ['resolve'],
  },
];
