import * as z from 'zod';
import { badgeAreaIdSchema } from './competency.js';
import { daySchema } from './day.js';
import { competencyIdSchema, elementIdSchema, idSchema, modelIdSchema, titleSchema } from './ids.js';
import { list } from './list.js';

/**
 * The kinds of evidence from which the four levels are determined, from reading about it to helping others do it.
 *
 * @public
 */
export const evidenceKindSchema = z.enum([
  'study',
  'analysis',
  'planning',
  'early-implementation',
  'implementation',
  'increased-achievement',
  'peer-support',
  'reflection',
]);

/**
 * A kind of evidence.
 *
 * @public
 */
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/**
 * Something a person has to show. It is general if it names no element, no role with its model, no competency and no
 * area.
 *
 * @public
 */
export const evidenceSchema = z
  .strictObject({
    kind: evidenceKindSchema.describe('What it shows, from having read about it to having helped others do it.'),
    element: elementIdSchema.exactOptional().describe('The work element that it is about.'),
    role: idSchema.exactOptional().describe('The role that it is about, in the model that is named beside it.'),
    model: modelIdSchema.exactOptional().describe('The model in which that role is.'),
    competency: competencyIdSchema.exactOptional().describe('The competency that it is about.'),
    area: badgeAreaIdSchema.exactOptional().describe('An area of the badge framework.'),
    habit: idSchema.exactOptional().describe('A habit that was seen. It is shown on the badge, and raises no level.'),
    attestedBy: titleSchema
      .exactOptional()
      .describe(
        'Who attests it: the id of a person, or the name of somebody outside; for support of a peer, that peer. ' +
          'Without it, the line is self-attested.',
      ),
    at: daySchema.exactOptional().describe('When it was: a date, or an instant with its offset.'),
    note: z.string().max(2000).exactOptional().describe('Anything that helps to understand it.'),
    source: z.string().max(500).exactOptional().describe('Where it can be seen.'),
  })
  .readonly();

/**
 * Something a person has to show: its kind, what it is about, who attests it, and its date.
 *
 * @public
 */
export type Evidence = z.infer<typeof evidenceSchema>;

const shareSchema = z.number().gt(0, { error: 'expected a share above 0' }).max(1, { error: 'a share is at most 1' });

const sharesSchema = z
  .record(idSchema, shareSchema)
  .refine((shares) => Object.keys(shares).length > 0, {
    error: 'name at least one place with its share, such as { hill: 0.6, mill: 0.4 }',
  })
  .meta({ minProperties: 1 });

/**
 * Where somebody works: a place, several places that share the person, or places with the share of the person’s time
 * spent at each.
 *
 * @public
 */
export const personPlacesSchema = z.union([idSchema, list(idSchema, 1), sharesSchema.readonly()], {
  error: 'expected a place ("hill"), a list of places, or places with shares ({ hill: 0.6, mill: 0.4 })',
});

/**
 * A person with their evidence, and optionally the roles they hold, their share of a full position, and their place.
 *
 * @public
 */
export const personSchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens.'),
    name: titleSchema.describe('The person’s name.'),
    evidence: list(evidenceSchema).describe('What the person has to show.'),
    roles: list(idSchema).exactOptional().describe('The roles that the person holds.'),
    fte: shareSchema
      .exactOptional()
      .describe('The part of a full position, such as 0.5; by default a full one.')
      .meta({ unit: 'FTE' }),
    at: personPlacesSchema
      .exactOptional()
      .describe(
        'Where the person works: a place, a list of places, or places with the share of the person’s time that ' +
          'each has.',
      ),
  })
  .readonly();

/**
 * A person with their evidence.
 *
 * @public
 */
export type Person = z.infer<typeof personSchema>;
