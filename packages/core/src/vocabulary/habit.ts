import * as z from 'zod';
import { expectParts, expectText } from './expect-parts.js';
import { idSchema, stepIdSchema } from './ids.js';
import { list } from './list.js';
import { plainLetters } from './plain-letters.js';

const statementSchema = z.string().min(1).max(500);

const namedHabitSchema = z
  .strictObject({
    id: idSchema.describe(
      'Lower-case words joined by hyphens. A habit written as a bare statement gets its first words.',
    ),
    statement: statementSchema.describe('What somebody would see again and again.'),
    source: z.string().min(1).max(500).exactOptional().describe('Where it was seen.'),
  })
  .readonly();

type RoleHabit = z.infer<typeof namedHabitSchema>;

/** A habit of an element, which may be about some of its steps alone. */
const elementHabitSchema = namedHabitSchema
  .unwrap()
  .extend({
    steps: list(stepIdSchema, 1)
      .exactOptional()
      .describe('The steps that it is about: who does one of them has it. Absent where it is about the whole element.'),
  })
  .readonly();

/**
 * A habit of practice as people write it: with an id, or as a bare statement.
 *
 * @public
 */
export const habitSchema = z.union([statementSchema, namedHabitSchema]);

/**
 * A recurring behaviour that makes a role work in a model. Those of an element may name the steps that they are about.
 *
 * @public
 */
export type Habit = z.infer<typeof elementHabitSchema>;

/** Gives habits that were written as bare statements their ids. */
const named = <Own extends RoleHabit>(written: readonly (string | Own)[]): readonly (Own | RoleHabit)[] => {
  const taken = new Set(written.flatMap((habit) => (typeof habit === 'string' ? [] : [habit.id])));
  return written.map((habit) => {
    if (typeof habit !== 'string') return habit;
    const id = freeId(slugOf(habit, 'habit'), taken);
    taken.add(id);
    return { id, statement: habit };
  });
};

/** Habits of a role, each with an id. @internal */
export const habitsSchema = list(habitSchema).transform((written): readonly RoleHabit[] => named(written));

/** Habits of an element, each with an id. @internal */
export const elementHabitsSchema = list(z.union([statementSchema, elementHabitSchema])).transform(
  (written): readonly Habit[] => named(written),
);

const LONGEST = 60;

/**
 * Makes an id from the first words of a text, or returns the fallback where they yield none. For packages that build on
 * this one.
 *
 * @example
 * ```ts
 * import { idFromTitle } from 'work-elements';
 *
 * console.log(idFromTitle('Expectations Manager', 'role')); // expectations-manager
 * console.log(idFromTitle('Colegio Río Verde', 'school')); // colegio-rio-verde
 * ```
 *
 * @public
 */
export const idFromTitle = (title: string, fallback: string): string => {
  expectParts({ title, fallback }, 'idFromTitle', { title: 'a text', fallback: 'a text' });
  return slugOf(title, fallback);
};

/** The first words of a text as an id, or the fallback where they yield none. @internal */
export const slugOf = (text: string, fallback: string): string => {
  const words = plainLetters(text).match(/[a-z0-9]+/g) ?? [];
  const slug = words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, LONGEST + 1);
  const whole =
    slug.length > LONGEST ? slug.slice(0, slug.lastIndexOf('-') > 0 ? slug.lastIndexOf('-') : LONGEST) : slug;
  return idSchema.safeParse(whole).success ? whole : fallback;
};

/**
 * An id that is not taken: the one given, or that with a number appended. For packages that build on this one.
 *
 * @param taken - The ids in use, as a set or a map.
 *
 * @example
 * ```ts
 * import { freeId } from 'work-elements';
 *
 * console.log(freeId('guide', new Set(['guide', 'guide-2']))); // guide-3
 * ```
 *
 * @public
 */
export const freeId = (id: string, taken: { has(id: string): boolean }): string => {
  expectText(id, 'freeId', 'id');
  expectParts(taken, 'freeId', { has: 'a function' }, {}, 'taken');
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
};
