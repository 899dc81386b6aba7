import {
  dateSchema,
  dayNames,
  daysSchema,
  idSchema,
  type JsonSchema,
  jsonSchemaOf,
  modelIdSchema,
  schoolCalendarSchema,
  workRefSchema,
} from 'work-elements';
import * as z from 'zod';
import { carryOnSchema } from './carry-on.js';
import { distributionSchema } from './distribution.js';

const list = <Item extends z.ZodType>(item: Item, least = 0) => z.array(item).min(least).readonly();

const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'expected a time of day, such as "08:30"' });
const shareSchema = z.number().min(0).max(1);

const source = z.string().min(1).max(500).exactOptional().describe('What it rests on: a publication, a log, whoever was asked.');

const shiftSchema = z
  .strictObject({
    days: list(z.enum(dayNames), 1).describe('The days of the week on which it begins.'),
    from: timeSchema.describe('When it begins, such as 08:30.'),
    to: timeSchema.describe('When it ends; before it begins, if it goes over midnight.'),
  })
  .refine(({ from, to }) => from !== to && from !== '24:00', {
    error: 'expected a shift that ends at another time than it begins; one that ends earlier goes over midnight',
  });

const calendarSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens; staff and learners name the calendar by it.'),
  weekly: list(shiftSchema, 1).describe('The shifts of a week.'),
  source,
});

/** Calendars built into every scenario, unless it defines one with the same id. @internal */
export const readyCalendars: readonly z.infer<typeof calendarSchema>[] = [
  { id: 'school-week', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }] },
  { id: 'always', weekly: [{ days: dayNames, from: '00:00', to: '24:00' }] },
];

/** The shifts of a week. @internal */
export type Calendar = z.infer<typeof calendarSchema>;

/** Learners alike in what they have mastered before. */
const mixSchema = list(
  z.strictObject({
    share: shareSchema.describe('The share of learners, from 0 to 1.'),
    mastered: shareSchema.describe('The share of objectives that each of these learners has mastered elsewhere.'),
  }),
  1,
).refine((mix) => Math.abs(mix.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, {
  error: 'expected shares of learners that add up to 1',
});

const learnerFigures = z.enum(['count', 'objectives', 'mastered', 'activeObjectives', 'plannedDays', 'leavePerYear', 'appeals']);

/** A number about learners whose source can be given. @internal */
export type LearnerFigure = z.infer<typeof learnerFigures>;

const learnersSchema = z.strictObject({
  count: z.number().int().min(0).max(10_000_000).default(0).describe('Learners at the start.'),
  arrivals: z
    .strictObject({
      perWeek: z.number().gt(0).max(10_000_000).describe('How many come in a week, on average.'),
      weeks: z.number().int().min(1).exactOptional().describe('For how many weeks they come.'),
      source,
    })
    .exactOptional()
    .describe('Learners who come later, one by one at random times; for the whole horizon, unless `weeks` says otherwise.'),
  objectives: z.number().int().min(1).max(10_000).default(10).describe('Objectives of each learner.'),
  mastered: z
    .union([shareSchema, mixSchema], { error: 'expected a share from 0 to 1, or a list of { share, mastered }' })
    .default(0)
    .describe('The share of objectives that a learner has mastered elsewhere: one for all, or a mix of learners.'),
  activeObjectives: z.number().int().min(1).default(2).describe('How many objectives a learner works on at once.'),
  plannedDays: z
    .number()
    .gt(0)
    .max(100_000)
    .exactOptional()
    .describe('Days that are planned for an objective; without it, as many as there are for each if all are to be done in the weeks.'),
  calendar: idSchema.default('school-week').describe('When learners work.'),
  leavePerYear: z.number().min(0).lt(1).default(0).describe('The share of learners who leave within a year, before they are done.'),
  appeals: shareSchema
    .exactOptional()
    .describe(
      'The share of decisions not to advance that the learner appeals, on being told; one in a hundred where nothing is said, an assumption.',
    ),
  sources: z.partialRecord(learnerFigures, z.string().min(1).max(500)).exactOptional().describe('What each of these numbers rests on.'),
});

const cost = z.number().min(0).max(1_000_000);

/** Attempts beyond this are treated like the last one listed. */
const MOST_ATTEMPTS = 1000;

const staffSchema = z.strictObject({
  role: idSchema.describe('The role that they hold.'),
  count: z.number().int().min(0).max(1_000_000).describe('How many people hold the role and no other.'),
  fte: z.number().gt(0).max(1).default(1).describe('The share of a full position that each works.'),
  calendar: idSchema.default('school-week').describe('When they work: a calendar of the scenario, or school-week, or always.'),
  costPerHour: cost.default(0).describe('What an hour of one of them costs, in any currency.'),
  source,
});

const personSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  name: z.string().min(1).max(200).describe('The person’s name.'),
  roles: list(idSchema, 1).describe('The roles the person can fill, the preferred first.'),
  fte: z.number().gt(0).max(1).default(1).describe('The share of a full position that the person works.'),
  calendar: idSchema.default('school-week').describe('When the person works: a calendar of the scenario, or school-week, or always.'),
  costPerHour: cost.default(0).describe('What an hour of the person costs, in any currency.'),
  speed: z.number().gt(0).max(100).default(1).describe('How fast the person works: 2 is twice as fast. By work, where it differs.'),
  speeds: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      speed: z.number().gt(0).max(100).describe('How fast: 2 is twice as fast.'),
      source,
    }),
  )
    .default([])
    .describe('How fast the person does particular work.'),
  source,
});

