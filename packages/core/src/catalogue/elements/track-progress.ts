import { counts, emits, on, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/track-progress.js';
import { assumed } from '../estimate.js';
import { handingOn } from '../handing-on.js';
import { alertDays, missedAppointments, recordDays } from '../settings.js';
import { ANYBODY, files, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

const tell = (event: string) => ({ target: 'watching', actions: emits(event) }) as const;
const came = sets('missed', 1);

/**
 * Progress tracking and mapping: a record that can be trusted, read for pace and gaps, and talked over. An event from
 * the clock waits for its turn; if it falls due again meanwhile, the two count as one.
 *
 * @public
 */
export const trackProgress = /* @__PURE__ */ catalogueElement({
  id: 'track-progress',
  title: 'Tracking progress',
  summary:
    'Keeps the learner’s record, settles what is disputed in it, reads it for pace and gaps, talks it over at ' +
    'check-ins, looks whether mastery holds, tells families, and raises the alarm early.',
  kind: 'learning',
  subject: 'learner',
  receives: [
    'begin',
    'record',
    'check-in-due',
    'condition-due',
    'retention-due',
    'period-ended',
    'target-date-passed',
    'record-disputed',
    'transfer-requested',
    'transfer-due',
    'close',
    'leave',
  ],
  guards: {
    retention: { option: 'check-retention' },
    families: { option: 'share-progress' },
    ...handingOn.guards,
    'missed-often': { fact: 'missed', atLeast: { setting: 'missedAppointments' } },
  },
  settings: { recordDays, alertDays, missedAppointments },
  machine: {
    initial: 'waiting',
    context: { missed: 1, phase: 'before' }, // `missed`: the next missed appointment would be the first in a row.
    on: { leave: handingOn.left },
    states: {
      waiting: on({ begin: handingOn.begun, ...handingOn.asked, close: handingOn.rested }),
      'set-baseline': on({ 'baseline-set': 'watching' }),
      watching: on({
        record: 'update',
        'check-in-due': 'check-in',
        'condition-due': 'check-in',
        'retention-due': { target: 'check-retention', guard: 'retention' },
        'period-ended': { target: 'share-progress', guard: 'families' },
        'target-date-passed': 'interpret',
        'record-disputed': 'reconcile',
        ...handingOn.asked,
        close: handingOn.over,
      }),
      update: on({ updated: 'interpret', disputed: 'reconcile' }),
      reconcile: on(handingOn.settled),
      interpret: on({
        'on-pace': 'watching',
        'off-pace': 'alert',
        'gap-found': 'alert',
        'target-date-passed': 'interpret',
      }),
      'check-in': on({
        'on-course': { target: 'watching', actions: came },
        'goal-reset': { target: 'watching', actions: [came, emits('map-change-proposed')] },
        worry: { target: 'alert', actions: came },
        'did-not-come': [
          { target: 'alert', guard: 'missed-often', actions: came },
          { target: 'watching', actions: counts('missed', { setting: 'missedAppointments' }) },
        ],
        'check-in-due': 'check-in',
      }),
      'check-retention': on({ holds: 'watching', faded: tell('mastery-faded'), 'retention-due': 'check-retention' }),
      'share-progress': on({
        shared: 'watching',
        'not-reached': 'watching',
        'family-worried': 'alert',
        'period-ended': 'share-progress',
      }),
      alert: on({
        alerted: tell('pace-lost'),
        'help-needed-now': tell('struggle-noticed'),
        unreachable: tell('learner-unreachable'),
      }),
      'export-record': on(handingOn.exporting),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('set-baseline', 'Set the baseline and pace', ANYBODY, {
      effort: assumed(2, 5, 15, 'entering a map’s objectives and dates once'),
      ...files(['learning-map'], ['progress-record']),
    }),
    step('update', 'Update the record', ANYBODY, {
      effort: assumed(1, 2, 5, 'one entry; nothing where a system writes it'),
      ...files(['assessment-result', 'advancement-decision', 'learning-map', 'exception-case'], ['progress-record']),
      shares: { disputed: guess(0.01, 'few entries are questioned when they are made') },
    }),
    step('reconcile', 'Reconcile a disputed record', PEOPLE, {
      effort: assumed(5, 15, 45, 'comparing two sources and asking both'),
      ...passes(['progress-record', 'evidence'], ['progress-record']),
      shares: {
        'statement-added': guess(0.1, '34 CFR 99.21: a statement beside an entry that stands; no rate is published'),
        'record-withdrawn': guess(0.1, 'one disputed entry in ten was wrong altogether'),
      },
    }),
    step('interpret', 'Interpret pace and gaps', ANYBODY, {
      effort: assumed(1, 3, 10, 'a look at the record against the map; longer where there is a gap'),
      ...passes(['progress-record', 'learning-map'], ['progress-record']),
      shares: {
        'off-pace': guess(0.04, 'Philadelphia 2020, grade 9: a third off track in a year, ten records: 1 − (2/3)^0.1'),
        'gap-found': guess(0.02, 'rarer than being late'),
      },
    }),
    step('check-in', 'Check in with the learner', [...PEOPLE, 'learner'], {
      effort: assumed(5, 10, 20, 'a talk; Summit logged 2 to 3 minutes a week, not all of it (CZI, 30 January 2020)'),
      ...passes(['progress-record', 'learning-map', 'support-plan'], ['progress-record']),
      shares: {
        'goal-reset': guess(0.08, 'a goal lasts some twelve check-ins'),
        worry: guess(0.05, 'one talk in twenty shows something the record does not'),
        'did-not-come': guess(0.05, 'as for any appointment at school'),
      },
    }),
    step('check-retention', 'Check whether mastery holds', ANYBODY, {
      optional: 'Few look again after mastery; ASSISTments does, and retention rose, most for the weakest.',
      effort: assumed(2, 5, 15, 'a short task on something mastered months ago'),
      ...passes(['progress-record'], ['progress-record', 'assessment-result']),
      shares: { faded: guess(0.15, 'what is not used is forgotten; no rate was found for schools') },
    }),
    step('share-progress', 'Share progress with the family', ANYBODY, {
      optional: 'A practice of schools with minors; adults are told themselves.',
      effort: assumed(5, 15, 30, 'a conference that the learner leads, or a page that the family can answer'),
      ...passes(['progress-record'], ['progress-report']),
      shares: { 'not-reached': guess(0.1, 'not all answer'), 'family-worried': guess(0.05, 'families see more') },
    }),
    step('alert', 'Alert the learner and those who help', PEOPLE_OR_SYSTEM, {
      effort: assumed(2, 5, 15, 'one message or a short call'),
      ...passes(['progress-record'], ['progress-record', 'exception-case']),
      shares: { 'help-needed-now': guess(0.15, 'some are stuck now'), unreachable: guess(0.02, 'nearly all answer') },
    }),
    step('export-record', 'Hand the record on', PEOPLE_OR_SYSTEM, {
      optional: 'Only where records leave as a transcript or a learner record that others read.',
      effort: assumed(5, 10, 30, 'checking a transcript and sending it'),
      ...passes(['progress-record', 'advancement-decision'], ['transcript']),
      shares: { 'entry-questioned': guess(0.02, 'a record that is read by others is read twice') },
    }),
  ],
  competencies,
  habits,
});
