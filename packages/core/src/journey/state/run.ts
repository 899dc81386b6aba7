import * as z from 'zod';
import { list } from '../../vocabulary/list.js';
import { factSchema } from '../../vocabulary/machine-config.js';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import { artifactRefSchema } from './journey-event.js';

const stateValueSchema: z.ZodType<StateValue> = z.union([
  z.string(),
  z.lazy(() => z.record(z.string(), stateValueSchema).overwrite((value) => ({ ...sortedRecord(value) }))),
]);

/**
 * The state of a machine, in XState’s own form.
 *
 * @public
 */
export type StateValue = string | { [state: string]: StateValue };

/**
 * Who ended some work: a role, and the person if named.
 *
 * @public
 */
export interface DoneBy {
  readonly role: string;
  readonly person: string | null;
}

/** An ISO 8601 time with an offset. @internal */
export const timeSchema = z.iso.datetime({ offset: true });

const claimSchema = z.strictObject({
  person: z.string(),
  role: z.string(),
  at: timeSchema,
  /** The people it has passed through by delegation, oldest first. */
  through: list(z.string(), 1).exactOptional(),
});

const escalationSchema = z.strictObject({ to: list(z.string(), 1), at: timeSchema });

const voteSchema = z.strictObject({ person: z.string(), role: z.string(), outcome: z.string() });

/** A work item as stored; who may do it follows from the model. @internal */
const keptItemSchema = z.strictObject({
  id: z.string().min(1),
  step: z.string(),
  number: z.number().int().min(1),
  since: timeSchema.nullable(),
  claim: claimSchema.exactOptional(),
  escalated: escalationSchema.exactOptional(),
  votes: list(voteSchema, 1).exactOptional(),
});

/** The id of a work item, by its number; ids are never parsed back. @internal */
export const itemIdOf = (number: number): string => `w${number}`;

/**
 * A work item as saved: its id only if it does not follow from its number, and its step only if it does not follow from
 * the machine’s state.
 */
const savedItemSchema = z.strictObject({
  ...keptItemSchema.shape,
  id: keptItemSchema.shape.id.exactOptional(),
  step: keptItemSchema.shape.step.exactOptional(),
});

/** A signal that waits until its element can take it. @internal */
export const signalSchema = z.strictObject({
  send: z.string(),
  artifact: z.string().nullable(),
  concerning: z.string().nullable(),
});

const EMPTY = 'expected at least one entry, or no key at all';
const isFilled = (record: object): boolean => Object.keys(record).length > 0;

/** The newest references to each artifact, by artifact. @internal */
export const artifactsSchema = z
  .record(z.string(), list(artifactRefSchema, 1))
  .refine(isFilled, { error: EMPTY })
  .overwrite((record) => ({ ...sortedRecord(record) }));

/** An objective, by its position in the journey. */
const positionSchema = z.number().int().min(0);

/** Consecutive queued signals, as saved: the event, its artifact, and the objectives concerned in turn. */
const savedSignalsSchema = z.tuple([z.string(), z.string().nullable(), list(positionSchema.nullable(), 1)]);

/** A run as saved; empty fields are left out. @internal */
export const savedRunSchema = z.strictObject({
  element: z.string(),
  value: stateValueSchema,
  facts: z
    .record(z.string(), factSchema)
    .refine(isFilled, { error: EMPTY })
    .overwrite((record) => ({ ...sortedRecord(record) }))
    .exactOptional(),
  concerning: positionSchema.exactOptional(),
  items: list(savedItemSchema, 1).exactOptional(),
  waiting: list(savedSignalsSchema, 1).exactOptional(),
  /** Who ended its last step, if another may follow: the role, and the person if named. */
  by: z.string().exactOptional(),
  person: z.string().exactOptional(),
});

/** @internal */
export type SavedRun = z.infer<typeof savedRunSchema>;
/** @internal */
export type SavedItem = z.infer<typeof savedItemSchema>;
/** @internal */
export type KeptItem = z.infer<typeof keptItemSchema>;
/** @internal */
export type Signal = z.infer<typeof signalSchema>;
/** @internal */
export type Vote = z.infer<typeof voteSchema>;
/** @internal */
export type KeptArtifacts = Readonly<Record<string, readonly z.infer<typeof artifactRefSchema>[]>>;

/** One run of an element’s machine. @internal */
export interface Run {
  readonly value: StateValue;
  readonly facts: Readonly<Record<string, z.infer<typeof factSchema>>>;
  readonly done: boolean;
  readonly concerning: string | null;
  readonly items: readonly KeptItem[];
  readonly waiting: readonly Signal[];
  /** Who ended its last step; null before anybody has, and if no other step can follow. */
  readonly lastBy: DoneBy | null;
}
