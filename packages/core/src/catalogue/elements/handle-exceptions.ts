import { emits, on, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/handle-exceptions.js';
import { assumed } from '../estimate.js';
import { caseDays } from '../settings.js';
import { guess, PEOPLE, passes, step } from '../step.js';

/** A ruling that the learner advances takes the place of handing back to where the case came from. */
const closed = (...besides: readonly string[]) =>
  [
    { target: 'resolved', guard: 'advance-ruled', actions: [emits('ruled-advance'), ...besides.map(emits)] },
    { target: 'resolved', actions: [emits('exception-resolved'), ...besides.map(emits)] },
  ] as const;

/**
 * Exception handling: what the normal process cannot settle, from triage to a resolution or ruling that hands back.
 *
 * @public
 */
export const handleExceptions = /* @__PURE__ */ catalogueElement({
  id: 'handle-exceptions',
  title: 'Handling exceptions',
  summary:
    'Takes up what the normal process cannot settle, refers outside what concerns safety, finds out what ' +
    'happened, hears learner and family, resolves or rules, and tells those concerned.',
  kind: 'learning',
  subject: 'case',
  receives: ['raise', 'refer-decision', 'withdraw'],
  guards: {
    'about-a-decision': { fact: 'about', is: 'decision' },
    'advance-ruled': { fact: 'ruling', is: 'advance' },
    'not-ruled': { fact: 'ruling', is: 'none' },
  },
  settings: { caseDays },
  machine: {
    initial: 'waiting',
    context: { about: 'anything', ruling: 'none' },
    // What has been ruled stands: such a case ends by telling those concerned.
    on: { withdraw: { target: '.withdrawn', guard: 'not-ruled', actions: emits('exception-withdrawn') } },
    states: {
      waiting: on({ raise: 'triage', 'refer-decision': { target: 'triage', actions: sets('about', 'decision') } }),
      triage: on({
        routine: 'resolve',
        'needs-investigation': 'investigate',
        urgent: 'escalate',
        'safety-concern': 'refer-outside',
        'not-an-exception': { target: 'withdrawn', actions: emits('exception-withdrawn') },
      }),
      'refer-outside': on({ referred: 'inform', 'measure-taken': 'investigate' }),
      investigate: on({ 'findings-ready': 'hear', inconclusive: 'escalate' }),
      hear: on({ heard: 'resolve', 'more-to-find': 'investigate' }),
      resolve: on({ 'remedy-agreed': 'inform', 'beyond-authority': 'escalate' }),
      escalate: on({
        ruled: { target: 'inform', actions: sets('ruling', 'other') },
        'advancement-ruled': { target: 'inform', guard: 'about-a-decision', actions: sets('ruling', 'advance') },
        'sent-back': 'investigate',
      }),
      inform: on({ informed: closed(), 'pattern-found': closed('policy-gap-found') }),
      resolved: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  },
  steps: [
    step('triage', 'Triage the case', PEOPLE, {
      effort: assumed(3, 8, 20, 'reading a case and deciding who must look at it'),
      ...passes(['exception-case'], ['exception-case']),
      shares: {
        'needs-investigation': guess(0.25, 'one case in four is about what happened'),
        urgent: guess(0.04, 'a leader is needed at once'),
        'safety-concern': guess(0.01, 'rare, and never to be missed'),
        'not-an-exception': guess(0.1, 'the normal process settles it'),
      },
    }),
    step('refer-outside', 'Refer outside what concerns safety', PEOPLE, {
      effort: assumed(20, 45, 120, 'a report that the law asks for, a call to a crisis service, a measure for today'),
      ...passes(['exception-case'], ['exception-case']),
      shares: { 'measure-taken': guess(0.3, 'part of it remains with the school') },
    }),
    step('investigate', 'Investigate', PEOPLE, {
      effort: assumed(15, 40, 150, 'looking at the evidence and asking those who saw it'),
      ...passes(['exception-case', 'evidence', 'progress-record'], ['exception-case']),
      shares: { inconclusive: guess(0.1, 'most facts can be found') },
    }),
    step('hear', 'Hear the learner and the family', PEOPLE, {
      effort: assumed(10, 20, 45, 'a talk before anything is decided'),
      ...passes(['exception-case'], ['exception-case']),
      shares: { 'more-to-find': guess(0.1, 'they know something that nobody had asked') },
    }),
    step('resolve', 'Find a remedy', PEOPLE, {
      effort: assumed(
        5,
        15,
        60,
        'agreeing a remedy within the role’s authority; a learner who cannot be reached takes minutes, a ' +
          'dispute an hour',
      ),
      ...passes(['exception-case', 'support-plan'], ['exception-case']),
      shares: { 'beyond-authority': guess(0.15, 'most remedies are within reach') },
    }),
    step('escalate', 'Rule on an escalated case', PEOPLE, {
      effort: assumed(15, 30, 90, 'a leader’s reading, a talk and a ruling'),
      ...passes(['exception-case'], ['exception-case']),
      shares: {
        'advancement-ruled': guess(0.05, 'few rulings put a decision about mastery in place of the one who decides'),
        'sent-back': guess(0.1, 'facts are missing'),
      },
    }),
    step('inform', 'Inform those concerned', PEOPLE, {
      effort: assumed(5, 10, 20, 'a call or a letter to each side'),
      ...passes(['exception-case'], ['exception-case']),
      shares: { 'pattern-found': guess(0.05, 'every twentieth case has been seen before') },
    }),
  ],
  competencies,
  habits,
});
