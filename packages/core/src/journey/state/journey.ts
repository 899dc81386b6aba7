import * as z from 'zod';
import type { ImplementationModel } from '../../model/model.js';
import { list } from '../../vocabulary/list.js';
import { factSchema } from '../../vocabulary/machine-config.js';
import { artifactRefSchema, type JourneyEvent } from './journey-event.js';

const stateValueSchema: z.ZodType<StateValue> = z.union([z.string(), z.lazy(() => z.record(z.string(), stateValueSchema))]);

/**
 * Where a machine is, in XState's own form.
 *
 * @public
 */
export type StateValue = string | { [state: string]: StateValue };

/** A work item as it is kept: who may do it follows from the model. @internal */
export const keptItemSchema = z.strictObject({ id: z.string(), step: z.string(), number: z.number().int(), since: z.string().nullable() });

/** A signal that waits until its element can take it. @internal */
export const signalSchema = z.strictObject({
  send: z.string(),
  artifact: z.string().nullable(),
  concerning: z.string().nullable(),
});

/** One run of an element's machine. @internal */
export const runSchema = z.strictObject({
  value: stateValueSchema,
  facts: z.record(z.string(), factSchema),
  done: z.boolean(),
  concerning: z.string().nullable(),
  items: list(keptItemSchema),
  waiting: list(signalSchema),
});

/** @internal */
export type KeptItem = z.infer<typeof keptItemSchema>;
/** @internal */
export type Signal = z.infer<typeof signalSchema>;
/** @internal */
export type Run = z.infer<typeof runSchema>;

/** How far an objective has come, apart from being suspended. @internal */
export const stageSchema = z.enum(['not-started', 'blocked', 'in-progress', 'advanced', 'withdrawn']);

/**
 * Where an objective stands; it is always in exactly one of these.
 *
 * @public
 */
export type ObjectiveStatus = z.infer<typeof stageSchema> | 'suspended';

/**
 * When the clock last sent something, by `element/event`, and `since` when it runs; kept so that what is due can be listed without the log.
 *
 * @internal
 */
export const clockSchema = z.record(z.string(), z.string());

const artifactsSchema = z.record(z.string(), list(artifactRefSchema));

/** @internal */
export const objectiveSchema = z.strictObject({
  id: z.string(),
  title: z.string().exactOptional(),
  requires: list(z.string()),
  stage: stageSchema,
  suspendedBy: list(z.string()),
  runs: z.record(z.string(), runSchema),
  artifacts: artifactsSchema,
  clock: clockSchema.exactOptional(),
});

/** @internal */
export const caseSchema = z.strictObject({
  id: z.string(),
  element: z.string(),
  concerns: z.string().nullable(),
  reason: z.string(),
  open: z.boolean(),
  run: runSchema,
});

/** @internal */
export const learnerSchema = z.strictObject({
  id: z.string(),
  suspendedBy: list(z.string()),
  runs: z.record(z.string(), runSchema),
  artifacts: artifactsSchema,
  clock: clockSchema.exactOptional(),
});

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
  /** The runs of the elements that are about it, by element. */
  readonly runs: Readonly<Record<string, Run>>;
  /** The newest references to each artifact. */
  readonly artifacts: Readonly<Record<string, readonly { readonly artifact: string; readonly ref: string }[]>>;
  /** When the model’s cadence began for it, and when it last sent what; see {@link dueSignals}. */
  readonly clock?: Readonly<Record<string, string>>;
}

/**
 * An exception case in a journey.
 *
 * @public
 */
export interface JourneyCase {
  readonly id: string;
  readonly element: string;
  /** The objective it is about; null for the learner. */
  readonly concerns: string | null;
  readonly reason: string;
  readonly open: boolean;
  readonly run: Run;
}

/**
 * What a journey's log says of one thing that happened, in the terms of XES: case, activity, lifecycle, resource, role and time.
 *
 * @public
 */
export interface LogEntry {
  /** The learner: what XES calls the case. */
  readonly case: string;
  /** `element/step` for work; otherwise what happened, such as `objective.advanced`. */
  readonly activity: string;
  /** XES’s standard lifecycle: `schedule` when work opens, `complete` when it ends, `withdraw` when it is taken back. */
  readonly lifecycle: 'schedule' | 'complete' | 'withdraw' | 'reassign' | 'suspend' | 'resume' | 'start';
  /** The person, where one is known. */
  readonly resource: string | null;
  /** The role that did it; the responsible roles joined by `+` where work has opened. */
  readonly role: string | null;
  /** ISO 8601 time of the event; null where the journey was started without one. */
  readonly time: string | null;
  /** What it is about: an objective, a case, or the learner. */
  readonly subject: string;
  /** The id of the event that caused it; null for the start. */
  readonly event: string | null;
  readonly workItem?: string;
  readonly outcome?: string;
  /** A remark, such as the reason of an exception. */
  readonly note?: string;
  /** The event itself, in the first entry that it caused: the log is enough to rebuild the journey. */
  readonly cause?: JourneyEvent;
}

/**
 * A learner's way through a set of objectives under an implementation model: plain JSON, never changed, only followed by the next.
 *
 * @public
 */
export interface Journey {
  /** The model under which it runs now. */
  readonly model: ImplementationModel;
  readonly status: 'under-way' | 'settled' | 'withdrawn';
  readonly learner: {
    readonly id: string;
    /** The open exception cases about the learner. */
    readonly suspendedBy: readonly string[];
    readonly runs: Readonly<Record<string, Run>>;
    readonly artifacts: JourneyObjective['artifacts'];
    /** When the model’s cadence began for the learner, and when it last sent what. */
    readonly clock?: Readonly<Record<string, string>>;
  };
  readonly objectives: readonly JourneyObjective[];
  readonly cases: readonly JourneyCase[];
  /** What happened, in pages; see {@link journeyLog}. */
  readonly log: readonly (readonly LogEntry[])[];
  /** The ids of the events it has taken, in buckets. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
  /** How many work items and cases there have been. */
  readonly counts: { readonly items: number; readonly cases: number };
}

/**
 * Where an objective of a journey stands.
 *
 * @param journey - A journey.
 * @returns The status of each objective, by id.
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
export const objectiveStatuses = (journey: Journey): Readonly<Record<string, ObjectiveStatus>> =>
  Object.fromEntries(journey.objectives.map((objective) => [objective.id, statusOf(journey, objective)]));

/** Where an objective stands. @internal */
export const statusOf = (journey: Pick<Journey, 'learner'>, objective: JourneyObjective): ObjectiveStatus =>
  suspendersOf(journey, objective).length > 0 ? 'suspended' : objective.stage;

/** The cases that suspend an objective; none where it has ended. @internal */
export const suspendersOf = ({ learner }: Pick<Journey, 'learner'>, { stage, suspendedBy }: JourneyObjective): readonly string[] =>
  stage === 'advanced' || stage === 'withdrawn' ? [] : [...learner.suspendedBy, ...suspendedBy];

/**
 * The log of a journey as one list, oldest first.
 *
 * @example
 * ```ts
 * import { journeyLog, models, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * console.log(journeyLog(journey).map((entry) => `${entry.activity} ${entry.lifecycle}`));
 * ```
 *
 * @public
 */
export const journeyLog = (journey: Journey): readonly LogEntry[] => journey.log.flat();
