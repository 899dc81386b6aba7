import {
  dateSchema,
  dayNames,
  daysSchema,
  idSchema,
  type JsonSchema,
  jsonSchemaOf,
  modelIdSchema,
  modelPathSchema,
  schoolCalendarSchema,
  workRefSchema,
} from 'work-elements';
import { LIMITS } from 'work-elements/interpreter';
import * as z from 'zod';
import { carryOnSchema } from './carry-on.js';
import { distributionSchema } from './distribution.js';

const list = <Item extends z.ZodType>(item: Item, least = 0) => z.array(item).min(least).readonly();

const timeSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'expected a time of day, such as "08:30"' });
const shareSchema = z.number().min(0).max(1);

const source = z
  .string()
  .min(1)
  .max(500)
  .exactOptional()
  .describe('The source: a publication, a log, whoever was asked.');

const shiftSchema = z
  .strictObject({
    days: list(z.enum(dayNames), 1).describe('The days of the week on which the shift begins.'),
    from: timeSchema.describe('When the shift begins, such as 08:30.'),
    to: timeSchema.describe('When the shift ends; if earlier than it begins, it runs past midnight.'),
  })
  .refine(({ from, to }) => from !== to && from !== '24:00', {
    error: 'expected a shift that does not end when it begins; one that ends earlier runs past midnight',
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

/** A week’s shifts. @internal */
export type Calendar = z.infer<typeof calendarSchema>;

/** Groups of learners by how much they have mastered before. */
const mixSchema = list(
  z.strictObject({
    share: shareSchema.describe('The share of learners, from 0 to 1.').meta({ unit: 'share (0 to 1)' }),
    mastered: shareSchema
      .describe('The share of objectives that each of these learners has mastered elsewhere.')
      .meta({ unit: 'share (0 to 1)' }),
  }),
  1,
).refine((mix) => Math.abs(mix.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, {
  error: 'expected shares of learners that add up to 1',
});

const learnerFigures = z.enum([
  'count',
  'objectives',
  'mastered',
  'activeObjectives',
  'plannedDays',
  'calendar',
  'leavePerYear',
  'appeals',
]);

/** A number about learners that can have its own source. @internal */
export type LearnerFigure = z.infer<typeof learnerFigures>;

const learnersSchema = z.strictObject({
  count: z
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe('Learners at the start.')
    .meta({ unit: 'learners' }),
  cohorts: list(
    z.strictObject({
      on: dateSchema.describe('The day, at whose first moment all of them come.'),
      count: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .describe('The number of learners who come together on that day.')
        .meta({ unit: 'learners' }),
      source,
    }),
  )
    .exactOptional()
    .describe('Learners who come together on a later day, beside those at the start; one entry a day.'),
  arrivals: z
    .strictObject({
      perWeek: z
        .number()
        .gt(0)
        .max(10_000_000)
        .describe('The mean number of learners who arrive per week.')
        .meta({ unit: 'learners a week' }),
      weeks: z
        .number()
        .int()
        .min(1)
        .exactOptional()
        .describe('The number of weeks in which learners arrive.')
        .meta({ unit: 'weeks' }),
      source,
    })
    .exactOptional()
    .describe(
      'Learners who arrive later, one by one at random times; for the whole horizon unless `weeks` says otherwise.',
    ),
  objectives: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(10)
    .describe('The number of objectives of each learner.')
    .meta({ unit: 'objectives' }),
  mastered: z
    .union([shareSchema, mixSchema], { error: 'expected a share from 0 to 1, or a list of { share, mastered }' })
    .default(0)
    .describe('The share of objectives that learners have mastered elsewhere: one for all learners, or a mix.')
    .meta({ unit: 'share (0 to 1)' }),
  activeObjectives: z
    .number()
    .int()
    .min(1)
    .default(2)
    .describe('The number of objectives a learner works on at once.')
    .meta({ unit: 'objectives' }),
  plannedDays: z
    .number()
    .gt(0)
    .max(100_000)
    .exactOptional()
    .describe(
      'Days planned for an objective; by default the time available for each if all are to be done within the weeks.',
    )
    .meta({ unit: 'days' }),
  calendar: idSchema.default('school-week').describe('The calendar by which learners work.'),
  leavePerYear: z
    .number()
    .min(0)
    .lt(1)
    .default(0)
    .describe('The share of learners who leave within a year before finishing.')
    .meta({ unit: 'share a year' }),
  appeals: shareSchema
    .exactOptional()
    .describe(
      'The share of decisions not to advance that the learner appeals when told; by default one in a hundred, an ' +
        'assumption.',
    )
    .meta({ unit: 'share (0 to 1)' }),
  sources: z
    .partialRecord(learnerFigures, z.string().min(1).max(500))
    .exactOptional()
    .describe('The source of each of these.'),
});

const cost = z.number().min(0).max(1_000_000);

/** The last attempt that can have shares of its own. */
const MOST_ATTEMPTS = 1000;

const staffSources = z
  .partialRecord(z.enum(['count', 'fte', 'calendar', 'costPerHour']), z.string().min(1).max(500))
  .exactOptional()
  .describe('The source of each of these, where it is not that of the whole entry.');

const personSources = z
  .partialRecord(z.enum(['fte', 'calendar', 'costPerHour', 'speed']), z.string().min(1).max(500))
  .exactOptional()
  .describe('The source of each of these, where it is not that of the whole entry.');

const staffSchema = z.strictObject({
  role: idSchema.describe('The role that they hold.'),
  count: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .describe('The number of people who fill this role and no other.')
    .meta({ unit: 'people' }),
  fte: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .describe('The FTE of each: the share of a full position.')
    .meta({ unit: 'FTE' }),
  calendar: idSchema
    .default('school-week')
    .describe('When they work: a calendar of the scenario, school-week, or always.'),
  costPerHour: cost
    .default(0)
    .describe('The cost of one person’s hour, in any currency.')
    .meta({ unit: 'currency an hour' }),
  source,
  sources: staffSources,
});

const personSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  name: z.string().min(1).max(200).describe('The person’s name.'),
  roles: list(idSchema, 1).describe('The roles that the person can fill, most preferred first.'),
  fte: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .describe('The person’s FTE: the share of a full position.')
    .meta({ unit: 'FTE' }),
  calendar: idSchema
    .default('school-week')
    .describe('When the person works: a calendar of the scenario, school-week, or always.'),
  costPerHour: cost
    .default(0)
    .describe('The cost of the person’s hour, in any currency.')
    .meta({ unit: 'currency an hour' }),
  speed: z
    .number()
    .gt(0)
    .max(LIMITS.speed)
    .default(1)
    .describe('How fast the person works: 2 is twice as fast. Can differ by work.')
    .meta({ unit: 'times the usual speed' }),
  speeds: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      speed: z
        .number()
        .gt(0)
        .max(LIMITS.speed)
        .describe('How fast: 2 is twice as fast.')
        .meta({ unit: 'times the usual speed' }),
      source,
    }),
  )
    .default([])
    .describe('How fast the person does particular work.'),
  source,
  sources: personSources,
});

