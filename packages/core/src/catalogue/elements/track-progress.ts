import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed, reported } from '../estimate.js';

/** Progress tracking and mapping: a record that can be trusted, read for pace and gaps. @public */
export const trackProgress = /* @__PURE__ */ defineElement({
  id: 'track-progress',
  title: 'Tracking progress',
  summary: 'Keeps the learner’s record, settles what is disputed in it, reads it for pace and gaps, and raises the alarm early.',
  kind: 'learning',
  subject: 'learner',
  receives: ['begin', 'record', 'close'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { begin: 'set-baseline', close: 'closed' } },
      'set-baseline': { on: { 'baseline-set': 'watching' } },
      watching: { on: { record: 'update', close: 'closed' } },
      update: { on: { updated: 'interpret', disputed: 'reconcile' } },
      reconcile: { on: { reconciled: 'interpret', 'record-withdrawn': 'watching' } },
      interpret: { on: { 'on-pace': 'watching', 'off-pace': 'alert', 'gap-found': 'alert' } },
      alert: {
        on: {
          alerted: { target: 'watching', actions: emits('pace-lost') },
          unreachable: { target: 'watching', actions: emits('learner-unreachable') },
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'set-baseline',
      title: 'Set the baseline and pace',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'learner'],
      effort: assumed(2, 5, 15, 'entering a map’s objectives and dates once'),
      consumes: ['learning-map'],
      produces: ['progress-record'],
    },
    {
      id: 'update',
      title: 'Update the record',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'learner', 'partner'],
      effort: assumed(1, 2, 5, 'one entry; nothing where a system writes it'),
      consumes: ['assessment-result', 'advancement-decision', 'learning-map', 'exception-case'],
      produces: ['progress-record'],
    },
    {
      id: 'reconcile',
      title: 'Reconcile a disputed record',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(5, 15, 45, 'comparing two sources and asking both'),
      consumes: ['progress-record', 'evidence'],
      produces: ['progress-record'],
    },
    {
      id: 'interpret',
      title: 'Interpret pace and gaps',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'learner', 'partner'],
      effort: reported(
        1,
        3,
        10,
        'Chan Zuckerberg Initiative, 2020: 47 minutes of mentoring a student in half a year, some 2 to 3 a week; the range is an assumption',
      ),
      consumes: ['progress-record', 'learning-map'],
      produces: ['progress-record'],
    },
    {
      id: 'alert',
      title: 'Alert the learner and those who help',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'one message or a short call'),
      consumes: ['progress-record'],
      produces: ['progress-record', 'exception-case'],
    },
  ],
  competencies: [
    {
      id: 'know-what-a-record-means',
      kind: 'know',
      statement: 'Explains what each status in the record means, what evidence it takes to change it, and what it does not say.',
      areas: ['information-technology', 'delivery-and-operations'],
    },
    {
      id: 'know-privacy-duties-for-records',
      kind: 'know',
      statement: 'States who may see which part of a learner’s record, and does not need to look it up.',
      areas: ['information-technology', 'continuous-improvement'],
    },
    {
      id: 'read-pace-from-record',
      kind: 'know-how',
      statement: 'Tells from a record, within five minutes, who is off pace, on which objective and since when.',
      areas: ['delivery-and-operations', 'information-technology'],
      steps: ['interpret', 'set-baseline'],
    },
    {
      id: 'reconcile-conflicting-sources',
      kind: 'know-how',
      statement: 'Settles two sources that disagree by going back to the evidence, and leaves a note that a third person can follow.',
      areas: ['information-technology', 'continuous-improvement'],
      steps: ['reconcile'],
    },
    {
      id: 'keep-record-current',
      kind: 'do',
      statement: 'Keeps records no more than two school days behind the evidence.',
      areas: ['delivery-and-operations', 'information-technology'],
      steps: ['update', 'set-baseline'],
    },
    {
      id: 'alert-before-failure',
      kind: 'do',
      statement: 'Reaches a learner who falls off pace within a week, before a deadline is missed.',
      areas: ['delivery-and-operations', 'engagement-and-communication'],
      steps: ['alert'],
    },
    {
      id: 'make-progress-visible',
      kind: 'do',
      statement: 'Shows learner and family a view of progress from which they can say what comes next.',
      areas: ['engagement-and-communication', 'continuous-improvement', 'learning-infrastructure'],
      steps: ['update', 'alert'],
    },
  ],
  habits: ['Looks at the record before the lesson, not after it.', 'Asks “what is the evidence?” of every status.'],
});