/** The path of a file with a model: it has a slash, or the ending of such a file. @internal */
export const modelPathSchema = z.string().regex(/\/|\.(ya?ml|json)$/);

/**
 * A staffing scenario: a model put to learners, people, calendars and time.
 *
 * @public
 */
export const scenarioSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  title: z.string().min(1).max(200).describe('What people call the scenario.'),
  model: z
    .union([modelIdSchema, modelPathSchema, z.record(z.string(), z.unknown())], {
      error: 'expected the id of a ready model, a model, or in a file the path of one, such as "./our-school.yaml"',
    })
    .describe('The id of a ready model, or a model document; in a file, also the path of one, such as ./our-school.yaml.'),
  learners: learnersSchema.describe('The learners: how many, and what they bring.'),
  staff: list(staffSchema).default([]).describe('Headcounts, for people who hold one role.'),
  people: list(personSchema).default([]).describe('Named people, who may fill several roles.'),
  calendars: list(calendarSchema).default([]).describe('Weeks of shifts, beside school-week (Monday to Friday, 8 to 16) and always.'),
  school: schoolCalendarSchema
    .exactOptional()
    .describe(
      'The calendar of the school, as journeys take it; without it, the school is open every day on which there is a term and no holiday.',
    ),
  terms: list(daysSchema).default([]).describe('When there is school; without terms, always.'),
  holidays: list(daysSchema).default([]).describe('When there is no school.'),
  shiftEnd: z.enum(['finish', 'resume', 'hand-over']).default('resume').describe('What happens to work in hand when a shift ends.'),
  effort: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      role: idSchema.exactOptional().describe('For which role this holds; for all, where nothing is said.'),
      person: idSchema.exactOptional().describe('For which person this holds; for all, where nothing is said.'),
      distribution: distributionSchema.describe('How long the work takes, in minutes.'),
      group: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .exactOptional()
        .describe(
          'How many learners share the work; the step’s own group where nothing is said, and 1 where each learner takes all of that time.',
        ),
      source,
    }),
  )
    .default([])
    .describe(
      'Effort other than the catalogue’s, for a step or an element, a role or a person. The most particular wins. It is the time of the work as a whole: where learners share a step, such as a lesson, each has an equal part of it, as of the catalogue’s estimate.',
    ),
  outcomes: list(
    z
      .strictObject({
        work: workRefSchema.describe('The step.'),
        behind: z
          .strictObject({ from: z.number().gt(0).max(1000).describe('From how many times its planned days on an objective is behind.') })
          .exactOptional()
          .describe('That this holds where an objective is behind.'),
        attempt: z
          .number()
          .int()
          .min(1)
          .max(MOST_ATTEMPTS)
          .exactOptional()
          .describe('On which attempt this holds, the first being 1; the last that is named holds for all later ones.'),
        probabilities: z.record(z.string(), shareSchema).describe('The share of cases that end in each outcome; they add up to 1.'),
        source,
      })
      .refine(({ behind, attempt }) => behind === undefined || attempt === undefined, {
        error: 'expected "attempt" or "behind", not both: where an objective is behind, that holds on every attempt',
      }),
  )
    .default([])
    .describe(
      'How steps end; may depend on the attempt, the first being 1, or on whether an objective is behind: in force from so many times the days that are planned for it.',
    ),
  priorities: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      priority: z.number().int().min(0).max(100).describe('From 0 to 100; the higher goes first.'),
      source,
    }),
  )
    .default([{ work: 'handle-exceptions', priority: 10 }])
    .describe('What goes before what: the higher number first.'),
  systems: list(
    z.strictObject({
      role: idSchema.describe('The role that a system holds.'),
      latencyMinutes: z.number().min(0).default(0).describe('How many minutes the system takes to answer.'),
      capacity: z.number().int().min(1).exactOptional().describe('How much the system does at once; without limit where nothing is said.'),
      source,
    }),
  )
    .default([])
    .describe('Roles that information systems hold.'),
  partners: list(
    z.strictObject({
      role: idSchema.describe('The role that another organisation holds.'),
      turnaroundDays: z.number().min(0).describe('How many days it takes to answer.'),
      source,
    }),
  )
    .default([])
    .describe('Roles that other organisations hold, who answer in days.'),
  carryOn: carryOnSchema
    .exactOptional()
    .describe(
      'Whether whoever ends a step takes the next step of the same work, before other work of the same priority: as long as what they do of it without a break ends within so many minutes and within their shift. Without it, an hour for the learning process, and `false` where a model brings its own.',
    ),
  develop: z
    .enum(['once', 'each'])
    .default('once')
    .describe('Whether an activity that was published for one learner’s objective fits those who come to it later, or each needs its own.'),
  start: dateSchema.default('2026-09-01').describe('The first day.'),
  weeks: z.number().int().min(1).max(5200).default(36).describe('How many weeks are looked at.'),
  warmUpWeeks: z.number().int().min(0).default(0).describe('How many weeks at the beginning do not count.'),
});

/** A scenario as data, with defaults filled in. @internal */
export type ScenarioData = z.infer<typeof scenarioSchema>;

/** A scenario as people write it. @public */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/**
 * The JSON Schema (draft 2020-12) of a scenario, for editors. It is made when first used; `jsonSchemaOf` makes it in draft 7.
 *
 * @public
 */
export const scenarioJsonSchema: JsonSchema = /* @__PURE__ */ jsonSchemaOf(scenarioSchema);
