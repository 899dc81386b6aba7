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

/** An actor kind; the relation of the role states what partners are to a learner. */
const roleActorSchema = z.enum(actorKindSchema.options, {
  error: ({ input }) => {
    const relation = relationSchema.safeParse(input);
    return relation.success ? `expected "partner", and beside "actors" relation: ${relation.data}` : undefined;
  },
});

/**
 * A role: a named bundle of responsibilities within one implementation model.
 *
 * @public
 */
export const roleSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens; other parts of the model name the role by it.'),
  title: titleSchema.describe('What people call the role.'),
  summary: z.string().max(1000).default('').describe('What the role is there for, in a sentence or two.'),
  actors: list(roleActorSchema, 1, { error: 'say which actor kinds may hold the role' }).describe(
    'Which kinds of actor may hold the role.',
  ),
  relation: relationSchema
    .exactOptional()
    .describe('What partners who hold the role are to the learner, where that matters.'),
  scope: scopeSchema
    .exactOptional()
    .describe(
      'The scope for which the role is held once: each school, which is the default, a whole district, or a state.',
    ),
  responsible: workSchema.describe(
    'Work that the role does: elements (assess-progress) or steps (assess-progress/score). A step’s own ' +
      'assignment wins over its element’s.',
  ),
  accountable: workSchema.describe(
    'Work that the role answers for. Where one role does a step and none is named here, that role answers for it.',
  ),
  consulted: workSchema.describe('Work about which the role is asked before it is done.'),
  informed: workSchema.describe('Work about which the role is told after it is done.'),
  habits: habitsSchema
    .prefault([])
    .describe('Recurring behaviours that make the role work: bare statements, or with an id and a source.'),
});

/**
 * A tool with which steps are performed.
 *
 * @public
 */
export const toolSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  title: titleSchema.describe('What people call the tool.'),
  kind: toolKindSchema.describe('Which kind of tool it is; each kind asks for competencies of its own.'),
  usedIn: workSchema.describe('Work that is done with the tool: elements or steps.'),
  competencies: list(competencySchema).default([]).describe('What the tool asks for beyond what its kind does.'),
});

/**
 * A person who holds roles in the model, if the model names people.
 *
 * @public
 */
export const holderSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  name: titleSchema.describe('The person’s name.'),
  roles: list(idSchema, 1).describe('The roles that the person holds.'),
});

const policiesSchema = z.strictObject({
  separate: list(list(workRefSchema, 2, { error: 'name at least two pieces of work that are to be kept apart' }))
    .default([])
    .describe(
      'Groups of work to keep apart: within a group, no role, and no person through several roles, may be ' +
        'responsible for more than one.',
    ),
  rules: list(dataPolicySchema).default([]).describe('Rules of the model’s own, beside those that always hold.'),
  persons: severitySchema
    .exactOptional()
    .describe(
      'What follows if one person does, within an objective, work that is to be kept apart: an error, or by default ' +
        'a warning.',
    ),
  evidence: list(evidencePolicySchema)
    .exactOptional()
    .describe('What the model asks of evidence, in addition to what those who judge it ask.'),
});

const levelsSchema = z.strictObject({
  responsible: levelSchema.default(3).describe('Who does a step and answers for it.'),
  supervised: levelSchema.default(2).describe('Who does a step for which another role answers.'),
  accountable: levelSchema.default(3).describe('Who answers for a step that another does.'),
  consulted: levelSchema.default(2).describe('Who is asked before a step.'),
  informed: levelSchema.default(1).describe('Who is told after a step.'),
});

/**
 * An implementation model as people write it: roles with their work, tools, people, policies, and work elements of its
 * own.
 *
 * @public
 */
export const modelSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens; scenarios and teams name the model by it.'),
  title: titleSchema.describe('What people call the model.'),
  summary: z.string().max(1000).default('').describe('What the model is about, in a sentence or two.'),
  sources: list(z.string().min(1).max(500))
    .default([])
    .describe('Where the model is described or was seen, such as publications.'),
  roles: list(roleSchema, 1, { error: 'a model has at least one role' }).describe(
    'The roles over which the work is distributed.',
  ),
  tools: list(toolSchema).default([]).describe('The tools with which steps are done.'),
  people: list(holderSchema).default([]).describe('Those who hold the roles, where the model names people.'),
  policies: policiesSchema.prefault({}).describe('What must hold of the assignment, and what is asked of evidence.'),
  due: list(dueRuleSchema).exactOptional().describe('How soon work is due once it is open.'),
  levels: levelsSchema
    .prefault({})
    .describe('Which level each responsibility asks of a competency: 1 Explorer, 2 Novice, 3 Experienced, 4 Expert.'),
  settings: z
    .record(settingIdSchema, settingValueSchema)
    .default({})
    .describe('Settings of the process by name, such as piecesOfEvidence; those left out have their defaults.'),
  options: list(workRefSchema).default([]).describe('Optional steps that this model takes.'),
  cadence: list(cadenceSchema).default([]).describe('Events that the clock sends.'),
  automation: list(automationSchema).default([]).describe('How systems do the work that they are responsible for.'),
  review: list(reviewSchema).default([]).describe('Work that people review.'),
  elements: list(elementDefinitionSchema)
    .default([])
    .describe('Work elements of the model’s own, beside the catalogue’s.'),
  routes: list(routeSchema).default([]).describe('How the model’s own elements connect to the others.'),
  process: processDefinitionSchema
    .exactOptional()
    .describe('A process of the model’s own in place of the learning process.'),
});

/** A model as data, with every default filled in. @internal */
export type ModelData = z.infer<typeof modelSchema>;

/** A model as people write it. @internal */
export type ModelDocument = z.input<typeof modelSchema>;

/**
 * A tool of a model.
 *
 * @public
 */
export type Tool = ModelData['tools'][number];
