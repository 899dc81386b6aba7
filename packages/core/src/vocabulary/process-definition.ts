import * as z from 'zod';
import { elementDefinitionSchema, routeSchema } from './element-definition.js';
import { elementIdSchema, idSchema } from './ids.js';
import { list } from './list.js';

/**
 * Where something that happens to a journey as a whole enters the process.
 *
 * @public
 */
export const entrySchema = z.strictObject({
  on: z
    .enum([
      'journey-started',
      'exception-raised',
      'exception-withdrawn',
      'appeal-raised',
      'mastery-claimed',
      'recognition-requested',
      'evidence-shared',
      'objective-added',
      'journey-settled',
      'journey-withdrawn',
    ])
    .describe('What happens to the journey.'),
  to: elementIdSchema.describe('The element that is told.'),
  send: idSchema.describe('The event that it receives.'),
});

/**
 * What happens to a journey, and the event that an element receives because of it.
 *
 * @public
 */
export type Entry = z.infer<typeof entrySchema>;

/**
 * Which emitted event means that an objective has been advanced.
 *
 * @public
 */
export const advancementSchema = z.strictObject({
  from: elementIdSchema.describe('The element that says so.'),
  on: idSchema.describe('The event that it emits.'),
});

/**
 * Which emitted event means that an objective has been advanced.
 *
 * @public
 */
export type Advancement = z.infer<typeof advancementSchema>;

/**
 * A model’s own process, used instead of the learning process.
 *
 * @public
 */
export const processDefinitionSchema = z.strictObject({
  elements: list(elementDefinitionSchema, 1, { error: 'a process has at least one element' }).describe(
    'The elements of the process.',
  ),
  routes: list(routeSchema).default([]).describe('The routing table between them.'),
  entries: list(entrySchema).default([]).describe('Where what happens to a journey as a whole enters the process.'),
  advancement: advancementSchema
    .exactOptional()
    .describe('Which emitted event means that an objective has been advanced.'),
});

/**
 * A process as data: its elements, the routing table between them, and how journeys enter and advance in it.
 *
 * @public
 */
export type ProcessDefinition = z.infer<typeof processDefinitionSchema>;
