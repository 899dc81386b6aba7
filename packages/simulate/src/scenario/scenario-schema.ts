import { dateSchema, dayNames, daysSchema, idSchema, schoolCalendarSchema, workRefSchema } from 'work-elements';
import * as z from 'zod';
import { carryOnSchema } from './carry-on.js';
import { distributionSchema } from './distribution.js';

const list = <Item extends z.ZodType>(item: Item, least = 0) => z.array(item).min(least).readonly();

const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'expected a time of day, such as "08:30"' });
const shareSchema = z.number().min(0).max(1);

/** Where a number comes from: a publication, a log, whoever was asked. */
const source = z.string().min(1).max(500).exactOptional();

const shiftSchema = z
  .strictObject({ days: list(z.enum(dayNames), 1), from: timeSchema, to: timeSchema })
  .refine(({ from, to }) => from !== to && from !== '24:00', {
    error: 'expected a shift that ends at another time than it begins; one that ends earlier goes over midnight',
  });

const calendarSchema = z.strictObject({ id: idSchema, weekly: list(shiftSchema, 1), source });

/** Calendars built into every scenario, unless it defines one with the same id. @internal */
export const readyCalendars: readonly z.infer<typeof calendarSchema>[] = [
  { id: 'school-week', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }] },
  { id: 'always', weekly: [{ days: dayNames, from: '00:00', to: '24:00' }] },
];

/** The shifts of a week. @internal */
export type Calendar = z.infer<typeof calendarSchema>;

/** Groups of learners by how much they have mastered before. */
const mixSchema = list(z.strictObject({ share: shareSchema, mastered: shareSchema }), 1).refine(
  (mix) => Math.abs(mix.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9,
  { error: 'expected shares of learners that add up to 1' },
);

const learnerFigures = z.enum(['count', 'objectives', 'mastered', 'activeObjectives', 'plannedDays', 'leavePerYear', 'appeals']);

/** A number about learners whose source can be given. @internal */
export type LearnerFigure = z.infer<typeof learnerFigures>;

const learnersSchema = z.strictObject({
  /** Learners at the start. */
  count: z.number().int().min(0).max(10_000_000).default(0),
  /** Learners who arrive later, one by one at random times; for the whole horizon unless `weeks` says otherwise. */
  arrivals: z
    .strictObject({ perWeek: z.number().gt(0).max(10_000_000), weeks: z.number().int().min(1).exactOptional(), source })
    .exactOptional(),
  /** Objectives of each learner. */
  objectives: z.number().int().min(1).max(10_000).default(10),
  /** The share of objectives mastered elsewhere: one for all learners, or a mix. */
  mastered: z.union([shareSchema, mixSchema], { error: 'expected a share from 0 to 1, or a list of { share, mastered }' }).default(0),
  /** How many objectives a learner works on at once. */
  activeObjectives: z.number().int().min(1).default(2),
  /** Days planned for an objective; by default the time available for each if all are to be done within the weeks. */
  plannedDays: z.number().gt(0).max(100_000).exactOptional(),
  /** When learners work. */
  calendar: idSchema.default('school-week'),
  /** Share of learners who leave within a year before finishing. */
  leavePerYear: z.number().min(0).lt(1).default(0),
  /**
   * Share of decisions not to advance that the learner appeals when told; by default one in a hundred, an assumption.
   */
  appeals: shareSchema.exactOptional(),
  /** The source of each of these numbers. */
  sources: z.partialRecord(learnerFigures, z.string().min(1).max(500)).exactOptional(),
});

const cost = z.number().min(0).max(1_000_000);

/** Attempts beyond this are treated like the last one listed. */
const MOST_ATTEMPTS = 1000;

const staffSchema = z.strictObject({
  role: idSchema,
  /** Number of people who fill this role and no other. */
  count: z.number().int().min(0).max(1_000_000),
  /** FTE of each person: the share of a full position. */
  fte: z.number().gt(0).max(1).default(1),
  calendar: idSchema.default('school-week'),
  costPerHour: cost.default(0),
  source,
});

const personSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** The roles that the person can fill, most preferred first. */
  roles: list(idSchema, 1),
  fte: z.number().gt(0).max(1).default(1),
  calendar: idSchema.default('school-week'),
  costPerHour: cost.default(0),
  /** How fast the person works: 2 is twice as fast. Can differ by work. */
  speed: z.number().gt(0).max(100).default(1),
  speeds: list(z.strictObject({ work: workRefSchema, speed: z.number().gt(0).max(100), source })).default([]),
  source,
});

