import * as z from 'zod';

const WORDS = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

/** What the message for an invalid id states as expected. @internal */
export const ID_EXPECTED = 'expected lower-case words joined by hyphens, such as "expectations-manager"';

/**
 * An id: lower-case words joined by hyphens, at most 80 characters.
 *
 * @public
 */
export const idSchema = z
  .string()
  .max(80, { error: 'an id has at most 80 characters' })
  .regex(new RegExp(`^${WORDS}$`), { error: ID_EXPECTED })
  // The only word of this form that every object already has as a property.
  .refine((id) => id !== 'constructor', { error: 'the word "constructor" is reserved by JavaScript; choose another' });

/**
 * A step’s id: the id of its state, with dots where states are nested (`score.first`).
 *
 * @public
 */
export const stepIdSchema = z
  .string()
  .max(200, { error: 'a step id has at most 200 characters' })
  .regex(new RegExp(`^${WORDS}(?:\\.${WORDS})*$`), {
    error: 'expected the id of a state, such as "score", dotted if it is nested ("score.first")',
  });

/**
 * Names work that can be assigned: an element with all its steps (`assess-progress`), or one step
 * (`assess-progress/score`).
 *
 * @public
 */
export const workRefSchema = z
  .string()
  .regex(new RegExp(`^${WORDS}(?:/${WORDS}(?:\\.${WORDS})*)?$`), {
    error: 'expected an element ("assess-progress") or a step ("assess-progress/score")',
  })
  .meta({ names: 'work' });

/**
 * What the ids in a field name, so that editors can complete them; a user’s own ids are allowed beside the known ones.
 *
 * @internal
 */
export type Named = 'element' | 'work' | 'event' | 'artifact' | 'competency' | 'model';

/** @internal */
export const elementIdSchema = idSchema.meta({ names: 'element' });

/** An event that an element receives, as `element/event`. @internal */
export const eventRefSchema = workRefSchema.meta({ names: 'event' });

/** @internal */
export const artifactIdSchema = idSchema.meta({ names: 'artifact' });

/** @internal */
export const competencyIdSchema = idSchema.meta({ names: 'competency' });

/**
 * The id of a model: a ready one’s, which editors complete, or a user’s own.
 *
 * @public
 */
export const modelIdSchema = idSchema.meta({ names: 'model' });

/**
 * The path of a model’s file, as a document refers to it: it contains a slash, or ends in such a file’s extension.
 *
 * @public
 */
export const modelPathSchema = z.string().regex(/\/|\.(ya?ml|json)$/);

/** A title: what people call the thing. @internal */
export const titleSchema = z
  .string()
  .min(1, { error: 'expected a title' })
  .max(200, { error: 'a title has at most 200 characters' });
