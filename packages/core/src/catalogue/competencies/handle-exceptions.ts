import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of handling exceptions. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-what-is-an-exception',
    kind: 'know',
    statement:
      'Tells which situations the normal process settles, which are exceptions, and which are emergencies with rules of their own.',
    areas: ['delivery-and-operations', 'adaptive-leadership'],
  },
  {
    id: 'know-limits-of-own-authority',
    kind: 'know',
    statement: 'States what the role may grant alone, what needs another signature, and whose.',
    areas: ['adaptive-leadership'],
    steps: ['triage', 'resolve', 'escalate'],
  },
  {
    id: 'find-facts-without-taking-sides',
    kind: 'know-how',
    statement: 'Hears all sides and separates what was seen from what was concluded, in writing.',
    areas: ['adaptive-leadership', 'engagement-and-communication'],
    steps: ['investigate'],
  },
  {
    id: 'craft-remedy-that-hands-back',
    kind: 'know-how',
    statement: 'Finds a remedy that returns the learner to the normal process, with a date and the person who takes over.',
    areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
    steps: ['resolve', 'escalate'],
  },
  {
    id: 'triage-same-day',
    kind: 'do',
    statement: 'Triages every case on the day it arrives, and nobody with a claim on safety waits.',
    areas: ['delivery-and-operations'],
    steps: ['triage'],
  },
  {
    id: 'inform-all-concerned',
    kind: 'do',
    statement: 'Tells everyone concerned what was decided and why within two days, in a form the family can keep.',
    areas: ['engagement-and-communication'],
    steps: ['inform'],
  },
  {
    id: 'turn-cases-into-policy',
    kind: 'do',
    statement: 'Brings a repeated exception to those who own the rule, with the cases counted, and the rule changes.',
    areas: ['continuous-improvement', 'adaptive-leadership'],
    steps: ['inform', 'escalate'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'keeps-a-list-of-exceptions-and-reads-it-for-patterns-every',
    statement: 'Keeps a list of exceptions and reads it for patterns every month.',
  },
  {
    id: 'settles-the-learners-next-day-first-the-rule-afterwards',
    statement: 'Settles the learner’s next day first, the rule afterwards.',
  },
];
