import type { Step } from '../../catalogue/work-element.js';
import { nextState } from '../../machine/machine-table.js';
import { type ModelReading, modelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { ElementTable } from '../../process/element-table.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { processTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import { type Known, leavesOutReview } from './accommodated.js';
import { refuseNoJourney } from './is-journey.js';
import { type Journey, type JourneyCase, type JourneyObjective, type KeptItem, type Run, suspendersOf } from './journey.js';
import type { ArtifactRef } from './journey-event.js';
import { findObjective, positionOf } from './objectives.js';
import { stateIndexOf } from './run-state.js';

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
  /**
   * The outcomes with which it may end now. Where systems do the work, and a rule of review always sends the pieces of learners with a
   * support plan to people, those that leave out the review are missing for such a learner.
   */
  readonly outcomes: readonly string[];
  /** When it opened; null where the journey was started without a time. */
  readonly since: string | null;
}

/** A run with what it is about. @internal */
export interface PlacedRun {
  readonly element: string;
  readonly kind: InnerKind;
  /** Which of its kind it is: the position of the objective or the case; 0 for the learner. */
  readonly place: number;
  readonly run: Run;
  readonly suspendedBy: readonly string[];
}

const learnerRun = (journey: Journey, element: string, run: Run): PlacedRun => ({
  element,
  kind: LEARNER,
  place: 0,
  run,
  suspendedBy: journey.learner.suspendedBy,
});

const objectiveRun = (journey: Journey, place: number, objective: JourneyObjective, element: string, run: Run): PlacedRun => ({
  element,
  kind: OBJECTIVE,
  place,
  run,
  suspendedBy: suspendersOf(journey, objective),
});

const caseRun = (place: number, { element, run }: JourneyCase): PlacedRun => ({ element, kind: CASE, place, run, suspendedBy: [] });

/** Every run of a journey: the learner's, then each objective's, then the cases. */
const placedRuns = (journey: Journey): readonly PlacedRun[] => [
  ...Object.entries(journey.learner.runs).map(([element, run]) => learnerRun(journey, element, run)),
  ...journey.objectives.flatMap((objective, place) =>
    Object.entries(objective.runs).map(([element, run]) => objectiveRun(journey, place, objective, element, run)),
  ),
  ...journey.cases.map((each, place) => caseRun(place, each)),
];

/** The id of a work item, from which {@link findItem} finds it again. @internal */
export const itemId = (subject: string, element: string, step: string, number: number): string =>
  `${subject}:${workRef(element, step)}:${number}`;

/** An open item with the run it belongs to. @internal */
export const findItem = (journey: Journey, id: string): { readonly placed: PlacedRun; readonly item: KeptItem } | undefined => {
  const [, subject = '', element = ''] = /^(.*):([^:/]*)\/[^:/]*:\d+$/s.exec(id) ?? [];
  const place = positionOf(journey.objectives, subject);
  const objective = journey.objectives[place];
  const ofObjective = objective?.runs[element];
  const ofLearner = subject === journey.learner.id ? journey.learner.runs[element] : undefined;
  const candidates = [
    ...(objective === undefined || ofObjective === undefined ? [] : [objectiveRun(journey, place, objective, element, ofObjective)]),
    ...(ofLearner === undefined ? [] : [learnerRun(journey, element, ofLearner)]),
    ...journey.cases.flatMap((each, index) => (each.id === subject ? [caseRun(index, each)] : [])),
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
  const table = processTable(reading.process);
  return placedRuns(journey)
    .filter(({ run, suspendedBy }) => run.items.length > 0 && suspendedBy.length === 0)
    .flatMap((placed) => {
      const element = table.element(placed.element);
      return element === undefined
        ? []
        : placed.run.items.map((item) => ({ number: item.number, item: itemOf(journey, reading, element, placed, item) }));
    })
    .filter(({ item }) => roleId === undefined || item.responsible.includes(roleId))
    .toSorted((one, other) => one.number - other.number)
    .map(({ item }) => item);
};

const itemOf = (
  journey: Journey,
  reading: ModelReading,
  element: ElementTable,
  { kind, place, run }: PlacedRun,
  item: KeptItem,
): WorkItem => {
  const found =
    kind === CASE ? findObjective(journey, journey.cases[place]?.concerns ?? '') : journey.objectives[kind === OBJECTIVE ? place : -1];
  return describeItem(reading, element, item, {
    subject: subjectOf(journey, kind, place),
    state: stateIndexOf(element, run),
    artifacts: { own: found?.artifacts ?? {}, learner: journey.learner.artifacts },
    log: journey.log,
  });
};

/** What a place is about, as work items name it. @internal */
export const subjectOf = (
  { learner, objectives, cases }: Pick<Journey, 'learner' | 'objectives' | 'cases'>,
  kind: InnerKind,
  place: number,
): WorkItem['subject'] => {
  if (kind === LEARNER) return { kind: 'learner', id: learner.id };
  return kind === OBJECTIVE ? { kind: 'objective', id: at(objectives, place).id } : { kind: 'case', id: at(cases, place).id };
};

/** Where a work item is open. @internal */
export interface Opening extends Known {
  readonly subject: WorkItem['subject'];
  /** The state of the element’s machine. */
  readonly state: number | undefined;
}

/** A kept item with everything that follows from the model. @internal */
export const describeItem = (reading: ModelReading, element: ElementTable, item: KeptItem, opening: Opening): WorkItem => {
  const ref = workRef(element.id, item.step);
  const row = reading.rowOf.get(ref);
  const step = reading.stepOf.get(ref);
  const { own, learner } = opening.artifacts;
  return {
    id: item.id,
    element: element.id,
    step: item.step,
    title: step?.title ?? item.step,
    subject: opening.subject,
    responsible: row?.responsible ?? [],
    accountable: row?.accountable ?? [],
    consulted: row?.consulted ?? [],
    informed: row?.informed ?? [],
    reads: (step?.consumes ?? []).map((artifact) => ({ artifact, refs: own[artifact] ?? learner[artifact] ?? [] })),
    owes: step?.produces ?? [],
    outcomes:
      step === undefined || opening.state === undefined
        ? []
        : outcomesIn(element, opening.state, step).filter((outcome) => !leavesOutReview(reading, ref, opening, outcome)),
    since: item.since,
  };
};

const outcomesIn = ({ machine }: ElementTable, state: number, step: Step): readonly string[] =>
  step.outcomes.filter((outcome) => nextState(machine, state, outcome) >= 0);
