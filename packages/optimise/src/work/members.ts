import {
  actorKindSchema,
  type ImplementationModel,
  InputError,
  type Issue,
  limitsForPeople,
  personSchema,
  readInput,
  unknownWord,
} from 'work-elements';
import * as z from 'zod';
import { namedWorkSchema, workIn } from './named-work.js';

/** A member of staff to whom work can be assigned. @public */
export const memberSchema = z.strictObject({
  ...personSchema.unwrap().shape,
  /** The person’s kind of actor. */
  kind: actorKindSchema.exclude(['learner', 'information-system']).default('onsite-educator'),
  /** FTE: the share of a full position. */
  fte: z.number().gt(0).max(1).default(1),
  /**
   * Hours of work per year, if different from the share of a full position; used only if hours of steps are given.
   * (Those of a `Trainee` are for training.)
   */
  hours: z.number().positive().exactOptional(),
  costPerHour: z.number().min(0).default(0),
  /**
   * Roles or work that the person keeps, at each place where the person works, or at one: `{ role, at }`, in a design
   * `{ work, at }`, or in words, as in `teacher at mill`.
   */
  keeps: z.array(namedWorkSchema).default([]),
  /** Roles or work that the person must not have, at any place or at one, written in the same ways. */
  never: z.array(namedWorkSchema).default([]),
  /**
   * How much the person wants a role or work, at any place, or at one, in words, as in `teacher at mill`: integers,
   * negative for unwanted work.
   */
  prefers: z.record(z.string(), z.number().int().min(-100).max(100)).default({}),
});

/** A member of staff to whom work can be assigned. @public */
export type Member = z.input<typeof memberSchema>;

/** A member of staff, with all defaults filled in. @internal */
export type StaffMember = z.output<typeof memberSchema>;

/** Validates the staff, including that the work they keep, refuse or want exists. @internal */
export const readMembers = (
  people: unknown,
  what: string,
  known: readonly string[],
  kindOfWork: string,
): readonly StaffMember[] => {
  const members = readInput(z.array(memberSchema).min(1), people, what, { entries: limitsForPeople.entries });
  const issues = members.flatMap(({ id, keeps, never, prefers }, index): readonly Issue[] => [
    ...(members.findIndex((each) => each.id === id) < index
      ? [{ path: `[${index}].id`, code: 'duplicate-id' as const, message: `"${id}" is duplicated; keep one` }]
      : []),
    ...unknownIn(worksIn(keeps, `[${index}].keeps`), known, kindOfWork),
    ...unknownIn(worksIn(never, `[${index}].never`), known, kindOfWork),
    ...unknownIn(
      Object.keys(prefers).map((named) => ({ work: workIn(named).work, path: `[${index}].prefers["${named}"]` })),
      known,
      kindOfWork,
    ),
  ]);
  if (issues.length > 0) throw new InputError(what, issues);
  return members;
};

/** Work that somebody names, with the path at which it is named. */
interface WorkAtPath {
  readonly work: string;
  readonly path: string;
}

const worksIn = (named: StaffMember['keeps'], list: string): readonly WorkAtPath[] =>
  named.map((each, index) => ({ work: workIn(each).work, path: `${list}[${index}]` }));

const unknownIn = (named: readonly WorkAtPath[], known: readonly string[], kindOfWork: string): readonly Issue[] =>
  named
    .filter(({ work }) => !known.includes(work))
    .map(({ work, path }) => ({ path, code: 'unknown-work', message: unknownWord(work, kindOfWork, known) }));

/** Whether a role may be held by the member’s kind of actor. @internal */
export const mayHold = (
  { kind }: StaffMember,
  { actors }: Pick<ImplementationModel['roles'][number], 'actors'>,
): boolean => actors.includes(kind);

/**
 * Validates people to whom work can be assigned from unknown data, such as a parsed file.
 *
 * @param input - A list of people; anything.
 * @throws `InputError` with every problem; `assignPeople` checks whether the work that they keep, refuse or want
 * exists.
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
  readInput(memberSchema.array().min(1), input, 'people to whom work can be assigned', { kind: 'people' });
