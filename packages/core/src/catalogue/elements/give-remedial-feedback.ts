import { counts, emits, sets } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed, MARKING, reported } from '../estimate.js';

/** Remedial feedback: why it was not yet, and what to do before the next attempt. @public */
export const giveRemedialFeedback = /* @__PURE__ */ defineElement({
  id: 'give-remedial-feedback',
  title: 'Giving remedial feedback',
  summary: 'Finds why an objective was not met, says it so that the learner can act, and agrees what must happen before another attempt.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['feedback-needed', 'close'],
  guards: { 'attempts-remain': { fact: 'attempts', below: 2 } },
  machine: {
    initial: 'waiting',
    context: { attempts: 0 },
    on: { close: '.closed' },
    states: {
      waiting: { on: { 'feedback-needed': 'diagnose' } },
      diagnose: { on: { diagnosed: 'compose', 'cause-elsewhere': { target: 'compose', actions: emits('deeper-need-found') } } },
      compose: { on: { composed: 'confer' } },
      confer: {
        on: {
          understood: 'plan-retry',
          'not-understood': 'compose',
          'did-not-come': { target: 'confer', actions: emits('learner-unreachable'), reenter: true },
        },
      },
      'plan-retry': {
        on: {
          cleared: [
            { target: 'waiting', guard: 'attempts-remain', actions: [counts('attempts', 2), emits('feedback-given')] },
            { target: 'waiting', actions: [sets('attempts', 0), emits('attempts-exhausted'), emits('feedback-given')] },
          ],
          'more-instruction-needed': { target: 'waiting', actions: emits('instruction-needed') },
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'diagnose',
      title: 'Diagnose the gap',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'reading one piece of work for its cause, not its level'),
      consumes: ['assessment-result', 'advancement-decision', 'evidence'],
      produces: ['feedback'],
    },
    {
      id: 'compose',
      title: 'Compose the feedback',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: reported(3, 5, 10, `${MARKING}; the range is an assumption`),
      consumes: ['feedback'],
      produces: ['feedback'],
    },
    {
      id: 'confer',
      title: 'Confer with the learner',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(5, 10, 20, 'a short conference about one objective'),
      consumes: ['feedback'],
      produces: ['feedback'],
    },
    {
      id: 'plan-retry',
      title: 'Plan and clear the next attempt',
      performers: ['onsite-educator', 'online-educator', 'learner', 'partner'],
      effort: assumed(5, 10, 20, 'an action plan as after a second attempt in UMHB’s MyWay, which gives the practice, not the time'),
      consumes: ['feedback'],
      produces: ['feedback', 'exception-case'],
    },
  ],
  competencies: [
    {
      id: 'know-common-misconceptions',
      kind: 'know',
      statement: 'Lists the common misconceptions behind failure on an objective, and the question that tells them apart.',
      areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
      steps: ['diagnose', 'compose'],
    },
    {
      id: 'know-reassessment-policy',
      kind: 'know',
      statement: 'States what a learner must do before another attempt, how many there are, and who helps at each.',
      areas: ['personalization-and-proficiency', 'delivery-and-operations'],
    },
    {
      id: 'trace-error-to-cause',
      kind: 'know-how',
      statement: 'Traces an error in a piece of work to a missing prerequisite, a misconception or a slip, and says which.',
      areas: ['anytime-anywhere-supports', 'learning-infrastructure'],
      steps: ['diagnose'],
    },
    {
      id: 'write-feedback-on-one-gap',
      kind: 'know-how',
      statement: 'Writes feedback that names what was met, one gap, and the next thing to try, in words the learner uses.',
      areas: ['learning-infrastructure', 'engagement-and-communication'],
      steps: ['compose'],
    },
    {
      id: 'confer-until-learner-restates',
      kind: 'do',
      statement: 'Ends a conference only when the learner can say what to do differently, and does most of the listening until then.',
      areas: ['engagement-and-communication', 'anytime-anywhere-supports'],
      steps: ['confer'],
    },
    {
      id: 'feedback-within-two-days',
      kind: 'do',
      statement: 'Gives feedback within two school days of a decision, while the work is still fresh.',
      areas: ['delivery-and-operations', 'anytime-anywhere-supports'],
      steps: ['compose', 'confer'],
    },
    {
      id: 'clear-retry-on-new-learning',
      kind: 'do',
      statement: 'Clears another attempt on evidence of new learning, not on the calendar, and more than half of those attempts succeed.',
      areas: ['personalization-and-proficiency', 'continuous-improvement'],
      steps: ['plan-retry'],
    },
  ],
  habits: ['Starts with what was met.', 'Gives one thing to work on at a time.'],
});
