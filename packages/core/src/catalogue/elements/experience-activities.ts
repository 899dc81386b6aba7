import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed, reported } from '../estimate.js';

/** Experiencing learning activities: the learner's own work on an objective, up to showing what was learned. @public */
export const experienceActivities = /* @__PURE__ */ defineElement({
  id: 'experience-activities',
  title: 'Experiencing learning activities',
  summary: 'The learner sets a goal, practises, asks for help when stuck, reflects, and hands in evidence. Only a learner can do it.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['start', 'resume', 'feedback-given', 'evidence-requested', 'close'],
  ignores: ['resume', 'feedback-given', 'evidence-requested'],
  machine: {
    initial: 'waiting',
    on: { close: '.closed' },
    states: {
      waiting: { on: { start: 'orient', 'evidence-requested': 'demonstrate' } },
      orient: { on: { 'goal-set': 'practise', unclear: { target: 'stuck', actions: emits('help-requested') } } },
      practise: { on: { practised: 'reflect', stuck: { target: 'stuck', actions: emits('help-requested') } } },
      stuck: { on: { resume: 'practise', start: 'orient' } },
      reflect: { on: { 'ready-to-show': 'demonstrate', 'more-practice': 'practise' } },
      demonstrate: {
        on: { submitted: { target: 'awaiting-result', actions: emits('evidence-submitted') }, 'not-ready-after-all': 'practise' },
      },
      'awaiting-result': {
        on: { 'feedback-given': 'practise', resume: 'practise', start: 'orient', 'evidence-requested': 'demonstrate' },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'orient',
      title: 'Set a goal for the activity',
      performers: ['learner'],
      effort: assumed(5, 10, 20, 'reading the task and the success criteria'),
      consumes: ['activity', 'learning-map'],
      produces: ['learning-map'],
    },
    {
      id: 'practise',
      title: 'Practise',
      performers: ['learner'],
      effort: reported(
        60,
        120,
        300,
        'AEA trial registry 6167: a Khan Academy trial asked about 2 hours a week of learners; the range is an assumption',
      ),
      consumes: ['activity', 'feedback'],
      produces: ['evidence'],
    },
    {
      id: 'reflect',
      title: 'Reflect on readiness',
      performers: ['learner'],
      effort: assumed(5, 10, 20, 'comparing one’s own work with the rubric'),
      consumes: ['evidence'],
      produces: ['evidence'],
    },
    {
      id: 'demonstrate',
      title: 'Demonstrate and hand in evidence',
      performers: ['learner'],
      effort: assumed(20, 45, 120, 'one performance or assignment for one objective'),
      consumes: ['evidence', 'request'],
      produces: ['evidence'],
    },
  ],
  competencies: [
    {
      id: 'know-own-success-criteria',
      kind: 'know',
      statement: 'States in their own words what meeting the objective looks like, and where their work stands against it.',
      areas: ['personalization-and-proficiency', 'engagement-and-communication'],
    },
    {
      id: 'know-where-help-is',
      kind: 'know',
      statement: 'Names three places to get help outside the lesson, and when each is open.',
      areas: ['anytime-anywhere-supports'],
      steps: ['practise', 'orient'],
    },
    {
      id: 'plan-own-practice',
      kind: 'know-how',
      statement: 'Plans a week’s practice from the map, with a first step that can be started today.',
      areas: ['personalization-and-proficiency', 'delivery-and-operations'],
      steps: ['orient', 'practise'],
    },
    {
      id: 'judge-own-work-by-rubric',
      kind: 'know-how',
      statement: 'Scores a piece of their own work within one rubric level of the teacher’s score.',
      areas: ['learning-infrastructure', 'personalization-and-proficiency'],
      steps: ['reflect'],
    },
    {
      id: 'ask-for-help-when-stuck',
      kind: 'do',
      statement: 'Asks for help after trying twice, with what was tried and where it broke down.',
      areas: ['anytime-anywhere-supports'],
      steps: ['practise'],
    },
    {
      id: 'show-work-as-own',
      kind: 'do',
      statement: 'Hands in evidence that states which help, sources and tools were used, and can explain any part of it.',
      areas: ['learning-infrastructure'],
      steps: ['demonstrate'],
    },
    {
      id: 'act-on-feedback',
      kind: 'do',
      statement: 'Shows in the next piece of work what changed because of the feedback on the last.',
      areas: ['personalization-and-proficiency', 'continuous-improvement'],
      steps: ['practise', 'demonstrate'],
    },
  ],
  habits: ['Checks the map before choosing what to do next.', 'Keeps unfinished and failed attempts as evidence of growth.'],
});
