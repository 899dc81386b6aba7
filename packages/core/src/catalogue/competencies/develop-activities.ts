import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of developing learning activities. @internal */
export const competencies: readonly Competency[] = [
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
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'writes-the-evidence-first-then-the-task', statement: 'Writes the evidence first, then the task.' },
  { id: 'watches-a-learner-do-the-activity-before-calling-it', statement: 'Watches a learner do the activity before calling it finished.' },
];
