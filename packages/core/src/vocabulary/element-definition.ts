import * as z from 'zod';
import { actorKindSchema } from './actor-kind.js';
import { competencySchema } from './competency.js';
import { effortSchema, UNSTATED_EFFORT } from './effort.js';
import { elementHabitsSchema } from './habit.js';
import { artifactIdSchema, elementIdSchema, idSchema, stepIdSchema, titleSchema } from './ids.js';
import { list } from './list.js';
import { conditionSchema, machineConfigSchema } from './machine-config.js';
import { settingIdSchema, settingSchema } from './setting.js';
import { groupSchema, shareSchema } from './share.js';

/**
 * What one run of an element’s machine is about: a learner, a learner’s work on one objective, an objective (for all
 * learners), an exception case, or the organisation.
 *
 * @public
 */
export const subjectSchema = z.enum(['learner', 'learner-objective', 'objective', 'case', 'organization']);

/**
 * What one run of an element’s machine is about.
 *
 * @public
 */
export type Subject = z.infer<typeof subjectSchema>;

/**
 * A step as data: the id of a state in which somebody has to work, and what that work consumes and produces. An
 * `optional` step states why not every institution takes it; a model switches it on.
 *
 * @public
 */
export const stepDefinitionSchema = z.strictObject({
  id: stepIdSchema.describe(
    'The id of the machine’s state in which somebody has to work; dotted where states are nested (score.first).',
  ),
  title: titleSchema.exactOptional().describe('What people call the step.'),
  optional: z
    .string()
    .min(1)
    .max(500)
    .exactOptional()
    .describe('Why not every institution takes the step; a model switches it on under “options”.'),
  outcomes: list(idSchema, 1)
    .exactOptional()
    .describe('The events with which its work can end; by default read off the machine.'),
  shares: z
    .record(idSchema, shareSchema)
    .exactOptional()
    .describe('The share of cases that end in each outcome, unless a scenario says otherwise.'),
  group: groupSchema.exactOptional().describe('How many learners share its time; by default each takes all of it.'),
  performers: list(actorKindSchema, 1)
    .default(actorKindSchema.options)
    .describe('The kinds of actor that may be responsible for it.'),
  effort: effortSchema
    .default(UNSTATED_EFFORT)
    .describe('Working time in minutes, as a triangular estimate with its source.'),
  hears: list(z.enum(['learner', 'family']), 1)
    .exactOptional()
    .describe('Whom the step is there to hear; a model has them consulted.'),
  files: z
    .literal(true)
    .exactOptional()
    .describe('Whether it only files what others have settled, so that a system there may be one that records.'),
  people: z
    .number()
    .int()
    .min(1)
    .max(2)
    .exactOptional()
    .describe('How many people have to do it, each for themselves, and agree; one, unless said otherwise.')
    .meta({ unit: 'people' }),
  consumes: list(artifactIdSchema).default([]).describe('Artifacts that it reads.'),
  produces: list(artifactIdSchema).default([]).describe('Artifacts that it makes or changes.'),
});

/**
 * A work element as data: its machine, the machine’s steps, and what these need. The catalogue’s twelve are written in
 * this form, and so are users’ own elements.
 *
 * @public
 */
export const elementDefinitionSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens; routes and assignments name the element by it.'),
  title: titleSchema.describe('What people call the element.'),
  summary: z.string().max(1000).default('').describe('What the element is about, in a sentence or two.'),
  kind: z
    .enum(['learning', 'supporting'])
    .default('learning')
    .describe('Whether it is part of learning, or a process that supports it.'),
  subject: subjectSchema.default('learner-objective').describe('What one run of its machine is about.'),
  machine: machineConfigSchema.describe(
    'Its states and transitions, in XState’s own JSON configuration: pure and finite.',
  ),
  guards: z.record(idSchema, conditionSchema).default({}).describe('What the machine’s named guards ask.'),
  settings: z.record(settingIdSchema, settingSchema).default({}).describe('Numbers that a model may set.'),
  receives: list(idSchema)
    .exactOptional()
    .describe('Events that reach it from outside; by default read off the machine.'),
  ignores: list(idSchema).default([]).describe('Received events that are dropped where the machine cannot take them.'),
  steps: list(stepDefinitionSchema, 1, { error: 'an element has at least one step in which somebody works' }).describe(
    'The states in which somebody works, in order.',
  ),
  consumes: list(artifactIdSchema).exactOptional().describe('Artifacts that it reads; by default those of its steps.'),
  produces: list(artifactIdSchema)
    .exactOptional()
    .describe('Artifacts that it makes or changes; by default those of its steps.'),
  competencies: list(competencySchema).default([]).describe('What those who do the work need.'),
  habits: elementHabitsSchema
    .prefault([])
    .describe('Recurring behaviours that make the work go well, each of whoever does the steps that it is about.'),
});

/**
 * A work element as data, with every default filled in.
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
 * Where two elements meet: an event that `from` emits (or an outcome of one of its steps) reaches `to` as an event,
 * with an artifact.
 *
 * @public
 */
export const routeSchema = z.strictObject({
  from: elementIdSchema.describe('The element at which the route begins.'),
  on: idSchema.describe('What it emits, or an outcome of one of its steps.'),
  to: elementIdSchema.describe('The element that is told.'),
  send: idSchema.describe('The event that it receives.'),
  artifact: artifactIdSchema.describe('The artifact that is handed over with it.'),
  suspends: z
    .boolean()
    .exactOptional()
    .describe('Whether a case that it opens suspends what it is about; by default true.'),
});

/**
 * One row of the routing table.
 *
 * @public
 */
export type Route = z.infer<typeof routeSchema>;