/** A staffing scenario: a model with learners, people, calendars and time. @public */
export const scenarioSchema = z.strictObject({
  id: idSchema.describe('Lower-case words joined by hyphens.'),
  title: z.string().min(1).max(200).describe('The name of the scenario.'),
  model: z
    .union([modelIdSchema, modelPathSchema, z.record(z.string(), z.unknown())], {
      error: 'expected the id of a ready model, a model, or in a file the path of one, such as "./our-school.yaml"',
    })
    .describe(
      'The id of a ready model, or a model document; in a file, also the path of one, such as ./our-school.yaml.',
    ),
  learners: learnersSchema.describe('The learners: how many, and what they have mastered.'),
  staff: list(staffSchema).default([]).describe('Headcounts, for people who hold one role.'),
  people: list(personSchema).default([]).describe('Named people, who may fill several roles.'),
  calendars: list(calendarSchema)
    .default([])
    .describe('Calendars of weekly shifts, in addition to school-week (Monday to Friday, 8 to 16) and always.'),
  school: schoolCalendarSchema
    .exactOptional()
    .describe(
      'The school’s calendar, as for journeys; without it, the school is open every day that is within a term ' +
        'and no holiday.',
    ),
  terms: list(daysSchema).default([]).describe('Periods with school; without terms, always.'),
  holidays: list(daysSchema).default([]).describe('Periods without school.'),
  shiftEnd: z
    .enum(['finish', 'resume', 'hand-over'])
    .default('resume')
    .describe('What happens to work in progress when a shift ends.'),
  effort: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      role: idSchema.exactOptional().describe('The role to which this applies; by default all.'),
      person: idSchema.exactOptional().describe('The person to whom this applies; by default all.'),
      distribution: distributionSchema.describe('How long the work takes, in minutes.'),
      group: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .exactOptional()
        .describe(
          'How many learners share the work; by default the step’s own group. Give 1 if each learner takes all ' +
            'of the time.',
        )
        .meta({ unit: 'learners' }),
      source,
    }),
  )
    .default([])
    .describe(
      'Efforts that replace the catalogue’s, for a step or an element, a role or a person. The most specific ' +
        'wins. The time is that of the work as a whole: where learners share a step, such as a lesson, each takes ' +
        'an equal part of it, as with the catalogue’s estimate.',
    ),
  outcomes: list(
    z
      .strictObject({
        work: workRefSchema.describe('The step.'),
        behind: z
          .strictObject({
            from: z
              .number()
              .gt(0)
              .max(1000)
              .describe('The multiple of its planned days from which an objective is behind.')
              .meta({ unit: 'times the planned days' }),
          })
          .exactOptional()
          .describe('Limits this to objectives that are behind.'),
        attempt: z
          .number()
          .int()
          .min(1)
          .max(MOST_ATTEMPTS)
          .exactOptional()
          .describe('The attempt to which this applies, counted from 1; without it, this applies to all others.')
          .meta({ unit: 'attempts' }),
        probabilities: z
          .record(z.string(), shareSchema)
          .describe('The share of cases that end in each outcome; they add up to 1.'),
        source,
      })
      .refine(({ behind, attempt }) => behind === undefined || attempt === undefined, {
        error: 'expected "attempt" or "behind", not both: if an objective is behind, that applies on every attempt',
      }),
  )
    .default([])
    .describe(
      'How steps end; may depend on the attempt, counted from 1, or on whether an objective is behind, from a ' +
        'given multiple of its planned days.',
    ),
  priorities: list(
    z.strictObject({
      work: workRefSchema.describe('The element or step.'),
      priority: z.number().int().min(0).max(100).describe('From 0 to 100; the higher goes first.'),
      source,
    }),
  )
    .default([{ work: 'handle-exceptions', priority: 10 }])
    .describe('Priorities of work; the higher number goes first.'),
  systems: list(
    z.strictObject({
      role: idSchema.describe('The role that a system holds.'),
      latencyMinutes: z
        .number()
        .min(0)
        .default(0)
        .describe('The minutes that the system takes to answer.')
        .meta({ unit: 'minutes' }),
      capacity: z
        .number()
        .int()
        .min(1)
        .exactOptional()
        .describe('The number of items that the system handles at once; by default unlimited.')
        .meta({ unit: 'items' }),
      source,
    }),
  )
    .default([])
    .describe('Roles that information systems hold.'),
  partners: list(
    z.strictObject({
      role: idSchema.describe('The role that another organisation holds.'),
      turnaroundDays: z.number().min(0).describe('The days that it takes to answer.').meta({ unit: 'days' }),
      source,
    }),
  )
    .default([])
    .describe('Roles that other organisations hold, which answer after days.'),
  carryOn: carryOnSchema
    .exactOptional()
    .describe(
      'Whether whoever ends a step takes the next step of the same work before other work of the same priority, ' +
        'as long as what they do without a break ends within a number of minutes and within their shift. By ' +
        'default an hour for the learning process, and `false` for a model with its own process.',
    ),
  develop: z
    .enum(['once', 'each'])
    .default('once')
    .describe(
      'Whether an activity published for one learner’s objective suits later learners too, or each needs its own.',
    ),
  start: dateSchema.default('2026-09-01').describe('The first day of the scenario.'),
  weeks: z
    .number()
    .int()
    .min(1)
    .max(5200)
    .default(36)
    .describe('The length of the scenario in weeks.')
    .meta({ unit: 'weeks' }),
  warmUpWeeks: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('The length of the warm-up in weeks, which is not counted.')
    .meta({ unit: 'weeks' }),
});

/** A scenario as data, with defaults filled in. @internal */
export type ScenarioData = z.infer<typeof scenarioSchema>;

/**
 * A scenario as people write it.
 *
 * @public
 */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/**
 * The JSON Schema (draft 2020-12) of a scenario, for editors. Created on first use; `jsonSchemaOf` creates it in draft
 * 7.
 *
 * @public
 */
export const scenarioJsonSchema: JsonSchema = /* @__PURE__ */ jsonSchemaOf(scenarioSchema);
