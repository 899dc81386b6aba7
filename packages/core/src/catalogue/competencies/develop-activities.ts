import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for developing learning activities. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-rubric-and-task-alignment',
    kind: 'know',
    statement:
      'Explains, criterion by criterion, which part of a task would elicit evidence for each level of the rubric.',
    areas: ['learning-infrastructure'],
    steps: ['design', 'review'],
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
    id: 'design-group-project',
    kind: 'know-how',
    statement:
      'Designs a group project that needs every member of the group, and from which each learner brings evidence ' +
      'of their own for each objective.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['design'],
  },
  {
    id: 'check-drafted-material',
    kind: 'know-how',
    statement:
      'Checks material that an application drafted for errors, bias and level before a learner sees it, and says ' +
      'what was changed.',
    areas: ['information-technology', 'learning-infrastructure'],
    steps: ['analyse', 'design', 'review'],
    withApplications: true,
  },
  {
    id: 'reuse-before-designing',
    kind: 'do',
    statement: 'Looks for what exists and adapts it before designing anew, and says why where nothing fits.',
    areas: ['continuous-improvement', 'learning-infrastructure'],
    steps: ['analyse'],
  },
  {
    id: 'review-activity-by-doing-it',
    kind: 'do',
    statement:
      'Reviews an activity by doing it as a learner would, and returns comments that name the criterion they concern.',
    areas: ['learning-infrastructure'],
    steps: ['review'],
  },
  {
    id: 'rework-from-pilot-evidence',
    kind: 'do',
    statement:
      'Says from what learners produced in a pilot what has to change in an activity, and shows colleagues the ' +
      'before and the after.',
    areas: ['continuous-improvement'],
    steps: ['pilot', 'design'],
  },
  {
    id: 'publish-findable-activity',
    kind: 'do',
    statement:
      'Publishes an activity under its objective, level, length and needs, so that a colleague can find it and ' +
      'tell whether it fits.',
    areas: ['information-technology', 'learning-infrastructure'],
    steps: ['publish'],
  },
  {
    id: 'co-design-activity',
    kind: 'know-how',
    statement:
      'Proposes a task or project of their own that would show the objective, and says what they would need for it.',
    areas: ['personalization-and-proficiency'],
    steps: ['design'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'writes-the-evidence-first-then-the-task',
    statement: 'Writes the evidence first, then the task.',
    source: 'assumption: backward design asks for it; who does so again and again is not reported',
    steps: ['design'],
  },
  {
    id: 'watches-a-learner-do-the-activity-before-calling-it-finished',
    statement: 'Watches a learner do the activity before calling it finished.',
    source: 'assumption: what a learner stumbles over is seldom seen at a desk',
    steps: ['pilot'],
  },
];
