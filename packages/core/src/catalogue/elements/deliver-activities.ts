import { emits, on } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/deliver-activities.js';
import { assumed } from '../estimate.js';
import { ANYBODY, guess, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/**
 * Delivering learning activities: choosing, teaching, introducing and supporting them for one learner and one
 * objective.
 *
 * @public
 */
export const deliverActivities = /* @__PURE__ */ catalogueElement({
  id: 'deliver-activities',
  title: 'Delivering learning activities',
  summary:
    'Chooses an activity with the learner, teaches where teaching is needed, introduces the activity, and helps ' +
    'while it is under way; asks for a new one where none fits.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: [
    'open',
    'activity-published',
    'activity-unavailable',
    'support-requested',
    'struggle-noticed',
    'adapt',
    'close',
  ],
  ignores: ['open', 'activity-published', 'activity-unavailable', 'struggle-noticed'],
  machine: {
    initial: 'waiting',
    on: { close: '.closed' },
    states: {
      waiting: on({ open: 'select' }),
      select: on({
        selected: 'introduce',
        'teaching-first': 'teach',
        'no-activity-fits': { target: 'awaiting-activity', actions: emits('activity-needed') },
        adapt: 'select',
      }),
      'awaiting-activity': on({ 'activity-published': 'select', 'activity-unavailable': 'select', adapt: 'select' }),
      teach: on({
        taught: 'introduce',
        regroup: 'select',
        'prerequisite-found': { target: 'select', actions: emits('prerequisite-missing') },
      }),
      introduce: on({
        introduced: { target: 'under-way', actions: emits('activity-started') },
        'prefers-another': 'select',
        'learner-not-ready': { target: 'select', actions: emits('prerequisite-missing') },
        adapt: 'select',
      }),
      'under-way': on({ 'support-requested': 'support', 'struggle-noticed': 'support', adapt: 'select' }),
      support: on({
        supported: { target: 'under-way', actions: emits('support-given') },
        'beyond-this-role': { target: 'under-way', actions: emits('support-escalated') },
      }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('select', 'Select an activity with the learner', ANYBODY, {
      effort: assumed(2, 5, 15, 'a short talk, or a look at what an application proposes'),
      ...passes(['learning-map', 'support-plan', 'recommendation', 'activity'], ['activity']),
      shares: {
        'teaching-first': guess(
          0.4,
          'teaching is just under half of a teacher’s week (EdWeek/Merrimack 2022); many activities need none',
        ),
        'no-activity-fits': guess(
          0.02,
          'our examples of schools use 0.2 to 3 %; most objectives have their activities',
        ),
      },
    }),
    step('teach', 'Teach what the activity needs', PEOPLE_OR_SYSTEM, {
      effort: assumed(20, 30, 50, 'a lesson or seminar for a group'),
      group: { size: 6, source: 'assumption: a small group brought together by need, as in rotation and flex models' },
      ...passes(['activity', 'support-plan'], ['activity']),
      shares: {
        regroup: guess(0.04, 'a learner in the wrong group is noticed in the first lesson'),
        'prerequisite-found': guess(0.03, 'most gaps are known from the map'),
      },
    }),
    step('introduce', 'Introduce the activity', PEOPLE_OR_SYSTEM, {
      effort: assumed(5, 10, 20, 'saying what the task is and what good work looks like'),
      ...passes(['activity', 'support-plan'], ['activity']),
      shares: {
        'prefers-another': guess(0.05, 'a choice that is real is sometimes taken'),
        'learner-not-ready': guess(0.03, 'most gaps are known from the map'),
      },
    }),
    step('support', 'Support the learner at work', ANYBODY, {
      effort: assumed(3, 8, 25, 'one help episode at the learner’s desk or by message'),
      ...passes(['request', 'activity', 'support-plan'], ['feedback']),
      shares: { 'beyond-this-role': guess(0.05, 'most requests are answered where they are made') },
    }),
  ],
  competencies,
  habits,
});
