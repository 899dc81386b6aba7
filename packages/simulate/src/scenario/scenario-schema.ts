import { dateSchema, dayNames, daysSchema, idSchema, schoolCalendarSchema, workRefSchema } from 'work-elements';
import * as z from 'zod';
import { carryOnSchema } from './carry-on.js';
import { distributionSchema } from './distribution.js';

const list = <Item extends z.ZodType>(item: Item, least = 0) => z.array(item).min(least).readonly();

const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'expected a time of day, such as "08:30"' });
const shareSchema = z.number().min(0).max(1);

/** What a number rests on: a publication, a log, whoever was asked. */
const source = z.string().min(1).max(500).exactOptional();

const shiftSchema = z
  .strictObject({ days: list(z.enum(dayNames), 1), from: timeSchema, to: timeSchema })
  .refine(({ from, to }) => from !== to && from !== '24:00', {
    error: 'expected a shift that ends at another time than it begins; one that ends earlier goes over midnight',
  });

const calendarSchema = z.strictObject({ id: idSchema, weekly: list(shiftSchema, 1), source });

/**
 * Calendars that every scenario knows, unless it has one of the same id.
 *
 * @internal
 */
export const readyCalendars: readonly z.infer<typeof calendarSchema>[] = [
  { id: 'school-week', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }] },
  { id: 'always', weekly: [{ days: dayNames, from: '00:00', to: '24:00' }] },
];

/** A week’s shifts. @internal */
export type Calendar = z.infer<typeof calendarSchema>;

/** Learners alike in what they have mastered before. */
const mixSchema = list(z.strictObject({ share: shareSchema, mastered: shareSchema }), 1).refine(
  (mix) => Math.abs(mix.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9,
  { error: 'expected shares of learners that add up to 1' },
);

const learnerFigures = z.enum(['count', 'objectives', 'mastered', 'activeObjectives', 'plannedDays', 'leavePerYear', 'appeals']);

/** A number about learners that can say what it rests on. @internal */
export type LearnerFigure = z.infer<typeof learnerFigures>;

const learnersSchema = z.strictObject({
  /** Learners at the start. */
  count: z.number().int().min(0).max(10_000_000).default(0),
  /** Learners who come later, one by one at random times; for the whole horizon, unless `weeks` says otherwise. */
  arrivals: z
    .strictObject({ perWeek: z.number().gt(0).max(10_000_000), weeks: z.number().int().min(1).exactOptional(), source })
    .exactOptional(),
  /** Objectives of each learner. */
  objectives: z.number().int().min(1).max(10_000).default(10),
  /** The share of objectives that a learner has mastered elsewhere: one for all, or a mix of learners. */
  mastered: z.union([shareSchema, mixSchema], { error: 'expected a share from 0 to 1, or a list of { share, mastered }' }).default(0),
  /** How many objectives a learner works on at once. */
  activeObjectives: z.number().int().min(1).default(2),
  /** Days that are planned for an objective; without it, as many as there are for each if all are to be done in the weeks. */
  plannedDays: z.number().gt(0).max(100_000).exactOptional(),
  /** When learners work. */
  calendar: idSchema.default('school-week'),
  /** The share of learners who leave within a year, before they are done. */
  leavePerYear: z.number().min(0).lt(1).default(0),
  /** The share of decisions not to advance that the learner appeals, on being told; one in a hundred where nothing is said, an assumption. */
  appeals: shareSchema.exactOptional(),
  /** What each of these numbers rests on. */
  sources: z.partialRecord(learnerFigures, z.string().min(1).max(500)).exactOptional(),
});

const cost = z.number().min(0).max(1_000_000);

/** Beyond this, an attempt is as the last that is spoken of. */
const MOST_ATTEMPTS = 1000;

const staffSchema = z.strictObject({
  role: idSchema,
  /** How many people hold the role and no other. */
  count: z.number().int().min(0).max(1_000_000),
  /** The share of a full position that each works. */
  fte: z.number().gt(0).max(1).default(1),
  calendar: idSchema.default('school-week'),
  costPerHour: cost.default(0),
  source,
});

const personSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** The roles the person can fill, the preferred first. */
  roles: list(idSchema, 1),
  fte: z.number().gt(0).max(1).default(1),
  calendar: idSchema.default('school-week'),
  costPerHour: cost.default(0),
  /** How fast the person works: 2 is twice as fast. By work, where it differs. */
  speed: z.number().gt(0).max(100).default(1),
  speeds: list(z.strictObject({ work: workRefSchema, speed: z.number().gt(0).max(100), source })).default([]),
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
  id: idSchema,
  title: z.string().min(1).max(200),
  /** The id of a ready model, or a model document; in a file, also the path of one, such as `./our-school.yaml`. */
  model: z.union([idSchema, modelPathSchema, z.record(z.string(), z.unknown())], {
    error: 'expected the id of a ready model, a model, or in a file the path of one, such as "./our-school.yaml"',
  }),
  learners: learnersSchema,
  /** Headcounts, for people who hold one role. */
  staff: list(staffSchema).default([]),
  /** Named people, who may fill several roles. */
  people: list(personSchema).default([]),
  calendars: list(calendarSchema).default([]),
  /** The calendar of the school, as journeys take it; without it, the school is open every day on which there is a term and no holiday. */
  school: schoolCalendarSchema.exactOptional(),
  /** When there is school; without terms, always. */
  terms: list(daysSchema).default([]),
  holidays: list(daysSchema).default([]),
  /** What happens to work in hand when a shift ends. */
  shiftEnd: z.enum(['finish', 'resume', 'hand-over']).default('resume'),
  /**
   * Effort other than the catalogue’s, for a step or an element, a role or a person. The most particular wins. It is the time of the work as a
   * whole: where learners share a step, such as a lesson, each has an equal part of it, as of the catalogue’s estimate.
   */
  effort: list(
    z.strictObject({
      work: workRefSchema,
      role: idSchema.exactOptional(),
      person: idSchema.exactOptional(),
      distribution: distributionSchema,
      /** How many learners share the work; the step’s own group where nothing is said, and 1 where each learner takes all of that time. */
      group: z.number().int().min(1).max(1000).exactOptional(),
      source,
    }),
  ).default([]),
  /**
   * How steps end; may depend on the attempt, the first being 1, or on whether an objective is behind: in force from so many times the days that
   * are planned for it.
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
  /** What goes before what: the higher number first. */
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
  /** Roles that other organisations hold, who answer in days. */
  partners: list(z.strictObject({ role: idSchema, turnaroundDays: z.number().min(0), source })).default([]),
  /**
   * Whether whoever ends a step takes the next step of the same work, before other work of the same priority: as long as what they do of it
   * without a break ends within so many minutes and within their shift. Without it, an hour for the learning process, and `false` where a
   * model brings its own.
   */
  carryOn: carryOnSchema.exactOptional(),
  /** Whether an activity that was published for one learner’s objective fits those who come to it later, or each needs its own. */
  develop: z.enum(['once', 'each']).default('once'),
  start: dateSchema.default('2026-09-01'),
  /** How many weeks are looked at. */
  weeks: z.number().int().min(1).max(5200).default(36),
  /** How many weeks at the beginning do not count. */
  warmUpWeeks: z.number().int().min(0).default(0),
});

/** A scenario as data, defaults filled in. @internal */
export type ScenarioData = z.infer<typeof scenarioSchema>;

/**
 * A scenario as people write it.
 *
 * @public
 */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/**
 * The JSON Schema of a scenario, for editors.
 *
 * @public
 */
export const scenarioJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(scenarioSchema, { io: 'input' });
