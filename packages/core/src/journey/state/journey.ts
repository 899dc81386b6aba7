import type { ImplementationModel } from '../../model/model.js';
import type { Clock } from './clock.js';
import { refuseNoJourney } from './is-journey.js';
import type { LogEntry } from './log-entry.js';
import type { KeptArtifacts, Run } from './run.js';

/**
 * The status of an objective; it always has exactly one.
 *
 * @public
 */
export type ObjectiveStatus = 'not-started' | 'blocked' | 'in-progress' | 'advanced' | 'withdrawn' | 'suspended';

/** Somebody who has ended a step that the model keeps apart from others. @internal */
export interface Doer {
  readonly work: string;
  readonly person: string;
}

/**
 * An objective in a journey.
 *
 * @public
 */
export interface JourneyObjective {
  readonly id: string;
  readonly title?: string;
  /** The objectives that must be advanced before it opens. */
  readonly requires: readonly string[];
  readonly stage: Exclude<ObjectiveStatus, 'suspended'>;
  /** The open exception cases about it. */
  readonly suspendedBy: readonly string[];
  /** The runs of the elements that are about it, by element, in the order in which they began. */
  readonly runs: Readonly<Record<string, Run>>;
  /** The newest references to each artifact. */
  readonly artifacts: KeptArtifacts;
  /** Who has ended steps of it that the model keeps apart. */
  readonly doers: readonly Doer[];
  /** When the model’s cadence began for it, and when each signal was last sent; see {@link dueSignals}. */
  readonly clock: Clock;
}

/**
 * An exception case in a journey.
 *
 * @public
 */
export interface JourneyCase {
  readonly id: string;
  readonly element: string;
  /** The objective it is about; null if it is about the learner. */
  readonly concerns: string | null;
  readonly reason: string;
  readonly open: boolean;
  /** Whether its subject is suspended while it is open. */
  readonly suspends: boolean;
  readonly run: Run;
}

/**
 * An event for which a journey without open work waits: somebody outside sends it as `signal.received`.
 *
 * @public
 */
export interface OutsideEvent {
  readonly element: string;
  readonly event: string;
  /** The objective it is about; null if it is about the learner. */
  readonly objective: string | null;
}

/** What a journey remembers of a recent event. @internal */
export interface RecentEvent {
  /** A checksum of its id, one of the whole event, and its time. */
  readonly mark: string;
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * A learner’s way through a set of objectives under an implementation model: plain, immutable data; each event yields a
 * new one.
 *
 * @public
 */
export interface Journey<RoleId extends string = string> {
  /** The model under which it runs now. */
  readonly model: ImplementationModel<RoleId>;
  readonly status: 'under-way' | 'settled' | 'withdrawn';
  /** How many events it has taken. */
  readonly revision: number;
  readonly learner: {
    readonly id: string;
    /** The open exception cases about the learner. */
    readonly suspendedBy: readonly string[];
    readonly runs: Readonly<Record<string, Run>>;
    readonly artifacts: KeptArtifacts;
    readonly doers: readonly Doer[];
    /** When the model’s cadence began for the learner, and when each signal was last sent. */
    readonly clock: Clock;
  };
  readonly objectives: readonly JourneyObjective[];
  readonly cases: readonly JourneyCase[];
  /** What happened, in pages; see {@link journeyLog}. */
  readonly log: readonly (readonly LogEntry[])[];
  /** The first revision whose log is loaded: 0 if all of it is. */
  readonly logFrom: number;
  /** The newest events, oldest first, used to recognise repetitions. */
  readonly recent: readonly RecentEvent[];
  readonly times: {
    readonly started: string | null;
    /** The latest time of an event so far. */
    readonly latest: string | null;
    /** The latest time of an event no longer in `recent`; null if all events are there. */
    readonly forgotten: string | null;
  };
  /** The total numbers of work items and cases so far. */
  readonly counts: { readonly items: number; readonly cases: number };
  /** What it waits for, if it is under way without open work. */
  readonly waitsFor: readonly OutsideEvent[];
  /** Whether the warning that separation is not enforced for unnamed persons has been given. */
  readonly unnamed: boolean;
}

/**
 * Returns the status of each objective of a journey.
 *
 * @param journey - A journey.
 * @returns The status of each objective, by id.
 * @throws {@link JourneyError} if it is not a journey.
 *
 * @example
 * ```ts
 * import { models, objectiveStatuses, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, {
 *   learner: 'ada',
 *   objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
 * });
 * console.log(objectiveStatuses(journey)); // { fractions: 'not-started', ratios: 'blocked' }
 * ```
 *
 * @public
 */
export const objectiveStatuses = (journey: Journey): Readonly<Record<string, ObjectiveStatus>> => {
  refuseNoJourney(journey);
  return Object.fromEntries(journey.objectives.map((objective) => [objective.id, statusOf(journey, objective)]));
};

/** The status of an objective. @internal */
export const statusOf = (journey: Pick<Journey, 'learner'>, objective: JourneyObjective): ObjectiveStatus =>
  suspendersOf(journey, objective).length > 0 ? 'suspended' : objective.stage;

/** The cases that suspend an objective; none if it has ended. @internal */
export const suspendersOf = (
  { learner }: Pick<Journey, 'learner'>,
  { stage, suspendedBy }: JourneyObjective,
): readonly string[] => (stage === 'advanced' || stage === 'withdrawn' ? [] : [...learner.suspendedBy, ...suspendedBy]);

/** The open cases that suspend an objective, or the learner (null). @internal */
export const suspendersIn = (cases: readonly Omit<JourneyCase, 'run'>[], about: string | null): readonly string[] =>
  cases.flatMap(({ id, open, suspends, concerns }) => (open && suspends && concerns === about ? [id] : []));
