import { emits, on, sets, to } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/handle-exceptions.js';
import { assumed } from '../estimate.js';
import { caseDays } from '../settings.js';
import { guess, PEOPLE, passes, step } from '../step.js';

const resolved = (...events: readonly string[]) => ({ target: 'resolved', actions: events.map(emits) }) as const;
/** If it is ruled that the learner advances, the case does not return to where it came from. */
const closed = (...besides: readonly string[]) =>
  [
    { ...resolved('ruled-advance', ...besides), guard: 'advance-ruled' },
    { ...resolved('exception-resolved', 'evaluation-settled', ...besides), guard: 'about-an-evaluation' },
    { ...resolved('exception-resolved', 'concern-upheld', ...besides), guard: 'accusation-upheld' },
    resolved('exception-resolved', ...besides),
  ] as const;
const owed = sets('hearing', 'owed');
const held = sets('hearing', 'held');
const beforeRuling = to('hear', sets('hearing', 'before-ruling'));
const upheld = { ...to('inform', sets('ruling', 'upheld')), guard: 'about-an-accusation' } as const;

/**
 * Exception handling: what the normal process cannot settle, from triage to a resolution or ruling that returns to it.
 * Whoever is accused is heard before anything is settled, and no case is ruled on before learner and family have been
 * heard; a routine case that accuses nobody is remedied without a hearing. Only an accusation can be upheld.
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
  receives: ['raise', 'allege', 'refer-decision', 'refer-evaluation', 'withdraw'],
  guards: {
    'about-a-decision': { fact: 'about', is: 'decision' },
    'about-an-evaluation': { fact: 'about', is: 'evaluation' },
    'about-an-accusation': { fact: 'about', is: 'accusation' },
    'hearing-owed': { fact: 'hearing', is: 'owed' },
    'heard-for-ruling': { fact: 'hearing', is: 'before-ruling' },
    'heard-before': { fact: 'hearing', is: 'held' },
    'advance-ruled': { fact: 'ruling', is: 'advance' },
    'accusation-upheld': { fact: 'ruling', is: 'upheld' },
    'not-ruled': { fact: 'ruling', is: 'none' },
  },
  settings: { caseDays },
  machine: {
    initial: 'waiting',
    context: { about: 'anything', hearing: 'none', ruling: 'none' },
    // A ruling is final: once it is made, the case cannot be withdrawn, only ended by informing those concerned.
    on: { withdraw: { target: '.withdrawn', guard: 'not-ruled', actions: emits('exception-withdrawn') } },
    states: {
      waiting: on({
        raise: 'triage',
        allege: to('triage', owed, sets('about', 'accusation')),
        'refer-decision': to('triage', sets('about', 'decision')),
        'refer-evaluation': to('triage', sets('about', 'evaluation')),
      }),
      triage: on({
        routine: [{ target: 'hear', guard: 'hearing-owed' }, { target: 'resolve' }],
        'needs-investigation': to('investigate', owed),
        urgent: beforeRuling,
        'safety-concern': 'refer-outside',
        'not-an-exception': to('withdrawn', emits('exception-withdrawn')),
      }),
      'refer-outside': on({
        referred: [{ target: 'hear', guard: 'hearing-owed' }, { target: 'inform' }],
        'measure-taken': to('investigate', owed),
      }),
      investigate: on({ 'findings-ready': 'hear', inconclusive: beforeRuling }),
      hear: on({
        heard: [{ ...to('escalate', held), guard: 'heard-for-ruling' }, to('resolve', held)],
        'more-to-find': 'investigate',
      }),
      resolve: on({
        'remedy-agreed': 'inform',
        upheld,
        'beyond-authority': [{ target: 'escalate', guard: 'heard-before' }, beforeRuling],
      }),
      escalate: on({
        ruled: to('inform', sets('ruling', 'other')),
        upheld,
        'advancement-ruled': { ...to('inform', sets('ruling', 'advance')), guard: 'about-a-decision' },
        'sent-back': to('investigate', owed),
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
      hears: ['learner', 'family'],
      effort: assumed(10, 20, 45, 'a talk before anything is decided'),
      ...passes(['exception-case'], ['exception-case']),
      shares: { 'more-to-find': guess(0.1, 'they know something that nobody had asked') },
    }),
    step('resolve', 'Find a remedy', PEOPLE, {
      effort: assumed(5, 15, 60, 'a learner who cannot be reached takes minutes, a dispute about a remedy an hour'),
      ...passes(['exception-case', 'support-plan'], ['exception-case']),
      shares: {
        upheld: guess(0.6, 'of accusations: the plain ones come at once, four doubts in five are cleared up before'),
        'beyond-authority': guess(0.06, '15 % of what is not upheld: most remedies are within reach'),
      },
    }),
    step('escalate', 'Rule on an escalated case', PEOPLE, {
      effort: assumed(15, 30, 90, 'a leader’s reading, a talk and a ruling'),
      ...passes(['exception-case'], ['exception-case']),
      shares: {
        upheld: guess(0.6, 'of accusations, as where a remedy is sought'),
        'advancement-ruled': guess(0.02, '5 % of the rest: few rulings take the place of whoever decides on mastery'),
        'sent-back': guess(0.04, '10 % of the rest: facts are missing'),
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
