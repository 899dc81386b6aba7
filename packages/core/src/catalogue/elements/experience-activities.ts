import { emits, on } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/experience-activities.js';
import { assumed } from '../estimate.js';
import { guess, passes, step } from '../step.js';

/** Experiencing learning activities: the learner’s own work on an objective, up to showing what was learned. @public */
export const experienceActivities = /* @__PURE__ */ catalogueElement({
  id: 'experience-activities',
  title: 'Experiencing learning activities',
  summary:
    'The learner sets a goal, practises, asks for help when stuck, sets work aside and takes it up again, ' +
    'reflects, reviews with peers, and hands in evidence. Only a learner can do it.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['start', 'resume', 'not-yet', 'feedback-given', 'instruction-coming', 'evidence-requested', 'close'],
  ignores: ['resume', 'not-yet', 'feedback-given', 'instruction-coming', 'evidence-requested'],
  guards: { 'peers-review': { option: 'peer-review' } },
  machine: {
    initial: 'waiting',
    on: { close: '.closed' },
    states: {
      waiting: on({ start: 'orient', 'evidence-requested': 'demonstrate' }),
      // A newly introduced activity replaces the one under way; evidence that is being shown is finished first.
      orient: on({
        'goal-set': 'practise',
        unclear: { target: 'stuck', actions: emits('help-requested') },
        start: 'orient',
      }),
      practise: on({
        practised: 'reflect',
        stuck: { target: 'stuck', actions: emits('help-requested') },
        'set-aside': 'set-aside',
        start: 'orient',
      }),
      'set-aside': on({
        'taken-up': 'practise',
        'cannot-go-on': { target: 'stuck', actions: emits('help-requested') },
        start: 'orient',
      }),
      stuck: on({ resume: 'practise', start: 'orient' }),
      reflect: on({
        'ready-to-show': [{ target: 'peer-review', guard: 'peers-review' }, { target: 'demonstrate' }],
        'more-practice': 'practise',
        start: 'orient',
      }),
      'peer-review': on({ 'peers-agree': 'demonstrate', 'peers-see-gaps': 'practise' }),
      demonstrate: on({
        submitted: { target: 'awaiting-result', actions: emits('evidence-submitted') },
        'not-ready-after-all': 'practise',
      }),
      'awaiting-result': on({
        'not-yet': 'awaiting-feedback',
        'feedback-given': 'practise',
        'evidence-requested': 'demonstrate',
      }),
      'awaiting-feedback': on({
        'feedback-given': 'practise',
        'instruction-coming': 'stuck',
        'evidence-requested': 'demonstrate',
      }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('orient', 'Set a goal for the activity', ['learner'], {
      effort: assumed(5, 10, 20, 'reading the task and the success criteria'),
      ...passes(['activity', 'learning-map'], ['learning-map']),
      shares: { unclear: guess(0.05, 'the activity has been introduced') },
    }),
    step('practise', 'Practise', ['learner'], {
      effort: assumed(
        60,
        120,
        300,
        'some two hours, what a Khan Academy trial asked of learners in a week (AEA trial registry 6167); no ' +
          'study gives the time for an objective',
      ),
      ...passes(['activity', 'feedback'], ['evidence']),
      shares: {
        stuck: guess(0.15, 'one practice in seven stops at something that takes another person'),
        'set-aside': guess(0.02, 'illness, other work, or a pause'),
      },
    }),
    step('set-aside', 'Take set-aside work up again', ['learner'], {
      effort: assumed(0, 2, 10, 'finding the place; how long the work lies is not modelled'),
      ...passes(['evidence'], ['evidence']),
      shares: { 'cannot-go-on': guess(0.1, 'most go on where they stopped') },
    }),
    step('reflect', 'Reflect on readiness', ['learner'], {
      effort: assumed(5, 10, 20, 'comparing one’s own work with the rubric'),
      ...passes(['evidence'], ['evidence']),
      shares: { 'more-practice': guess(0.2, 'one self-assessment in five says not yet') },
    }),
    step('peer-review', 'Review with peers', ['learner'], {
      optional:
        'Peer assessment helps as much as self-assessment (Double et al. 2020), but it takes peers who are at ' +
        'the same objective.',
      effort: assumed(10, 20, 40, 'reading one piece of a peer’s work beside the rubric and talking it over'),
      ...passes(['evidence'], ['feedback']),
      shares: { 'peers-see-gaps': guess(0.3, 'peers see what the author passes over') },
    }),
    step('demonstrate', 'Demonstrate and hand in evidence', ['learner'], {
      effort: assumed(20, 45, 120, 'one performance or assignment for one objective'),
      ...passes(['evidence', 'request', 'support-plan'], ['evidence']),
      shares: { 'not-ready-after-all': guess(0.03, 'readiness has been judged just before') },
    }),
  ],
  competencies,
  habits,
});
