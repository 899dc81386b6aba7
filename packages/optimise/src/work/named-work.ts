import { idSchema, workRefSchema } from 'work-elements';
import * as z from 'zod';

const WITH_PLACE = /^(\S+) at (\S+)$/;

/** Work and a place in one text, in the format that answers use. */
const textSchema = z.string().refine(
  (text) => {
    const [, work, place] = WITH_PLACE.exec(text) ?? [];
    return workRefSchema.safeParse(work).success && idSchema.safeParse(place).success;
  },
  { error: 'expected work and a place, such as "teacher at mill"' },
);

/**
 * Work that somebody keeps or must not have: a role, or an element or a step in a design; everywhere, or at one place,
 * as `{ role, at }` or `{ work, at }`, or in words, as in `teacher at mill`.
 *
 * @internal
 */
export const namedWorkSchema = z.union([
  idSchema,
  workRefSchema,
  textSchema,
  z.strictObject({ role: idSchema, at: idSchema }),
  z.strictObject({ work: workRefSchema, at: idSchema }),
]);

/** @internal */
export type NamedWork = z.output<typeof namedWorkSchema>;

/** The work that is named, and the place; null for all places where the person works. @internal */
export const workIn = (named: NamedWork): { readonly work: string; readonly at: string | null } => {
  if (typeof named !== 'string') return { work: 'role' in named ? named.role : named.work, at: named.at };
  const [, work, at] = WITH_PLACE.exec(named) ?? [];
  return work === undefined || at === undefined ? { work: named, at: null } : { work, at };
};
