import * as z from 'zod';
import { idSchema } from './ids.js';
import { list } from './list.js';

const statementSchema = z.string().min(1).max(500);

const namedHabitSchema = z
  .strictObject({
    /** Lower-case words joined by hyphens. A habit written as a bare statement gets its first words. */
    id: idSchema,
    statement: statementSchema,
    /** Where it was seen. */
    source: z.string().min(1).max(500).exactOptional(),
  })
  .readonly();

/**
 * A habit of practice as people write it: with an id, or as its bare statement.
 *
 * @public
 */
export const habitSchema = z.union([statementSchema, namedHabitSchema]);

/**
 * A recurring behaviour that makes a role work in a model.
 *
 * @public
 */
export type Habit = z.infer<typeof namedHabitSchema>;

/** Habits, each with an id. @internal */
export const habitsSchema = list(habitSchema).transform((written): readonly Habit[] => {
  const taken = new Set(written.flatMap((habit) => (typeof habit === 'string' ? [] : [habit.id])));
  return written.map((habit) => {
    if (typeof habit !== 'string') return habit;
    const id = freeId(slugOf(habit, 'habit'), taken);
    taken.add(id);
    return { id, statement: habit };
  });
});

const LONGEST = 60;

/**
 * The first words of a text as an id, or the fallback where they make none.
 *
 * @example
 * ```ts
 * import { slugOf } from 'work-elements';
 *
 * console.log(slugOf('Hill School, Year 2', 'our-school')); // hill-school-year-2
 * ```
 *
 * @public
 */
export const slugOf = (text: string, fallback: string): string => {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, LONGEST + 1);
  const whole = slug.length > LONGEST ? slug.slice(0, slug.lastIndexOf('-') > 0 ? slug.lastIndexOf('-') : LONGEST) : slug;
  return idSchema.safeParse(whole).success ? whole : fallback;
};

/** An id that is not taken: the one given, or that with a number. @internal */
export const freeId = (id: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
};
