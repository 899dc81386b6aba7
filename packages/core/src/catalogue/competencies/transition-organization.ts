import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of transitioning the organisation. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-competency-education',
    kind: 'know',
    statement: 'Explains to a parent in two minutes what competency-based education is, why it matters and what will change at home.',
    areas: ['engagement-and-communication'],
  },
  {
    id: 'know-implementation-models',
    kind: 'know',
    statement: 'Compares at least three implementation models by who does which work and what that asks of them.',
    areas: ['adaptive-leadership', 'continuous-improvement'],
    steps: ['design', 'assess-readiness'],
  },
  {
    id: 'assess-organizational-readiness',
    kind: 'know-how',
    statement: 'Finds from interviews and records which work elements the organisation can carry now, and which it cannot.',
    areas: ['adaptive-leadership', 'supporting-educators'],
    steps: ['assess-readiness'],
  },
  {
    id: 'write-engagement-plan',
    kind: 'know-how',
    statement: 'Writes an engagement plan that names each group, its stake, who talks with it and when it decides what.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['engage'],
  },
  {
    id: 'design-roles-from-work',
    kind: 'know-how',
    statement: 'Distributes the work elements over roles so that each step has one who answers for it, and explains each separation.',
    areas: ['supporting-educators', 'adaptive-leadership'],
    steps: ['design'],
  },
  {
    id: 'train-educators-for-new-roles',
    kind: 'do',
    statement: 'Runs training after which educators carry out their new steps with learners, observed, within the same term.',
    areas: ['supporting-educators'],
    steps: ['build-capacity'],
  },
  {
    id: 'correct-course-from-pilot',
    kind: 'do',
    statement: 'Changes the design at least once on the strength of pilot evidence, in weeks rather than years.',
    areas: ['adaptive-leadership', 'continuous-improvement'],
    steps: ['pilot', 'adopt'],
  },
  {
    id: 'win-informed-mandate',
    kind: 'do',
    statement: 'Obtains a mandate from a group that can state the costs as well as the promise of the change.',
    areas: ['engagement-and-communication', 'adaptive-leadership'],
    steps: ['engage'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'tries-a-change-small-before-deciding-it-large', statement: 'Tries a change small before deciding it large.' },
  { id: 'names-what-will-be-lost-as-well-as-what-is-gained', statement: 'Names what will be lost, as well as what is gained.' },
];
