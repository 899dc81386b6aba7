/**
 * The wording for somebody who is not staff at a hand-off of an artifact: each field a complete statement in that
 * person’s voice.
 *
 * @public
 */
export interface ArtifactWording {
  /** The statement of what they know: the shared standard. */
  readonly knows: string;
  /** What they do when they hand it over; a generic sentence is used if absent. */
  readonly gives?: string;
  /** What they do when they receive it; a generic sentence is used if absent. */
  readonly reads?: string;
}

/**
 * Something that steps make and read, and that roles hand over to one another.
 *
 * @public
 */
export interface Artifact {
  readonly id: string;
  /** What people call it, with its article, for use in a sentence: "a progress record". */
  readonly title: string;
  /** What whoever receives it can rely on: the shared standard. */
  readonly standard: string;
  /** What a critical reader asks of it before acting on it. */
  readonly challenge: string;
  /** Whether it is about one learner and not meant for other learners, so that peer coaches are not given it. */
  readonly confidential?: true;
  /** The hand-off in a learner’s words; generic sentences are used if absent. */
  readonly learner?: ArtifactWording;
  /** The hand-off in a family’s words; generic sentences are used if absent. */
  readonly family?: ArtifactWording;
}

/**
 * The artifacts of the learning process and of the two supporting processes.
 *
 * @public
 */
