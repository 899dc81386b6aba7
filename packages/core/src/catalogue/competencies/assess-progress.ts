import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** What those need who do the work of assessing progress. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-rubric-levels',
    kind: 'know',
    statement: 'Explains what separates neighbouring levels of the rubric, with an anchor piece of work for each.',
    areas: ['learning-infrastructure'],
  },
  {
    id: 'know-fit-of-assessment-approaches',
    kind: 'know',
    statement: 'States for an objective whether formative, summative or performance-based assessment would show it, and why.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['plan', 'collect'],
  },
  {
    id: 'elicit-sufficient-evidence',
    kind: 'know-how',
    statement: 'Asks for the smallest set of evidence that covers every criterion, and says what is missing when it is not enough.',
    areas: ['learning-infrastructure'],
    steps: ['plan', 'collect'],
  },
  {
    id: 'verify-authorship-fairly',
    kind: 'know-how',
    statement: 'Establishes whether work is the learner’s own by asking about it, without accusing, and records the grounds.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['verify'],
  },
  {
    id: 'score-within-one-level',
    kind: 'do',
    statement: 'Scores a sample of work within one rubric level of a second scorer, and cites the passage behind each score.',
    areas: ['learning-infrastructure'],
    steps: ['score', 'second-score'],
  },
  {
    id: 'score-without-knowing-the-learner',
    kind: 'do',
    statement: 'Gives the same level to the same work whether or not the learner’s name is on it.',
    areas: ['learning-infrastructure'],
    steps: ['second-score'],
  },
  {
    id: 'moderate-to-shared-standard',
    kind: 'do',
    statement: 'Brings two scorers who differ to one level by the rubric alone, and adds the case to the anchors.',
    areas: ['learning-infrastructure', 'continuous-improvement'],
    steps: ['moderate'],
  },
  {
    id: 'report-by-criterion',
    kind: 'do',
    statement: 'Reports a result by criterion within two school days, so that a reader can see what was met and what was not.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['report'],
  },
];

/** What makes it go well. @internal */
export const habits: readonly Habit[] = [
  { id: 'recalibrates-on-anchor-papers-before-scoring', statement: 'Recalibrates on anchor papers before scoring.' },
  { id: 'scores-one-criterion-across-all-work-before-the-next', statement: 'Scores one criterion across all work before the next.' },
];
