import type { Step } from '../../catalogue/work-element.js';
import { nextState } from '../../machine/machine-table.js';
import type { Within } from '../../model/due-schema.js';
import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { ElementTable } from '../../process/element-table.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { leavesOutReview } from './accommodated.js';
import type { Journey } from './journey.js';
import type { ArtifactRef } from './journey-event.js';
import { hasMastered, saysFaded } from './mastered.js';
import { newestRefs } from './newest-refs.js';
import { findObjective } from './objectives.js';
import type { Opening } from './opening.js';
import type { DoneBy, KeptArtifacts, KeptItem } from './run.js';
import { stateIndexOf } from './run-state.js';

/**
 * Work that waits for somebody: a step, for a subject, with who may end it and how.
 *
 * @public
 */
export interface WorkItem {
  /** Opaque: not to be parsed. */
  readonly id: string;
  readonly element: string;
  readonly step: string;
  readonly title: string;
  /** What it is about: an objective, an exception case, or the learner. */
  readonly subject: { readonly kind: 'objective' | 'case' | 'learner'; readonly id: string };
  /** For work about the learner: the objective named by the signal or result with which it began, if any. */
  readonly objective?: string;
  /** The roles that may end it. */
  readonly responsible: readonly string[];
  readonly accountable: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  /**
   * The artifacts it may read, with the newest references to each: those of its objective or, if there are none, the
   * learner’s. Work about no objective in particular has the learner’s and those of every objective.
   */
  readonly reads: readonly { readonly artifact: string; readonly refs: readonly ArtifactRef[] }[];
  /** The artifacts it should make or change. */
  readonly owes: readonly string[];
  /** The outcomes with which it may end now. */
  readonly outcomes: readonly string[];
  /** When it opened; null if the journey was started without a time. */
  readonly since: string | null;
  /** How soon it is due, by the model; `dueAt` converts this to a time. Null if the model sets no deadline. */
  readonly within: Within | null;
  /**
   * Who has claimed it or had it delegated to them, in which role, and through whose hands it came; null if nobody has
   * it.
   */
  readonly claim: {
    readonly person: string;
    readonly role: string;
    readonly at: string;
    readonly through: readonly string[];
  } | null;
  /** The roles to which it has been escalated. */
  readonly escalatedTo: readonly string[];
  /** How many people have to end it with the same outcome, and who has done so. */
  readonly people: number;
  readonly agreed: readonly { readonly person: string; readonly role: string; readonly outcome: string }[];
  /** Who ended the previous step in the same run; null if there was none. */
  readonly lastBy: DoneBy | null;
}

/** The subject of a place, as work items name it. @internal */
export const subjectOf = (
  { learner, objectives, cases }: Pick<Journey, 'learner' | 'objectives' | 'cases'>,
  kind: InnerKind,
  place: number,
): WorkItem['subject'] => {
  if (kind === LEARNER) return { kind: 'learner', id: learner.id };
  return kind === OBJECTIVE
    ? { kind: 'objective', id: at(objectives, place).id }
    : { kind: 'case', id: at(cases, place).id };
};

/** A stored item, completed with everything that follows from the journey and its model. @internal */
export const describeItem = (
  journey: Journey,
  reading: ModelReading,
  element: ElementTable,
  { kind, place, run }: Opening,
  item: KeptItem,
): WorkItem => {
  const ref = workRef(element.id, item.step);
  const row = reading.rowOf.get(ref);
  const step = reading.stepOf.get(ref);
  const state = stateIndexOf(element, run);
  const { own, learner } = artifactsAt(journey, kind, place);
  const { claim } = item;
  return {
    id: item.id,
    element: element.id,
    step: item.step,
    title: step?.title ?? item.step,
    subject: subjectOf(journey, kind, place),
    ...(kind === LEARNER && run.concerning !== null ? { objective: run.concerning } : {}),
    responsible: row?.responsible ?? [],
    accountable: row?.accountable ?? [],
    consulted: row?.consulted ?? [],
    informed: row?.informed ?? [],
    reads: (step?.consumes ?? []).map((artifact) => ({
      artifact,
      refs: newestRefs(journey, reading.process, { kind, place, run }, artifact),
    })),
    owes: step?.produces ?? [],
    outcomes:
      step === undefined || state === undefined
        ? []
        : outcomesIn(element, state, step).filter(
            (outcome) =>
              !leavesOutReview(reading, ref, journey.learner.runs, { own, learner }, outcome) &&
              !(saysFaded(ref, outcome) && !hasMastered(journey.objectives)),
          ),
    since: item.since,
    within: reading.withinOf(ref),
    claim:
      claim === undefined
        ? null
        : { person: claim.person, role: claim.role, at: claim.at, through: claim.through ?? [] },
    escalatedTo: item.escalated?.to ?? [],
    people: step?.people ?? 1,
    agreed: item.votes ?? [],
    lastBy: run.lastBy,
  };
};

const artifactsAt = (
  journey: Journey,
  kind: InnerKind,
  place: number,
): { readonly own: KeptArtifacts; readonly learner: KeptArtifacts } => {
  const about =
    kind === CASE
      ? findObjective(journey, journey.cases[place]?.concerns ?? '')
      : journey.objectives[kind === OBJECTIVE ? place : -1];
  return { own: about?.artifacts ?? {}, learner: journey.learner.artifacts };
};

const outcomesIn = ({ machine }: ElementTable, state: number, step: Step): readonly string[] =>
  step.outcomes.filter((outcome) => nextState(machine, state, outcome) >= 0);
