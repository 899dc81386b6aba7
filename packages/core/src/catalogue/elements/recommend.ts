import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Recommendations: which activity, support or pathway next, for the learner to choose. @public */
export const recommend = /* @__PURE__ */ defineElement({
  id: 'recommend',
  title: 'Recommending what comes next',
  summary: 'Studies the record, proposes options with reasons, lets the learner choose, and arranges what was chosen.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['consider', 'close'],
  ignores: ['consider'],
  machine: {
    initial: 'waiting',
    on: { close: '.closed' },
    states: {
      waiting: { on: { consider: 'study' } },
      study: { on: { studied: 'propose', 'no-change-needed': { target: 'waiting', actions: emits('plan-kept') } } },
      propose: {
        on: {
          proposed: 'choose',
          'nothing-suitable': { target: 'waiting', actions: [emits('option-missing'), emits('plan-kept')] },
        },
      },
      choose: { on: { accepted: 'arrange', 'own-idea': 'arrange', declined: 'propose' } },
      arrange: {
        on: {
          arranged: { target: 'waiting', actions: emits('recommendation-accepted') },
          'map-change-needed': { target: 'waiting', actions: [emits('map-change-proposed'), emits('plan-kept')] },
          unavailable: 'propose',
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'study',
      title: 'Study the record',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'looking through one learner’s record for a pattern'),
      consumes: ['progress-record', 'feedback', 'request'],
      produces: ['recommendation'],
    },
    {
      id: 'propose',
      title: 'Propose options',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'two or three options with a reason each; nothing where an application ranks them'),
      consumes: ['recommendation', 'activity'],
      produces: ['recommendation', 'request'],
    },
    {
      id: 'choose',
      title: 'Choose with the learner',
      performers: ['learner', 'onsite-educator', 'online-educator', 'partner'],
      effort: assumed(2, 5, 15, 'a short talk; the learner decides'),
      consumes: ['recommendation'],
      produces: ['recommendation'],
    },
    {
      id: 'arrange',
      title: 'Arrange what was chosen',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(3, 10, 40, 'from a click to a call to a partner organisation'),
      consumes: ['recommendation'],
      produces: ['recommendation'],
    },
  ],
  competencies: [
    {
      id: 'know-local-opportunities',
      kind: 'know',
      statement: 'Names the tutoring, online, community and work-based opportunities open to learners now, and how to get a place.',
      areas: ['anytime-anywhere-supports'],
      steps: ['propose', 'arrange'],
    },
    {
      id: 'know-how-recommenders-work',
      kind: 'know',
      statement: 'Explains from what data an application makes its recommendations, and two ways in which it goes wrong.',
      areas: ['information-technology'],
      steps: ['study', 'propose'],
    },
    {
      id: 'find-pattern-behind-progress',
      kind: 'know-how',
      statement: 'Finds in a record the pattern behind slow progress, and tests it against a second source before acting.',
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
      id: 'leave-choice-with-learner',
      kind: 'do',
      statement: 'Leaves the choice with the learner, including to decline, and the record shows that some do.',
      areas: ['personalization-and-proficiency', 'engagement-and-communication'],
      steps: ['choose'],
    },
    {
      id: 'close-the-loop-on-arrangements',
      kind: 'do',
      statement: 'Checks within a week that what was arranged has started, and replaces it if it has not.',
      areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
      steps: ['arrange'],
    },
    {
      id: 'broker-partner-places',
      kind: 'do',
      statement: 'Gets a learner a place with an outside partner, with the objective and the evidence to bring back agreed in writing.',
      areas: ['anytime-anywhere-supports', 'adaptive-leadership'],
      steps: ['arrange'],
    },
  ],
  habits: ['Offers choices, not verdicts.', 'Follows up on the last recommendation before making the next.'],
});
