import type { Step, WorkElement } from '../catalogue/work-element.js';
import { situationsOf } from '../model/element-reading.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { workRef } from '../model/work-ref.js';
import { plainKey } from '../vocabulary/plain-key.js';
import { refuseNoJourney } from './is-journey.js';
import { type Journey, type JourneyCase, type JourneyObjective, type KeptItem, type Run, statusOf } from './journey.js';
import type { ArtifactRef } from './journey-event.js';
import { findObjective } from './objectives.js';

/**
 * Work that waits for somebody: a step, for a subject, with who may end it and how.
 *
 * @public
 */
export interface WorkItem {
  readonly id: string;
  readonly element: string;
  readonly step: string;
  readonly title: string;
  /** What it is about: an objective, an exception case, or the learner. */
  readonly subject: { readonly kind: 'objective' | 'case' | 'learner'; readonly id: string };
  /** The roles that may end it. */
  readonly responsible: readonly string[];
  readonly accountable: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  /** The artifacts it may read, with the newest references to each. */
  readonly reads: readonly { readonly artifact: string; readonly refs: readonly ArtifactRef[] }[];
  /** The artifacts it is to make or change. */
  readonly owes: readonly string[];
  /** The outcomes with which it may end now. */
  readonly outcomes: readonly string[];
  /** When it opened; null where the journey was started without a time. */
  readonly since: string | null;
}

/** A run with what it is about. @internal */
export interface PlacedRun {
  readonly element: string;
  readonly subject: WorkItem['subject'];
  readonly run: Run;
  /** Null for the learner's own runs and for cases about the learner. */
  readonly objective: JourneyObjective | null;
  readonly suspended: boolean;
}

const learnerRun = (journey: Journey, element: string, run: Run): PlacedRun => ({
  element,
  subject: { kind: 'learner', id: journey.learner.id },
  run,
  objective: null,
  suspended: journey.learner.suspendedBy.length > 0,
});

const objectiveRun = (journey: Journey, objective: JourneyObjective, element: string, run: Run): PlacedRun => ({
  element,
  subject: { kind: 'objective', id: objective.id },
  run,
  objective,
  suspended: statusOf(journey, objective) === 'suspended',
});

const caseRun = (journey: Journey, { id, element, concerns, run }: JourneyCase): PlacedRun => ({
  element,
  subject: { kind: 'case', id },
  run,
  objective: concerns === null ? null : (findObjective(journey, concerns) ?? null),
  suspended: false,
});

/** Every run of a journey: the learner's, then each objective's, then the cases. */
const placedRuns = (journey: Journey): readonly PlacedRun[] => [
  ...Object.entries(journey.learner.runs).map(([element, run]) => learnerRun(journey, element, run)),
  ...journey.objectives.flatMap((objective) =>
    Object.entries(objective.runs).map(([element, run]) => objectiveRun(journey, objective, element, run)),
  ),
  ...journey.cases.map((each) => caseRun(journey, each)),
];

/** The id of a work item, from which {@link findItem} finds it again. @internal */
export const itemId = (subject: string, element: string, step: string, number: number): string =>
  `${subject}:${workRef(element, step)}:${number}`;

/** An open item with the run it belongs to. @internal */
export const findItem = (journey: Journey, id: string): { readonly placed: PlacedRun; readonly item: KeptItem } | undefined => {
  const [, subject = '', element = ''] = /^(.*):([^:/]*)\/[^:/]*:\d+$/s.exec(id) ?? [];
  const objective = findObjective(journey, subject);
  const ofObjective = objective?.runs[element];
  const ofLearner = subject === journey.learner.id ? journey.learner.runs[element] : undefined;
  const candidates = [
    ...(objective === undefined || ofObjective === undefined ? [] : [objectiveRun(journey, objective, element, ofObjective)]),
    ...(ofLearner === undefined ? [] : [learnerRun(journey, element, ofLearner)]),
    ...journey.cases.filter((each) => each.id === subject).map((each) => caseRun(journey, each)),
  ];
  for (const placed of candidates) {
    const item = placed.run.items.find((each) => each.id === id);
    if (item !== undefined) return { placed, item };
  }
  return undefined;
};

/**
 * The inbox: the work that waits, oldest first. Work on what an exception has suspended does not wait; it comes back when the exception
 * is settled.
 *
 * @param journey - A journey.
 * @param roleId - Only what this role may end.
 *
 * @example
 * ```ts
 * import { models, openWork, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * for (const item of openWork(journey, 'teacher')) console.log(item.title, item.outcomes);
 * ```
 *
 * @public
 */
export const openWork = (journey: Journey, roleId?: string): readonly WorkItem[] => {
  refuseNoJourney(journey);
  const reading = modelReading(journey.model);
  return placedRuns(journey)
    .filter(({ run, suspended }) => run.items.length > 0 && !suspended)
    .flatMap((placed) => placed.run.items.map((item) => ({ number: item.number, item: describeItem(journey, reading, placed, item) })))
    .filter(({ item }) => roleId === undefined || item.responsible.includes(roleId))
    .toSorted((one, other) => one.number - other.number)
    .map(({ item }) => item);
};

/** A kept item with everything that follows from the model. @internal */
export const describeItem = (journey: Journey, reading: ModelReading, placed: PlacedRun, item: KeptItem): WorkItem => {
  const { element: elementId, subject, run, objective } = placed;
  const ref = workRef(elementId, item.step);
  const row = reading.rowOf.get(ref);
  const step = reading.stepOf.get(ref);
  const element = reading.elementOf.get(elementId);
  const refs = (artifact: string): readonly ArtifactRef[] => objective?.artifacts[artifact] ?? journey.learner.artifacts[artifact] ?? [];
  return {
    id: item.id,
    element: elementId,
    step: item.step,
    title: step?.title ?? item.step,
    subject,
    responsible: row?.responsible ?? [],
    accountable: row?.accountable ?? [],
    consulted: row?.consulted ?? [],
    informed: row?.informed ?? [],
    reads: (step?.consumes ?? []).map((artifact) => ({ artifact, refs: refs(artifact) })),
    owes: step?.produces ?? [],
    outcomes: element === undefined || step === undefined ? [] : outcomesNow(element, step, run),
    since: item.since,
  };
};

const movesByKey = new WeakMap<WorkElement, ReadonlyMap<string, ReadonlySet<string>>>();

const movesOf = (element: WorkElement): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = movesByKey.get(element);
  if (known !== undefined) return known;
  const moves = new Map(
    situationsOf(element).map(({ value, facts, moves: taken }) => [plainKey([value, facts]), new Set(taken.map(({ event }) => event))]),
  );
  movesByKey.set(element, moves);
  return moves;
};

/** The events that a machine takes where it is now; none where it cannot be there at all. @internal */
export const eventsNow = (element: WorkElement, run: Pick<Run, 'value' | 'facts'>): ReadonlySet<string> | undefined =>
  movesOf(element).get(plainKey([run.value, run.facts]));

const outcomesNow = (element: WorkElement, step: Step, run: Run): readonly string[] => {
  const taken = eventsNow(element, run);
  return step.outcomes.filter((outcome) => taken?.has(outcome));
};
