import { workRef } from '../../model/work-ref.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { type Journey, type JourneyCase, type JourneyObjective, suspendersOf } from './journey.js';
import { AbsentObjective, PartsNotHere } from './parts-not-here.js';
import type { KeptItem, Run } from './run.js';
import { subjectOf } from './work-item.js';

/** A run with its subject. @internal */
export interface PlacedRun {
  readonly element: string;
  readonly kind: InnerKind;
  /** Its index among its kind: the position of the objective or the case; 0 for the learner. */
  readonly place: number;
  readonly run: Run;
  readonly suspendedBy: readonly string[];
}

/** The runs of the learner. @internal */
export const learnerRuns = ({ learner }: Journey): readonly PlacedRun[] =>
  Object.entries(learner.runs).map(([element, run]) => ({
    element,
    kind: LEARNER,
    place: 0,
    run,
    suspendedBy: learner.suspendedBy,
  }));

/** The runs of an objective. @internal */
export const objectiveRuns = (journey: Journey, objective: JourneyObjective, place: number): readonly PlacedRun[] => {
  const suspendedBy = suspendersOf(journey, objective);
  return Object.entries(objective.runs).map(([element, run]) => ({
    element,
    kind: OBJECTIVE,
    place,
    run,
    suspendedBy,
  }));
};

/** The run of a case. @internal */
export const caseRun = ({ element, run }: JourneyCase, place: number): PlacedRun => ({
  element,
  kind: CASE,
  place,
  run,
  suspendedBy: [],
});

/** Every run of a journey: the learner’s, then each objective’s, then the cases. @internal */
export const placedRuns = (journey: Journey): readonly PlacedRun[] => [
  ...learnerRuns(journey),
  ...journey.objectives.flatMap((objective, place) => objectiveRuns(journey, objective, place)),
  ...journey.cases.map(caseRun),
];

/** A kept item with the run it is open in. @internal */
export interface PlacedItem {
  readonly placed: PlacedRun;
  readonly item: KeptItem;
}

/** An open item with its run, by the id of the item. @internal */
export const findItem = (journey: Journey, id: string): PlacedItem | undefined => {
  for (const [place, objective] of journey.objectives.entries()) {
    if (objective instanceof AbsentObjective) {
      if (objective.items.includes(id)) throw new PartsNotHere(objective.id, place);
    } else if (hasItem(objective.runs, id))
      return itemIn(objectiveRuns(journey, objective, place), (item) => item.id === id);
  }
  const runs = [...learnerRuns(journey), ...journey.cases.map(caseRun)];
  return (
    itemIn(runs, (item) => item.id === id) ??
    itemIn(placedRuns(journey), (item, placed) => formerId(journey, placed, item) === id)
  );
};

const hasItem = (runs: JourneyObjective['runs'], id: string): boolean => {
  for (const element in runs) if (runs[element]?.items.some((item) => item.id === id)) return true;
  return false;
};

const itemIn = (
  runs: readonly PlacedRun[],
  matches: (item: KeptItem, placed: PlacedRun) => boolean,
): PlacedItem | undefined => {
  for (const placed of runs) for (const item of placed.run.items) if (matches(item, placed)) return { placed, item };
  return undefined;
};

/** The id that an item would have had before format 3, as events of that time refer to it. */
const formerId = (journey: Journey, { kind, place, element }: PlacedRun, { step, number }: KeptItem): string =>
  `${subjectOf(journey, kind, place).id}:${workRef(element, step)}:${number}`;
