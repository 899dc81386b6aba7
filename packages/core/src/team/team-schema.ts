import * as z from 'zod';
import { personSchema } from '../vocabulary/evidence.js';
import { idSchema, modelIdSchema, modelPathSchema, titleSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';
import { scopeSchema } from '../vocabulary/scope.js';

const namedModelSchema = z.union([modelIdSchema, modelPathSchema], {
  error: 'expected the id of a model, or in a file the path of one, such as "./our-school.yaml"',
});

/**
 * A place where people work: a school, a district, or a state; `in` names the place that contains it.
 *
 * @public
 */
export const placeSchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens; people name the place by it.'),
    title: titleSchema.describe('What people call the place.'),
    scope: scopeSchema.default('school').describe('How wide it is: a school, a district or a state.'),
    in: idSchema.exactOptional().describe('The place that it belongs to, which is of a wider scope.'),
    learners: z
      .number()
      .int()
      .min(0)
      .max(10_000_000)
      .exactOptional()
      .describe('How many learners it has; only those of schools count.')
      .meta({ unit: 'learners' }),
    model: namedModelSchema
      .exactOptional()
      .describe(
        'Its own model, where it differs from that of the place that it is in: an id, or in a file the path of one.',
      ),
    headcounts: z
      .record(idSchema, z.number().min(0.001).max(100_000))
      .readonly()
      .exactOptional()
      .describe('How many full positions it needs in a role, such as 1.5.'),
  })
  .readonly();

/**
 * People and the places where they work by a model, as a separate document.
 *
 * @public
 */
export const teamSchema = z
  .strictObject({
    id: idSchema.exactOptional().describe('Lower-case words joined by hyphens.'),
    title: titleSchema.exactOptional().describe('What people call the team.'),
    model: namedModelSchema.describe(
      'The model of all places that name none: an id, or in a file also the path of one, such as ./our-school.yaml.',
    ),
    places: list(placeSchema, 1, {
      error: 'name at least one place, such as { id: hill, title: Hill School }',
    }).describe('The places in which the people work.'),
    people: list(personSchema).default([]).describe('The people, with their evidence.'),
  })
  .readonly();

/**
 * A place where people work.
 *
 * @public
 */
export type Place = z.output<typeof placeSchema>;

/**
 * People and the places where they work, with every default filled in.
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
