import * as z from 'zod';
import { personSchema } from '../vocabulary/evidence.js';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';
import { scopeSchema } from '../vocabulary/scope.js';

/**
 * A place where people work: a school, a district with the schools `in` it, or a state.
 *
 * @public
 */
export const placeSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    scope: scopeSchema.default('school'),
    /** The place that it belongs to, which is of a wider scope. */
    in: idSchema.exactOptional(),
    /** How many learners it has; a school’s alone count. */
    learners: z.number().int().min(0).max(10_000_000).exactOptional(),
    /** The id of its own model, where it differs from that of the place that it is in. */
    model: idSchema.exactOptional(),
    /** How many full positions it needs in a role, such as 1.5. */
    headcounts: z.record(idSchema, z.number().gt(0).max(100_000)).readonly().exactOptional(),
  })
  .readonly();

/**
 * People and the places where they work by a model, as a document of its own.
 *
 * @public
 */
export const teamSchema = z
  .strictObject({
    id: idSchema.exactOptional(),
    title: titleSchema.exactOptional(),
    /** The id of the model of all places that name none. */
    model: idSchema,
    places: list(placeSchema, 1, { error: 'name at least one place, such as { id: hill, title: Hill School }' }),
    people: list(personSchema).default([]),
  })
  .readonly();

/**
 * A place where people work.
 *
 * @public
 */
export type Place = z.output<typeof placeSchema>;

/**
 * People and the places where they work, complete with every default.
 *
 * @public
 */
export type Team = z.output<typeof teamSchema>;

/**
 * A team as people write it.
 *
 * @public
 */
export type TeamInput = z.input<typeof teamSchema>;
