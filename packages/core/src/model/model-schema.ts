import * as z from 'zod';
import { toolKindSchema } from '../catalogue/tool-kinds.js';
import { actorKindSchema } from '../vocabulary/actor-kind.js';
import { competencySchema } from '../vocabulary/competency.js';
import { elementDefinitionSchema, routeSchema } from '../vocabulary/element-definition.js';
import { evidencePolicySchema } from '../vocabulary/evidence-policy.js';
import { habitsSchema } from '../vocabulary/habit.js';
import { idSchema, titleSchema, workRefSchema } from '../vocabulary/ids.js';
import { levelSchema } from '../vocabulary/level.js';
import { list } from '../vocabulary/list.js';
import { processDefinitionSchema } from '../vocabulary/process-definition.js';
import { scopeSchema } from '../vocabulary/scope.js';
import { settingIdSchema, settingValueSchema } from '../vocabulary/setting.js';
import { automationSchema, reviewSchema } from './automation-schema.js';
import { cadenceSchema } from './cadence-schema.js';
import { dueRuleSchema } from './due-schema.js';
import { dataPolicySchema, severitySchema } from './policy-schema.js';
import { relationSchema } from './relation.js';

const workSchema = list(workRefSchema).default([]);

/**
 * A role: a named bundle of responsibilities within one implementation model.
 *
 * @public
 */
export const roleSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  summary: z.string().max(1000).default(''),
  actors: list(actorKindSchema, 1, { error: 'say which actor kinds may hold the role' }),
  /** What partners who hold the role are to the learner, where that matters. */
  relation: relationSchema.exactOptional(),
  /** For whom the role is held once: for each school where it is absent, for a whole district, or for a state. */
  scope: scopeSchema.exactOptional(),
  responsible: workSchema,
  accountable: workSchema,
  consulted: workSchema,
  informed: workSchema,
  habits: habitsSchema.prefault([]),
});

/**
 * A tool with which steps are performed.
 *
 * @public
 */
export const toolSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  kind: toolKindSchema,
  usedIn: workSchema,
  competencies: list(competencySchema).default([]),
});

/**
 * Somebody who holds roles in the model, where the model names people.
 *
 * @public
 */
export const holderSchema = z.strictObject({ id: idSchema, name: titleSchema, roles: list(idSchema, 1) });

const policiesSchema = z.strictObject({
  separate: list(list(workRefSchema, 2, { error: 'name at least two pieces of work that are to be kept apart' })).default([]),
  rules: list(dataPolicySchema).default([]),
  /** What becomes of one person doing, within an objective, what is to be kept apart; a warning, unless said otherwise. */
  persons: severitySchema.exactOptional(),
  /** What the model asks of evidence, beside what those who judge it ask. */
  evidence: list(evidencePolicySchema).exactOptional(),
});

const levelsSchema = z.strictObject({
  /** Who does a step and answers for it. */
  responsible: levelSchema.default(3),
  /** Who does a step for which another role answers. */
  supervised: levelSchema.default(2),
  accountable: levelSchema.default(3),
  consulted: levelSchema.default(2),
  informed: levelSchema.default(1),
});

/**
 * An implementation model as people write it: roles with their work, tools, people, policies, and work elements of its own.
 *
 * @public
 */
export const modelSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  summary: z.string().max(1000).default(''),
  sources: list(z.string().min(1).max(500)).default([]),
  roles: list(roleSchema, 1, { error: 'a model has at least one role' }),
  tools: list(toolSchema).default([]),
  people: list(holderSchema).default([]),
  policies: policiesSchema.prefault({}),
  due: list(dueRuleSchema).exactOptional(),
  levels: levelsSchema.prefault({}),
  settings: z.record(settingIdSchema, settingValueSchema).default({}),
  options: list(workRefSchema).default([]),
  cadence: list(cadenceSchema).default([]),
  automation: list(automationSchema).default([]),
  review: list(reviewSchema).default([]),
  elements: list(elementDefinitionSchema).default([]),
  routes: list(routeSchema).default([]),
  process: processDefinitionSchema.exactOptional(),
});

/** A model as data, all defaults filled in. @internal */
export type ModelData = z.infer<typeof modelSchema>;

/** A model as people write it. @internal */
export type ModelDocument = z.input<typeof modelSchema>;

/**
 * A tool of a model.
 *
 * @public
 */
export type Tool = ModelData['tools'][number];
