/**
 * Something that steps make and read, and that passes between roles at a hand-off.
 *
 * @public
 */
export interface Artifact {
  readonly id: string;
  /** What people call it, as it stands in a sentence: "a progress record". */
  readonly title: string;
  /** What whoever receives it can rely on: the shared standard. */
  readonly standard: string;
  /** What a good reader asks of it before acting on it. */
  readonly challenge: string;
}

/**
 * The artifacts of the learning process: the nine of its vocabulary, a request, and the plans of the two supporting processes.
 *
 * @public
 */
export const artifacts = [
  {
    id: 'learning-map',
    title: 'a learning map',
    standard: 'each objective with its prerequisites, the evidence that will count, and a target date agreed with the learner',
    challenge: 'whether the order of objectives fits what the learner has already shown',
  },
  {
    id: 'activity',
    title: 'a learning activity',
    standard: 'the objective, the rubric level it aims at, the time it takes and what a learner needs before starting',
    challenge: 'whether a learner who does it well would in fact have met the objective',
  },
  {
    id: 'evidence',
    title: 'a piece of evidence',
    standard: 'the task, the conditions, the help that was given and which part is the learner’s own work',
    challenge: 'whether it bears on the objective and was made under the conditions it states',
  },
  {
    id: 'progress-record',
    title: 'a progress record',
    standard: 'the objective, the date, the source of each entry and what has changed since the last one',
    challenge: 'whether an entry is missing, stale or contradicted by another source',
  },
  {
    id: 'assessment-result',
    title: 'an assessment result',
    standard: 'the rubric level for each criterion, the passage of evidence behind it, and who scored it',
    challenge: 'whether another trained scorer would reach the same level from the same evidence',
  },
  {
    id: 'advancement-decision',
    title: 'an advancement decision',
    standard: 'the decision, the evidence and rule it rests on, what follows from it, and how to appeal',
    challenge: 'whether the stated evidence carries the decision under the published rule',
  },
  {
    id: 'feedback',
    title: 'feedback',
    standard: 'what has been met, every criterion that has not, which to take up first, and how the learner will know it is met',
    challenge: 'whether the learner could act on it tomorrow without asking what it means',
  },
  {
    id: 'recommendation',
    title: 'a recommendation',
    standard: 'the options considered, the reason for the one proposed, and what the learner may choose instead',
    challenge: 'whether it follows from the learner’s record rather than from habit or supply',
  },
  {
    id: 'exception-case',
    title: 'an exception case',
    standard: 'what happened, to whom, since when, what was tried, and who has to be told',
    challenge: 'whether it is an exception at all, and whose authority it needs',
  },
  {
    id: 'request',
    title: 'a request',
    standard: 'what is needed, for which learner and objective, by when and why',
    challenge: 'whether what is asked for is what the learner needs',
  },
  {
    id: 'support-plan',
    title: 'a support plan',
    standard:
      'the accommodations in learning and in assessment, who gives them, whether any objective is modified, and when it is reviewed',
    challenge: 'whether it says what is done differently tomorrow, and leaves the level of the objective where it was',
  },
  {
    id: 'progress-report',
    title: 'a progress report',
    standard: 'what the learner can show, what comes next, what the family can do, and whom to ask',
    challenge: 'whether a family can say from it where the learner stands',
  },
  {
    id: 'transcript',
    title: 'a transcript',
    standard: 'each competency with its level, the date, the evidence it rests on and the rule it was decided by',
    challenge: 'whether somebody who does not know the school can tell what the learner can do',
  },
  {
    id: 'rubric',
    title: 'a rubric',
    standard: 'levels that two colleagues tell apart, an anchor for each, where the cut lies and why',
    challenge: 'whether work from learners falls between its levels',
  },
  {
    id: 'transition-plan',
    title: 'a transition plan',
    standard: 'the steps, their owners and dates, what would count as working, and when to stop',
    challenge: 'whether each step has someone with the time and the authority to take it',
  },
  {
    id: 'operating-plan',
    title: 'an operating plan',
    standard: 'the calendar, the people and their roles, the systems in use, and the measures that are watched',
    challenge: 'whether the calendar lets learners move when they are ready',
  },
] as const satisfies readonly Artifact[];

const known: ReadonlyMap<string, Artifact> = /* @__PURE__ */ new Map(artifacts.map((artifact) => [artifact.id, artifact]));

/** An artifact, or what can be said of one that the catalogue does not know. @internal */
export const artifactOf = (id: string): Artifact =>
  known.get(id) ?? {
    id,
    title: `the ${id.replaceAll('-', ' ')}`,
    standard: 'what both sides have agreed that it always contains',
    challenge: 'whether it is complete and fit for what comes next',
  };
