import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Exception handling: what the normal process cannot settle, from triage to a resolution that hands back. @public */
export const handleExceptions = /* @__PURE__ */ defineElement({
  id: 'handle-exceptions',
  title: 'Handling exceptions',
  summary: 'Takes up what the normal process cannot settle, finds out what happened, resolves or escalates it, and tells those concerned.',
  kind: 'learning',
  subject: 'case',
  receives: ['raise', 'withdraw'],
  machine: {
    initial: 'waiting',
    on: { withdraw: { target: '.withdrawn', actions: emits('exception-withdrawn') } },
    states: {
      waiting: { on: { raise: 'triage' } },
      triage: {
        on: {
          routine: 'resolve',
          'needs-investigation': 'investigate',
          urgent: 'escalate',
          'not-an-exception': { target: 'withdrawn', actions: emits('exception-withdrawn') },
        },
      },
      investigate: { on: { 'findings-ready': 'resolve', inconclusive: 'escalate' } },
      resolve: { on: { 'remedy-agreed': 'inform', 'beyond-authority': 'escalate' } },
      escalate: { on: { ruled: 'inform', 'sent-back': 'investigate' } },
      inform: {
        on: {
          informed: { target: 'resolved', actions: emits('exception-resolved') },
          'pattern-found': { target: 'resolved', actions: [emits('exception-resolved'), emits('policy-gap-found')] },
        },
      },
      resolved: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'triage',
      title: 'Triage the case',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(3, 8, 20, 'reading a case and deciding who must look at it'),
      consumes: ['exception-case'],
      produces: ['exception-case'],
    },
    {
      id: 'investigate',
      title: 'Investigate',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(20, 45, 180, 'hearing those involved and looking at the evidence'),
      consumes: ['exception-case', 'evidence', 'progress-record'],
      produces: ['exception-case'],
    },
    {
      id: 'resolve',
      title: 'Find a remedy',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(10, 20, 60, 'agreeing a remedy within the role’s authority'),
      consumes: ['exception-case'],
      produces: ['exception-case'],
    },
    {
      id: 'escalate',
      title: 'Rule on an escalated case',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(15, 30, 90, 'a leader’s reading, a talk and a ruling'),
      consumes: ['exception-case'],
      produces: ['exception-case'],
    },
    {
      id: 'inform',
      title: 'Inform those concerned',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(5, 10, 20, 'a call or a letter to each side'),
      consumes: ['exception-case'],
      produces: ['exception-case'],
    },
  ],
  competencies: [
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
  ],
  habits: [
    'Keeps a list of exceptions and reads it for patterns every month.',
    'Settles the learner’s next day first, the rule afterwards.',
  ],
});