/** A staffing scenario: a model with learners, people, calendars and time. @public */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1).max(200),
  /** The id of a ready model, or a model document. */
  model: z.union([idSchema, z.record(z.string(), z.unknown())], { error: 'expected the id of a ready model, or a model' }),
  learners: learnersSchema,
  /** Headcounts, for people who hold one role. */
  staff: list(staffSchema).default([]),
  /** Named people, who may fill several roles. */
  people: list(personSchema).default([]),
  calendars: list(calendarSchema).default([]),
  /**
   * The school’s calendar, as for journeys; without it, the school is open every day that is within a term and no
   * holiday.
   */
  school: schoolCalendarSchema.exactOptional(),
  /** Periods with school; without terms, always. */
  terms: list(daysSchema).default([]),
  holidays: list(daysSchema).default([]),
  /** What happens to work in progress when a shift ends. */
  shiftEnd: z.enum(['finish', 'resume', 'hand-over']).default('resume'),
  /**
   * Efforts that replace the catalogue’s, for a step or an element, a role or a person. The most specific wins. The
   * time is that of the work as a whole: where learners share a step, such as a lesson, each takes an equal part of it,
   * as with the catalogue’s estimate.
   */
  effort: list(
    z.strictObject({
      work: workRefSchema,
      role: idSchema.exactOptional(),
      person: idSchema.exactOptional(),
      distribution: distributionSchema,
      /**
       * How many learners share the work; by default the step’s own group. Give 1 if each learner takes all of the
       * time.
       */
      group: z.number().int().min(1).max(1000).exactOptional(),
      source,
    }),
  ).default([]),
  /**
   * How steps end; may depend on the attempt, counted from 1, or on whether an objective is behind, from a given
   * multiple of its planned days.
   */
  outcomes: list(
    z
      .strictObject({
        work: workRefSchema,
        behind: z.strictObject({ from: z.number().gt(0).max(1000) }).exactOptional(),
        attempt: z.number().int().min(1).max(MOST_ATTEMPTS).exactOptional(),
        probabilities: z.record(z.string(), shareSchema),
        source,
      })
      .refine(({ behind, attempt }) => behind === undefined || attempt === undefined, {
        error: 'expected "attempt" or "behind", not both: where an objective is behind, that holds on every attempt',
      }),
  ).default([]),
  /** Priorities; the higher number goes first. */
  priorities: list(z.strictObject({ work: workRefSchema, priority: z.number().int().min(0).max(100), source })).default([
    { work: 'handle-exceptions', priority: 10 },
  ]),
  /** Roles that information systems hold. */
  systems: list(
    z.strictObject({
      role: idSchema,
      latencyMinutes: z.number().min(0).default(0),
      capacity: z.number().int().min(1).exactOptional(),
      source,
    }),
  ).default([]),
  /** Roles that other organisations hold, which answer after days. */
  partners: list(z.strictObject({ role: idSchema, turnaroundDays: z.number().min(0), source })).default([]),
  /**
   * Whether whoever ends a step takes the next step of the same work before other work of the same priority, as long as
   * what they do without a break ends within a number of minutes and within their shift. By default an hour for the
   * learning process, and `false` for a model with its own process.
   */
  carryOn: carryOnSchema.exactOptional(),
  /** Whether an activity published for one learner’s objective suits later learners too, or each needs its own. */
  develop: z.enum(['once', 'each']).default('once'),
  start: dateSchema.default('2026-09-01'),
  /** Length of the scenario in weeks. */
  weeks: z.number().int().min(1).max(5200).default(36),
  /** Length of the warm-up in weeks, which is not counted. */
  warmUpWeeks: z.number().int().min(0).default(0),
});

/** A scenario as data, with defaults filled in. @internal */
export type ScenarioData = z.infer<typeof scenarioSchema>;

/** A scenario as people write it. @public */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/**
 * The JSON Schema of a scenario, for editors.
 *
 * @public
 */
export const scenarioJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(scenarioSchema, { io: 'input' });
