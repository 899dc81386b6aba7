import {
  actorKindSchema,
  type ImplementationModel,
  InputError,
  type Issue,
  idSchema,
  personSchema,
  readInput,
  unknownWord,
  workRefSchema,
} from 'work-elements';
import * as z from 'zod';

/**
 * Somebody of the staff who can be given work.
 *
 * @public
 */
export const memberSchema = z.strictObject({
  ...personSchema.unwrap().shape,
  /** What kind of actor the person is. */
  kind: actorKindSchema.exclude(['learner', 'information-system']).default('onsite-educator'),
  /** The share of a full position. */
  fte: z.number().gt(0).max(1).default(1),
  /** Hours a year, where they differ from a full position's share. */
  hours: z.number().positive().exactOptional(),
  costPerHour: z.number().min(0).default(0),
  /** Roles, or work, that stay with the person. */
  keeps: z.array(z.union([idSchema, workRefSchema])).default([]),
  /** Roles, or work, that the person must not have. */
  never: z.array(z.union([idSchema, workRefSchema])).default([]),
  /** How much the person wants a role, or work: whole numbers, below 0 for what is not wanted. */
  prefers: z.record(z.string(), z.number().int().min(-100).max(100)).default({}),
});

/**
 * Somebody of the staff who can be given work.
 *
 * @public
 */
export type Member = z.input<typeof memberSchema>;

/** Somebody of the staff, with all defaults. @internal */
export type StaffMember = z.output<typeof memberSchema>;

/** Reads the staff, and refuses what they keep, refuse or want that does not exist. @internal */
export const readMembers = (
  people: unknown,
  what: string,
  known: readonly string[],
  kindOfWork: string,
): readonly StaffMember[] => {
  const members = readInput(z.array(memberSchema).min(1), people, what);
  const issues = members.flatMap(({ id, keeps, never, prefers }, index): readonly Issue[] => [
    ...(members.findIndex((each) => each.id === id) < index
      ? [{ path: `[${index}].id`, code: 'duplicate-id', message: `"${id}" is duplicated; keep one` }]
      : []),
    ...unknownIn(keeps, known, `[${index}].keeps`, kindOfWork),
    ...unknownIn(never, known, `[${index}].never`, kindOfWork),
    ...unknownIn(Object.keys(prefers), known, `[${index}].prefers`, kindOfWork),
  ]);
  if (issues.length > 0) throw new InputError(what, issues);
  return members;
};

const unknownIn = (
  named: readonly string[],
  known: readonly string[],
  path: string,
  kindOfWork: string,
): readonly Issue[] =>
  named
    .filter((each) => !known.includes(each))
    .map((each) => ({ path, code: 'unknown-work', message: unknownWord(each, kindOfWork, known) }));

/** Whether all kinds that may hold a role include this one. @internal */
export const mayHold = (
  { kind }: StaffMember,
  { actors }: Pick<ImplementationModel['roles'][number], 'actors'>,
): boolean => actors.includes(kind);

/**
 * Reads people who can be given work from unknown data, such as a parsed file.
 *
 * @param input - A list of people; anything.
 * @throws `InputError` with every problem; whether the work exists that they keep, refuse or want says `assignPeople`.
 *
 * @example
 * ```ts
 * import { parseMembers } from '@work-elements/optimise';
 *
 * console.log(parseMembers([{ id: 'ann', name: 'Ann', evidence: [] }])[0]?.fte); // 1
 * ```
 *
 * @public
 */
export const parseMembers = (input: unknown): readonly Member[] =>
  readInput(memberSchema.array().min(1), input, 'people who can be given work');
