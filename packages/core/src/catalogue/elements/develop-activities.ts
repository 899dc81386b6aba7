import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Developing learning activities: from a need to a published activity that has worked with learners. @public */
export const developActivities = /* @__PURE__ */ defineElement({
  id: 'develop-activities',
  title: 'Developing learning activities',
  summary:
    'Turns a need for an activity on an objective into one that is designed, reviewed against the rubric, tried with learners and published.',
  kind: 'learning',
  subject: 'objective',
  receives: ['request', 'revise', 'retire'],
  ignores: ['revise'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { request: 'analyse', retire: 'retired' } },
      analyse: { on: { 'need-confirmed': 'design', 'existing-activity-fits': 'publish' } },
      design: {
        on: { designed: 'review', infeasible: { target: 'waiting', actions: emits('activity-infeasible') } },
      },
      review: { on: { approved: 'pilot', 'changes-requested': 'design' } },
      pilot: { on: { worked: 'publish', 'needs-rework': 'design' } },
      publish: { on: { published: { target: 'available', actions: emits('activity-published') } } },
      available: { on: { request: 'analyse', revise: 'analyse', retire: 'retired' } },
      retired: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'analyse',
      title: 'Analyse the need',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(10, 20, 60, 'searching what exists before designing anew'),
      consumes: ['request'],
      produces: ['request'],
    },
    {
      id: 'design',
      title: 'Design the activity',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(60, 180, 480, 'one lesson-sized activity with materials; a teacher’s afternoon is the usual case'),
      consumes: ['request'],
      produces: ['activity'],
    },
    {
      id: 'review',
      title: 'Review against the rubric',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(15, 30, 60, 'reading one activity beside its rubric and writing comments'),
      consumes: ['activity'],
      produces: ['activity'],
    },
    {
      id: 'pilot',
      title: 'Pilot with learners',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(30, 60, 120, 'one sitting with a few learners, and notes on it'),
      consumes: ['activity'],
      produces: ['activity'],
    },
    {
      id: 'publish',
      title: 'Publish and tag the activity',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(5, 10, 20, 'tagging by objective and level in a repository'),
      consumes: ['activity'],
      produces: ['activity'],
    },
  ],
  competencies: [
    {
      id: 'explain-rubric-and-task-alignment',
      kind: 'know',
      statement: 'Explains, criterion by criterion, which part of a task would elicit evidence for each level of the rubric.',
      areas: ['learning-infrastructure'],
    },
    {
      id: 'know-accessibility-and-licence-rules',
      kind: 'know',
      statement: 'States which accessibility and licensing rules an activity must meet before it is published.',
      areas: ['anytime-anywhere-supports', 'information-technology'],
      steps: ['design', 'publish'],
    },
    {
      id: 'design-for-transfer',
      kind: 'know-how',
      statement: 'Designs a task in which a learner applies the objective in a situation that was not practised.',
      areas: ['learning-infrastructure', 'personalization-and-proficiency'],
      steps: ['design'],
    },
    {
      id: 'review-activity-by-doing-it',
      kind: 'know-how',
      statement: 'Reviews an activity by doing it as a learner would, and returns comments that name the criterion they concern.',
      areas: ['learning-infrastructure'],
      steps: ['review'],
    },
    {
      id: 'reuse-before-designing',
      kind: 'do',
      statement: 'Finds and adapts an existing activity for at least half of the needs that reach them, and says why where none fits.',
      areas: ['continuous-improvement', 'learning-infrastructure'],
      steps: ['analyse'],
    },
    {
      id: 'rework-from-pilot-evidence',
      kind: 'do',
      statement: 'Changes an activity after a pilot on the strength of what learners produced, and can show the before and after.',
      areas: ['continuous-improvement'],
      steps: ['pilot', 'design'],
    },
    {
      id: 'publish-findable-activity',
      kind: 'do',
      statement: 'Publishes activities so that a colleague finds the right one by objective and level within two minutes.',
      areas: ['information-technology', 'learning-infrastructure'],
      steps: ['publish'],
    },
  ],
  habits: ['Writes the evidence first, then the task.', 'Watches a learner do the activity before calling it finished.'],
});
