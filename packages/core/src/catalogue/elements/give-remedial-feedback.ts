import { counts, emits, on, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/give-remedial-feedback.js';
import { assumed, MARKING, reported } from '../estimate.js';
import { attempts, feedbackDays, missedAppointments } from '../settings.js';
import { guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/**
 * Every “not yet” counts as an attempt, even during feedback; the last one opens an exception case before the next
 * attempt.
 */
const decided = [
  {
    target: 'exhausted',
    guard: 'last-attempt',
    actions: [sets('attempt', 1), sets('missed', 1), emits('attempts-exhausted')],
  },
  { target: 'diagnose', actions: [counts('attempt', { setting: 'attempts' }), sets('missed', 1)] },
] as const;

/** Remedial feedback: why the decision was “not yet”, and what to do before the next attempt. @public */
export const giveRemedialFeedback = /* @__PURE__ */ catalogueElement({
  id: 'give-remedial-feedback',
  title: 'Giving remedial feedback',
  summary:
    'Finds why an objective was not met, says it so that the learner can act, and agrees what must happen before ' +
    'another attempt. Feedback on a formative check counts no attempt.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['feedback-needed', 'hint-needed', 'case-closed', 'close'],
  ignores: ['case-closed'],
  guards: {
    'last-attempt': { fact: 'attempt', atLeast: { setting: 'attempts' } },
    'missed-often': { fact: 'missed', atLeast: { setting: 'missedAppointments' } },
  },
  settings: { attempts, missedAppointments, feedbackDays },
  machine: {
    initial: 'waiting',
    // The next “not yet” would end the first attempt; the next missed appointment would be the first in a row.
    context: { attempt: 1, missed: 1 },
    on: { close: '.closed' },
    states: {
      waiting: on({ 'feedback-needed': decided, 'hint-needed': 'diagnose' }),
      diagnose: on({
        'feedback-needed': decided,
        diagnosed: 'compose',
        'cause-elsewhere': { target: 'compose', actions: emits('deeper-need-found') },
      }),
      compose: on({ 'feedback-needed': decided, composed: 'confer', sent: 'plan-retry' }),
      confer: on({
        'feedback-needed': decided,
        understood: { target: 'plan-retry', actions: sets('missed', 1) },
        'not-understood': { target: 'compose', actions: sets('missed', 1) },
        'did-not-come': [
          {
            target: 'confer',
            guard: 'missed-often',
            actions: [sets('missed', 1), emits('learner-unreachable')],
            reenter: true,
          },
          { target: 'confer', actions: counts('missed', { setting: 'missedAppointments' }), reenter: true },
        ],
      }),
      'plan-retry': on({
        'feedback-needed': decided,
        cleared: { target: 'waiting', actions: emits('feedback-given') },
        'more-instruction-needed': { target: 'waiting', actions: emits('instruction-needed') },
        'other-evidence-agreed': { target: 'waiting', actions: emits('other-evidence-needed') },
      }),
      exhausted: on({ 'case-closed': 'diagnose' }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('diagnose', 'Diagnose the gap', PEOPLE_OR_SYSTEM, {
      effort: assumed(2, 5, 15, 'reading one piece of work for its cause, not its level'),
      ...passes(['assessment-result', 'advancement-decision', 'evidence'], ['feedback']),
      shares: { 'cause-elsewhere': guess(0.1, 'most gaps are in the objective itself') },
    }),
    step('compose', 'Compose the feedback', PEOPLE_OR_SYSTEM, {
      effort: reported(3, 5, 10, `${MARKING}; the range is an assumption`),
      ...passes(['feedback'], ['feedback']),
      shares: {
        sent: guess(
          0.4,
          'at WGU and College for America the written comments are the feedback, and a talk comes later; schools ' +
            'talk more',
        ),
      },
    }),
    step('confer', 'Confer with the learner', PEOPLE_OR_SYSTEM, {
      hears: ['learner'],
      effort: reported(
        5,
        10,
        20,
        'university writing centres and guides: 5 (MIT), 10 to 15, 15 to 20 minutes (IWU) a conference',
      ),
      ...passes(['feedback'], ['feedback']),
      shares: {
        'not-understood': guess(0.1, 'feedback that has been thought through is mostly understood'),
        'did-not-come': guess(0.05, 'as for any appointment at school'),
      },
    }),
    step('plan-retry', 'Plan and clear the next attempt', [...PEOPLE, 'learner'], {
      effort: assumed(
        3,
        8,
        20,
        'an action plan as after a second attempt in UMHB’s MyWay, which gives the practice, not the time',
      ),
      ...passes(['feedback', 'support-plan'], ['feedback']),
      shares: {
        'more-instruction-needed': guess(0.1, 'one gap in ten takes teaching again'),
        'other-evidence-agreed': guess(0.03, 'another way of showing it, where the way was the trouble'),
      },
    }),
  ],
  competencies,
  habits,
});