export const artifacts = [
  {
    id: 'learning-map',
    title: 'a learning map',
    standard:
      'each objective with its prerequisites, the evidence that will count, and a target date, with whether the ' +
      'learner has agreed to it yet',
    challenge: 'whether the order of objectives fits what the learner has already shown',
    learner: {
      knows: 'Says what is in the map: what comes next, how each objective is shown, and by when.',
      gives: 'Passes on their map with what has changed in it, and why.',
      reads: 'Reads their map and says where it does not fit what they can already do.',
    },
    family: {
      knows: 'Says what the learner is working on, why, and what comes next.',
      gives: 'Passes a map back with what the family agrees to and what it asks.',
      reads: 'Reads the map and asks about what does not sound like the learner.',
    },
  },
  {
    id: 'activity',
    title: 'a learning activity',
    standard: 'the objective, the rubric level it aims at, the time it takes and what a learner needs before starting',
    challenge: 'whether a learner who does it well would in fact have met the objective',
    learner: {
      knows: 'Says what an activity is for, how long it takes and what they need before they start.',
      gives: 'Names the activity that they have chosen or thought up, with what it would show and what it takes.',
      reads: 'Reads an activity before starting, and says what is unclear or too hard.',
    },
  },
  {
    id: 'evidence',
    title: 'a piece of evidence',
    standard: 'the task, the conditions, the help that was given and which part is the learner’s own work',
    challenge: 'whether it bears on the objective and was made under the conditions it states',
    learner: {
      knows: 'Says what belongs with a piece of work: the task, how it was made, and which help there was.',
      gives: 'Hands in work with the task, the help they had, and which part is their own.',
      reads: 'Looks at a piece of work for what it shows, and asks how it was made.',
    },
    family: {
      knows: 'Says which help at home has to be named when work is handed in.',
      gives: 'Says which help the learner had at home.',
    },
  },
  {
    id: 'progress-record',
    title: 'a progress record',
    confidential: true,
    standard: 'the objective, the date, the source of each entry and what has changed since the last one',
    challenge: 'whether an entry is missing, stale or contradicted by another source',
    learner: {
      knows: 'Says what each entry in their record means, and who can see it.',
      gives: 'Passes on their record with the work behind each entry.',
      reads: 'Reads their record and says where something is missing or wrong.',
    },
    family: {
      knows: 'Says what the record tells about the learner, and who can see it.',
      reads: 'Reads the record, and asks for what is wrong or missing to be put right.',
    },
  },
  {
    id: 'assessment-result',
    title: 'an assessment result',
    standard: 'the rubric level for each criterion, the passage of evidence behind it, and who scored it',
    challenge: 'whether another trained scorer would reach the same level from the same evidence',
    learner: {
      knows: 'Says what a result tells: which criteria were met, which were not yet, and why.',
      reads: 'Reads a result beside their own work, and asks where they do not see it.',
    },
    family: {
      knows: 'Says which criteria the learner has met and which not yet.',
      reads: 'Reads a result, and asks about what is not clear from it.',
    },
  },
  {
    id: 'advancement-decision',
    title: 'an advancement decision',
    standard: 'the decision, the evidence and rule it rests on, what follows from it, and how to appeal',
    challenge: 'whether the stated evidence carries the decision under the published rule',
    learner: {
      knows: 'Says what was decided, why, what follows from it, and how to appeal.',
      reads: 'Reads a decision, and says whether they accept it, have a question or want to appeal.',
    },
    family: {
      knows: 'Says what was decided about the learner, why, and how to appeal.',
    },
  },
  {
    id: 'feedback',
    title: 'feedback',
    standard:
      'what has been met, every criterion that has not, which to take up first, and how the learner will know ' +
      'it is met',
    challenge: 'whether the learner could act on it tomorrow without asking what it means',
    learner: {
      knows: 'Says what feedback tells: what was met, what was not yet, and what to take up first.',
      gives: 'Gives a peer feedback that says what is met, what is not yet, and what to try first.',
      reads: 'Reads feedback, says what they will do first because of it, and asks about what they do not understand.',
    },
    family: {
      knows: 'Says what the learner is to work on next, and how the family can help.',
      reads: 'Reads feedback with the learner, and asks what the next thing to do is.',
    },
  },
  {
    id: 'recommendation',
    title: 'a recommendation',
    standard: 'the options considered, the reason for the one proposed, and what the learner may choose instead',
    challenge: 'whether it follows from the learner’s record rather than from habit or supply',
    learner: {
      knows: 'Says what was proposed and why, and what else they may choose.',
      gives: 'Passes on what they chose, and why.',
      reads: 'Reads a recommendation, and says whether it fits them and what they would rather do.',
    },
    family: {
      knows: 'Says what was proposed to the learner and why.',
      reads: 'Reads a recommendation, and says what at home speaks for it or against it.',
    },
  },
  {
    id: 'exception-case',
    title: 'an exception case',
    standard: 'what happened, to whom, since when, what was tried, and who has to be told',
    challenge: 'whether it is an exception at all, and whose authority it needs',
    learner: {
      knows: 'Says what was settled in their case and why, and whom to tell when it is not so or something goes wrong.',
    },
    family: {
      knows: 'Says what was settled in a case and why, and whom to tell when it is not so or something goes wrong.',
    },
  },
  {
    id: 'request',
    title: 'a request',
    standard: 'what is needed, for which learner and objective, by when and why',
    challenge: 'whether what is asked for is what the learner needs',
    learner: {
      knows: 'Says what belongs in a request: what they need, for which objective, and what they have tried.',
      gives: 'Asks for what they need so that nobody has to ask back: what, for which objective, and by when.',
      reads: 'Reads a request, and says what is asked of them and by when.',
    },
    family: {
      knows: 'Says whom to ask for what at school.',
      gives: 'Asks for what the learner needs, and says why and by when.',
      reads: 'Reads a request from school, and says what the family can do.',
    },
  },
  {
    id: 'support-plan',
    title: 'a support plan',
    confidential: true,
    standard:
      'the accommodations in learning and in assessment, who gives them, whether any objective is modified, and ' +
      'when it is reviewed',
    challenge: 'whether it says what is done differently tomorrow, and leaves the level of the objective where it was',
    learner: {
      knows: 'Says which supports they have, where, and from whom.',
      reads: 'Reads their support plan, and says what helps, what does not, and what is not being done.',
    },
    family: {
      knows: 'Says which supports the learner has, where, from whom, and when they are looked at again.',
    },
  },
  {
    id: 'progress-report',
    title: 'a progress report',
    standard: 'what the learner can show, what comes next, what the family can do, and whom to ask',
    challenge: 'whether a family can say from it where the learner stands',
    learner: {
      knows: 'Says what a report tells their family: what they can do, what comes next, and how to help.',
      gives: 'Gives their family a report with work that shows what they can do.',
      reads: 'Reads their report, and says whether it is how they see it.',
    },
    family: {
      knows: 'Says where the learner stands, what comes next, and whom to ask.',
      reads: 'Reads a report, says what the family sees at home, and asks about what is unclear.',
    },
  },
  {
    id: 'transcript',
    title: 'a transcript',
    standard: 'each competency with its level, the date, the evidence it rests on and the rule it was decided by',
    challenge: 'whether somebody who does not know the school can tell what the learner can do',
    learner: {
      knows: 'Says what their transcript shows, and to whom they may give it.',
      gives: 'Gives their transcript to those who need it, and no more than they need.',
      reads: 'Checks their transcript before it leaves, and says what is missing.',
    },
    family: {
      knows: 'Says what the transcript shows, and who may ask for it.',
      reads: 'Reads a transcript, and asks about what is missing.',
    },
  },
  {
    id: 'rubric',
    title: 'a rubric',
    standard: 'levels that two colleagues tell apart, an anchor for each, where the cut lies and why',
    challenge: 'whether work from learners falls between its levels',
    learner: {
      knows: 'Says in their own words what the levels of a rubric mean.',
      reads: 'Holds a rubric beside their own work, and says where its words are not clear.',
    },
    family: {
      knows: 'Says in plain words what the levels of a rubric mean.',
      reads: 'Reads a rubric, and asks about words that are not plain.',
    },
  },
  {
    id: 'transition-plan',
    title: 'a transition plan',
    standard: 'the steps, their owners and dates, what would count as working, and when to stop',
    challenge: 'whether each step has someone with the time and the authority to take it',
    learner: {
      knows: 'Says what is to change at school, why, and who decides.',
      gives: 'Passes on what was said of the plan for the change, for it and against it.',
      reads: 'Reads the plan for the change, and says what it would mean for them and what is unclear.',
    },
  },
  {
    id: 'operating-plan',
    title: 'an operating plan',
    standard: 'the calendar, the people and their roles, the systems in use, and the measures that are watched',
    challenge: 'whether the calendar lets learners move when they are ready',
  },
] as const satisfies readonly Artifact[];

const known: ReadonlyMap<string, Artifact> = /* @__PURE__ */ new Map(
  artifacts.map((artifact) => [artifact.id, artifact]),
);

/** The artifact with this id; for one that the catalogue does not know, a stand-in derived from the id. @internal */
export const artifactOf = (id: string): Artifact =>
  known.get(id) ?? {
    id,
    title: `the ${id.replaceAll('-', ' ')}`,
    standard: 'what both sides have agreed that it always contains',
    challenge: 'whether it is complete and fit for what comes next',
  };
