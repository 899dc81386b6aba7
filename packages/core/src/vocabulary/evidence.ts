import * as z from 'zod';
import { idSchema, titleSchema } from './ids.js';
import { list } from './list.js';

/**
 * The kinds of evidence that the four levels are read off, from reading about it to helping others do it.
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
 * Something a person has to show. Where nothing is named, it is about all of the person's work.
 *
 * @public
 */
export const evidenceSchema = z
  .strictObject({
    kind: evidenceKindSchema,
    element: idSchema.exactOptional(),
    role: idSchema.exactOptional(),
    model: idSchema.exactOptional(),
    competency: idSchema.exactOptional(),
    at: z.string().max(40).exactOptional(),
    note: z.string().max(2000).exactOptional(),
    source: z.string().max(500).exactOptional(),
  })
  .readonly();

/**
 * Something a person has to show: its kind, and optionally the element, role, model or competency it is about.
 *
 * @public
 */
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * A person with what that person has to show.
 *
 * @public
 */
export const personSchema = z.strictObject({ id: idSchema, name: titleSchema, evidence: list(evidenceSchema) }).readonly();

/**
 * A person with what that person has to show.
 *
 * @public
 */
export type Person = z.infer<typeof personSchema>;
