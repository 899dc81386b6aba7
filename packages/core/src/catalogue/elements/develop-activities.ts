import { emits, on } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/develop-activities.js';
import { assumed } from '../estimate.js';
import { ANYBODY, files, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/** Developing learning activities: from a need to a published activity that has worked with learners. @public */
export const developActivities = /* @__PURE__ */ catalogueElement({
  id: 'develop-activities',
  title: 'Developing learning activities',
  summary:
    'Turns a need for an activity on an objective into one that is found, adapted or designed, reviewed against ' +
    'the rubric, tried with learners and published.',
  kind: 'learning',
  subject: 'objective',
  receives: ['request', 'revise', 'retire', 'close'],
  ignores: ['revise', 'retire'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: on({ request: 'analyse', close: 'closed' }),
      analyse: on({
        'need-confirmed': 'design',
        'existing-activity-fits': { target: 'available', actions: emits('activity-published') },
        'adapted-for-now': { target: 'available', actions: emits('activity-published') },
      }),
      design: on({ designed: 'review', infeasible: { target: 'waiting', actions: emits('activity-infeasible') } }),
      review: on({ approved: 'pilot', 'changes-requested': 'design' }),
      pilot: on({ worked: 'publish', 'needs-rework': 'design' }),
      publish: on({ published: { target: 'available', actions: emits('activity-published') } }),
      // Retiring an activity leaves nobody waiting: the next request finds, adapts or makes another.
      available: on({ request: 'analyse', revise: 'analyse', retire: 'waiting', close: 'closed' }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('analyse', 'Analyse the need', PEOPLE_OR_SYSTEM, {
      effort: assumed(10, 20, 60, 'searching what exists before designing anew'),
      ...passes(['request'], ['request', 'activity']),
      shares: {
        'existing-activity-fits': guess(0.3, 'a search in what colleagues and publishers have finds one in three'),
        'adapted-for-now': guess(0.3, 'a learner who waits gets what can be adapted today'),
      },
    }),
    step('design', 'Design the activity', ANYBODY, {
      effort: assumed(
        60,
        180,
        480,
        'one lesson-sized activity with materials; a teacher’s afternoon is the usual case',
      ),
      ...passes(['request'], ['activity']),
      shares: { infeasible: guess(0.05, 'few needs cannot be met at all') },
    }),
    step('review', 'Review against the rubric', PEOPLE_OR_SYSTEM, {
      effort: assumed(15, 30, 60, 'reading one activity beside its rubric and writing comments'),
      ...passes(['activity'], ['activity']),
      shares: { 'changes-requested': guess(0.25, 'a reviewer who never asks for changes does not review') },
    }),
    step('pilot', 'Pilot with learners', PEOPLE, {
      effort: assumed(30, 60, 120, 'one sitting with a few learners, and notes on it'),
      ...passes(['activity'], ['activity']),
      shares: { 'needs-rework': guess(0.2, 'it has been reviewed before') },
    }),
    step('publish', 'Publish and tag the activity', PEOPLE_OR_SYSTEM, {
      effort: assumed(5, 10, 20, 'tagging by objective and level in a repository'),
      ...files(['activity'], ['activity']),
    }),
  ],
  competencies,
  habits,
});
