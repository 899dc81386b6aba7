import * as z from 'zod';

const WORDS = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

/** What is said of an id that is none. @internal */
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
  // The one such word that every object already has a property of.
  .refine((id) => id !== 'constructor', { error: 'the word "constructor" is taken by JavaScript; choose another' });

/**
 * A step's id: the id of the state it is, with dots where states are nested (`score.first`).
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
 * What the ids of a field name, for editors that complete them; a user’s own are allowed beside those that are known.
 *
 * @internal
 */
export type Named = 'element' | 'work' | 'event' | 'artifact' | 'competency' | 'model';

/** The id of a work element. @internal */
export const elementIdSchema = idSchema.meta({ names: 'element' });

/** An event that an element receives, as `element/event`. @internal */
export const eventRefSchema = workRefSchema.meta({ names: 'event' });

/** The id of an artifact. @internal */
export const artifactIdSchema = idSchema.meta({ names: 'artifact' });

/** The id of a competency. @internal */
export const competencyIdSchema = idSchema.meta({ names: 'competency' });

/**
 * The id of a model: a ready one’s, which editors complete, or a user’s own.
 *
 * @public
 */
export const modelIdSchema = idSchema.meta({ names: 'model' });

/**
 * The path of a model’s file, as a document names it: it has a slash, or the extension of such a file.
 *
 * @public
 */
export const modelPathSchema = z.string().regex(/\/|\.(ya?ml|json)$/);

/** A title: what people call the thing. @internal */
export const titleSchema = z
  .string()
  .min(1, { error: 'expected a title' })
  .max(200, { error: 'a title has at most 200 characters' });
