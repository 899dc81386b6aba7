import * as z from 'zod';
import { actorKindSchema } from './actor-kind.js';
import { competencySchema } from './competency.js';
import { effortSchema, UNSTATED_EFFORT } from './effort.js';
import { habitsSchema } from './habit.js';
import { idSchema, stepIdSchema, titleSchema } from './ids.js';
import { list } from './list.js';
import { conditionSchema, machineConfigSchema } from './machine-config.js';
import { settingIdSchema, settingSchema } from './setting.js';
import { groupSchema, shareSchema } from './share.js';

/**
 * What one run of an element's machine is about: a learner, a learner's work on one objective, an objective (for all learners), an
 * exception case, or the organisation.
 *
 * @public
 */
export const subjectSchema = z.enum(['learner', 'learner-objective', 'objective', 'case', 'organization']);

/**
 * What one run of an element's machine is about.
 *
 * @public
 */
export type Subject = z.infer<typeof subjectSchema>;

/**
 * A step as data: the id of a state in which somebody has to work, and what that work takes and gives. An `optional` step says why not
 * every institution takes it; a model switches it on.
 *
 * @public
 */
export const stepDefinitionSchema = z.strictObject({
  id: stepIdSchema,
  title: titleSchema.exactOptional(),
  optional: z.string().min(1).max(500).exactOptional(),
  outcomes: list(idSchema, 1).exactOptional(),
  shares: z.record(idSchema, shareSchema).exactOptional(),
  group: groupSchema.exactOptional(),
  performers: list(actorKindSchema, 1).default(actorKindSchema.options),
  effort: effortSchema.default(UNSTATED_EFFORT),
  /** How many people have to do it, each for themselves, and agree; one, unless said otherwise. */
  people: z.number().int().min(1).max(2).exactOptional(),
  consumes: list(idSchema).default([]),
  produces: list(idSchema).default([]),
});

/**
 * A work element as data: its machine, the steps in it, and what they need. The catalogue's twelve are written in this form, and so
 * are a user's own.
 *
 * @public
 */
export const elementDefinitionSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  summary: z.string().max(1000).default(''),
  kind: z.enum(['learning', 'supporting']).default('learning'),
  subject: subjectSchema.default('learner-objective'),
  machine: machineConfigSchema,
  guards: z.record(idSchema, conditionSchema).default({}),
  settings: z.record(settingIdSchema, settingSchema).default({}),
  receives: list(idSchema).exactOptional(),
  ignores: list(idSchema).default([]),
  steps: list(stepDefinitionSchema, 1, { error: 'an element has at least one step in which somebody works' }),
  consumes: list(idSchema).exactOptional(),
  produces: list(idSchema).exactOptional(),
  competencies: list(competencySchema).default([]),
  habits: habitsSchema.prefault([]),
});

/**
 * A work element as data, complete: every default is filled in.
 *
 * @public
 */
export type ElementDefinition = z.infer<typeof elementDefinitionSchema>;

/**
 * A work element as people write it.
 *
 * @public
 */
export type ElementInput = z.input<typeof elementDefinitionSchema>;

/**
 * Where two elements meet: what `from` emits (or an outcome of one of its steps) reaches `to` as an event, with an artifact.
 *
 * @public
 */
export const routeSchema = z.strictObject({
  from: idSchema,
  on: idSchema,
  to: idSchema,
  send: idSchema,
  artifact: idSchema,
  /** Whether a case that it opens suspends what it is about; true where nothing is said. */
  suspends: z.boolean().exactOptional(),
});

/**
 * One row of the routing table.
 *
 * @public
 */
export type Route = z.infer<typeof routeSchema>;
