import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for assessing progress. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'explain-rubric-levels',
    kind: 'know',
    statement: 'Explains what separates neighbouring levels of the rubric, with an anchor piece of work for each.',
    areas: ['learning-infrastructure'],
    steps: ['plan', 'score', 'second-score', 'moderate', 'report'],
  },
  {
    id: 'know-fit-of-assessment-approaches',
    kind: 'know',
    statement:
      'States for an objective whether formative, summative or performance-based assessment would show it, and why.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['plan'],
  },
  {
    id: 'elicit-sufficient-evidence',
    kind: 'know-how',
    statement:
      'Asks for the smallest set of evidence that covers every criterion, and says what is missing when it is ' +
      'not enough.',
    areas: ['learning-infrastructure'],
    steps: ['plan', 'collect'],
  },
  {
    id: 'verify-authorship-fairly',
    kind: 'know-how',
    statement:
      'Establishes whether work is the learner’s own without accusing: treats a detector’s verdict as a doubt ' +
      'about which the learner is asked, and records the grounds.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['verify', 'ask-about-work'],
  },
  {
    id: 'check-formatively',
    kind: 'do',
    statement: 'Looks at work under way, says what it shows and what to try next, and gives no mark.',
    areas: ['learning-infrastructure', 'delivery-and-operations'],
    steps: ['check'],
  },
  {
    id: 'observe-performance',
    kind: 'do',
    statement:
      'Has a performance or a test take place under its stated conditions, and notes what was seen apart from ' +
      'what it is worth.',
    areas: ['learning-infrastructure'],
    steps: ['observe'],
  },
  {
    id: 'accommodate-in-assessment',
    kind: 'do',
    statement:
      'Gives the accommodations of the support plan in assessment without lowering the level, and records which ' +
      'were used.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['observe', 'collect'],
  },
  {
    id: 'calibrate-before-scoring',
    kind: 'do',
    statement:
      'Scores a calibration set before each session, and does not go on to learners’ work when below the target.',
    areas: ['learning-infrastructure'],
    steps: ['score', 'second-score'],
  },
  {
    id: 'score-as-the-reference',
    kind: 'do',
    statement:
      'Gives seeded work exactly its reference score in at least three cases of four, and cites the passage ' +
      'behind each score.',
    areas: ['learning-infrastructure'],
    steps: ['score', 'second-score'],
  },
  {
    id: 'score-without-knowing-the-learner',
    kind: 'do',
    statement: 'Gives a piece of work that comes back under another name the level it was given before.',
    areas: ['learning-infrastructure'],
    steps: ['score', 'second-score'],
  },
  {
    id: 'moderate-to-shared-standard',
    kind: 'do',
    statement:
      'Settles a difference between two scorers by the rubric and the evidence alone, and adds the case to ' +
      'the anchors.',
    areas: ['learning-infrastructure', 'continuous-improvement'],
    steps: ['moderate'],
  },
  {
    id: 'report-by-criterion',
    kind: 'do',
    statement:
      'Reports a result by criterion, so that a reader can see what was met, what was not, and on what evidence.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['report'],
  },
  {
    id: 'propose-own-evidence',
    kind: 'know-how',
    statement: 'Proposes how they will show the objective, puts the evidence together, and says what is still missing.',
    areas: ['personalization-and-proficiency', 'learning-infrastructure'],
    steps: ['plan', 'collect'],
    holders: ['learner'],
  },
  {
    id: 'check-own-and-peer-work',
    kind: 'do',
    statement: 'Checks their own or a peer’s work under way against the criteria, and names the next thing to do.',
    areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    steps: ['check'],
    holders: ['learner'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'recalibrates-on-anchor-papers-before-scoring',
    statement: 'Recalibrates on anchor papers before scoring.',
    source: 'assumption: scorers drift between sessions; how often it is done is not reported',
    steps: ['score'],
  },
  {
    id: 'scores-one-criterion-across-all-work-before-the-next',
    statement: 'Scores one criterion across all work before the next.',
    source: 'assumption: it keeps one criterion from colouring the next',
    steps: ['score'],
  },
  {
    id: 'asks-which-anchor-a-paper-is-like',
    statement: 'Asks of every new paper which anchor it is like: a borderline, a typical or a high three.',
    source: 'PACE, New Hampshire: scoring as heard by New Hampshire Public Radio (anhpe.org, 2015-05-04)',
    steps: ['score'],
  },
];
