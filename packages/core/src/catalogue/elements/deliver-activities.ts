import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Delivering learning activities: choosing, introducing and supporting them for one learner and one objective. @public */
export const deliverActivities = /* @__PURE__ */ defineElement({
  id: 'deliver-activities',
  title: 'Delivering learning activities',
  summary: 'Chooses an activity with the learner, introduces it, and helps while it is under way; asks for a new one where none fits.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['open', 'activity-published', 'activity-unavailable', 'support-requested', 'adapt', 'close'],
  ignores: ['open', 'activity-published', 'activity-unavailable'],
  machine: {
    initial: 'waiting',
    on: { close: '.closed' },
    states: {
      waiting: { on: { open: 'select' } },
      select: {
        on: { selected: 'introduce', 'no-activity-fits': { target: 'awaiting-activity', actions: emits('activity-needed') } },
      },
      'awaiting-activity': { on: { 'activity-published': 'select', 'activity-unavailable': 'select' } },
      introduce: {
        on: { introduced: { target: 'under-way', actions: emits('activity-started') }, 'learner-not-ready': 'select' },
      },
      'under-way': { on: { 'support-requested': 'support', adapt: 'select' } },
      support: {
        on: {
          supported: { target: 'under-way', actions: emits('support-given') },
          'beyond-this-role': { target: 'under-way', actions: emits('support-escalated') },
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'select',
      title: 'Select an activity with the learner',
      performers: ['onsite-educator', 'online-educator', 'learner', 'information-system', 'partner'],
      effort: assumed(2, 5, 15, 'a short talk, or a look at what an application proposes'),
      consumes: ['learning-map', 'recommendation', 'activity'],
      produces: ['activity'],
    },
    {
      id: 'introduce',
      title: 'Introduce the activity',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(5, 10, 20, 'introducing to one learner or a small group; a group shares the time'),
      consumes: ['activity'],
      produces: ['activity'],
    },
    {
      id: 'support',
      title: 'Support the learner at work',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(3, 8, 25, 'one help episode at the learner’s desk or by message'),
      consumes: ['request', 'activity'],
      produces: ['feedback'],
    },
  ],
  competencies: [
    {
      id: 'know-activity-repertoire',
      kind: 'know',
      statement: 'Names at least three activities of different kinds for each objective taught, and for whom each works.',
      areas: ['personalization-and-proficiency', 'learning-infrastructure'],
      steps: ['select'],
    },
    {
      id: 'know-signs-of-unproductive-struggle',
      kind: 'know',
      statement: 'Describes the signs that tell productive from unproductive struggle for the age group in the room.',
      areas: ['anytime-anywhere-supports', 'personalization-and-proficiency'],
      steps: ['support'],
    },
    {
      id: 'match-activity-to-evidence',
      kind: 'know-how',
      statement: 'Matches an activity to where the learner’s last evidence places them, and states the match in a sentence.',
      areas: ['personalization-and-proficiency', 'delivery-and-operations'],
      steps: ['select'],
    },
    {
      id: 'run-room-at-many-paces',
      kind: 'know-how',
      statement: 'Runs a room in which learners are on at least five different objectives, with everyone starting within three minutes.',
      areas: ['supporting-educators', 'delivery-and-operations'],
      steps: ['introduce', 'support'],
    },
    {
      id: 'introduce-with-success-criteria',
      kind: 'do',
      statement: 'Introduces an activity so that learners can say what good work looks like before they begin.',
      areas: ['engagement-and-communication', 'personalization-and-proficiency'],
      steps: ['introduce'],
    },
    {
      id: 'answer-help-with-least-help-first',
      kind: 'do',
      statement: 'Answers a request for help within a lesson by the least help that gets the learner moving, and notes what it was.',
      areas: ['anytime-anywhere-supports', 'delivery-and-operations'],
      steps: ['support'],
    },
    {
      id: 'pass-on-when-out-of-depth',
      kind: 'do',
      statement: 'Passes a learner on when the need is beyond the role, with a note that spares the learner from explaining twice.',
      areas: ['anytime-anywhere-supports'],
      steps: ['support'],
    },
  ],
  habits: ['Circulates by who is stuck, not by who is near.', 'Asks “what have you tried?” before helping.'],
});
