import { readInput } from 'work-elements';
import * as z from 'zod';
import type { OnProgress, SearchProgress } from '../limits/search-progress.js';
import { defaultForms, type Form, type FormFigures, formFiguresSchema } from '../modules/forms.js';
import type { Solver } from '../program/program.js';
import { type Figure, figureSchema } from '../vocabulary/figure.js';

const MONDAY = 1;

/** Hours of the longest year. */
const HOURS_OF_A_YEAR = 366 * 24;

/** When trainings can take place. @public */
export const trainingDatesSchema = z.strictObject({
  /**
   * The Monday of the first week of the first year, such as `2027-09-06`; each later year begins 52 weeks after the one
   * before.
   */
  start: z.iso.date().superRefine((start, context) => {
    const day = new Date(start);
    if (Number.isNaN(day.getTime()) || day.getUTCDay() === MONDAY) return;
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
    context.addIssue(`expected a Monday, such as ${day.toISOString().slice(0, 10)}`);
  }),
  /** Weeks of a year in which there can be trainings. */
  weeks: z.number().int().min(1).max(52).default(36),
  /** In-house trainers, who give studies and workshops. */
  trainers: z.number().int().min(1).default(2),
  /** Hours per week that a trainer gives. */
  trainerHoursPerWeek: z.number().positive().default(6),
  /** Maximum hours per week that a person has for training, as a participant or coach. */
  hoursPerWeek: z.number().positive().default(2),
  /** First and last days of breaks. There are no trainings in a week that is a break from Monday to Friday. */
  breaks: z
    .array(
      z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to, {
        path: ['to'],
        error: 'expected a last day that is no earlier than the first',
      }),
    )
    .default([]),
});

const dataSchema = z.strictObject({
  granularity: z.enum(['coarse', 'fine']).default('coarse'),
  theta: z
    .number()
    .gt(0)
    .max(1)
    .default(1 / 3),
  years: z.number().int().min(1).max(10).default(1),
  hoursPerYear: figureSchema
    .refine(({ value }) => value <= HOURS_OF_A_YEAR, { error: `expected hours of a year, at most ${HOURS_OF_A_YEAR}` })
    .default({
      value: 36,
      source: 'assumption: as Arkansas asks of its teachers by law (rule 005.28.24-028)',
    }),
  trainerHours: z.number().positive().exactOptional(),
  mostModules: z.number().int().min(1).exactOptional(),
  forms: z
    .strictObject({
      study: formFiguresSchema.exactOptional(),
      workshop: formFiguresSchema.exactOptional(),
      practicum: formFiguresSchema.exactOptional(),
      panel: formFiguresSchema.exactOptional(),
    })
    .default({}),
  foundation: z.boolean().default(true),
  outsideCoach: z.union([z.literal(false), z.strictObject({ costPerHour: figureSchema })]).exactOptional(),
  coachHours: figureSchema.default({
    value: 40,
    source: 'assumption: an hour per week of term in addition to one’s own work',
  }),
  cover: z.strictObject({ costPerHour: figureSchema }).exactOptional(),
  coached: z.strictObject({ after: z.number().int().min(1), hours: figureSchema }).default({
    after: 3,
    hours: {
      value: 2,
      source: 'assumption: two talks with a coach; that it is after the third attempt is BloomBoard’s rule',
    },
  }),
  cohorts: z.enum(['mixed', 'teams']).default('mixed'),
  dates: trainingDatesSchema.exactOptional(),
  seed: z.number().int().default(1),
  moves: z.number().int().min(0).default(100_000),
  timeLimit: z.number().positive().exactOptional(),
  gap: z.number().min(0).max(1).default(0),
});

/** The last day that a date with a four-digit year can express. */
const LAST_DAY = '9999-12-31';

const rulesSchema = dataSchema.superRefine(({ dates, years }, context) => {
  if (dates === undefined) return;
  const last = new Date(`${dates.start}T00:00:00Z`).getTime() + (364 * years - 1) * 86_400_000;
  if (last <= Date.parse(LAST_DAY)) return;
  context.addIssue({
    code: 'custom',
    path: ['dates', 'start'],
    message: `expected a start from which ${years} ${years === 1 ? 'year ends' : 'years end'} by ${LAST_DAY}`,
  });
});

/** Options for planning training. @public */
export interface TrainingOptions {
  /** `coarse` divides modules by element, hand-offs and tools; `fine` also by their parts. @defaultValue `'coarse'` */
  readonly granularity?: 'coarse' | 'fine';
  /** The share of people who must take a module for it to be in the core. @defaultValue a third */
  readonly theta?: number;
  /** @defaultValue 1 */
  readonly years?: number;
  /** Hours per year that each person has for training. @defaultValue 36, an assumption with its source */
  readonly hoursPerYear?: Figure;
  /** Hours per year of trainers and coaches. @defaultValue no limit */
  readonly trainerHours?: number;
  /** Maximum size of the catalogue, over all years. @defaultValue no limit */
  readonly mostModules?: number;
  /** Figures of forms that differ from {@link defaultForms}. */
  readonly forms?: Partial<Readonly<Record<Form, FormFigures>>>;
  /** Whether to plan for what the framework asks of everybody, in addition to what roles need. @defaultValue true */
  readonly foundation?: boolean;
  /** Cost of an outside coach; `false` if there is none. @defaultValue available, at an unstated cost */
  readonly outsideCoach?: false | { readonly costPerHour: Figure };
  /** Hours per year that an Experienced person can coach others. @defaultValue 40, an assumption */
  readonly coachHours?: Figure;
  /** Cost per hour of somebody being away from work, as a participant or coach. @defaultValue not stated */
  readonly cover?: { readonly costPerHour: Figure };
  /** After how many “not yet” a coach works with the person, and for how long. @defaultValue after 3, 2 hours */
  readonly coached?: { readonly after: number; readonly hours: Figure };
  /**
   * `teams` keeps each team together, as far as the places of a session allow. @defaultValue `'mixed'`: different roles
   * together
   */
  readonly cohorts?: 'mixed' | 'teams';
  /** When trainings can take place; without it, sessions have a year but no dates. */
  readonly dates?: z.input<typeof trainingDatesSchema>;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Moves of the search in each year. @defaultValue 100,000 */
  readonly moves?: number;
  /** Milliseconds for each search. A search ended by the limit may differ between runs. */
  readonly timeLimit?: number;
  /** Stops with the plan so far. */
  readonly signal?: AbortSignal;
  /** Called as the search goes on. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /**
   * Proves and improves the search’s result, for instance `highsSolver()`.
   *
   * @defaultValue none: what arithmetic does not prove is not proved
   */
  readonly solver?: Solver;
  /** Relative gap allowed in a proof, for large problems. @defaultValue 0 */
  readonly gap?: number;
}

/** Options with all defaults filled in. @internal */
export interface TrainingRules extends Omit<z.output<typeof dataSchema>, 'forms'> {
  readonly forms: Readonly<Record<Form, FormFigures>>;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress;
  readonly solver: Solver | undefined;
}

/** Validates options. @internal */
export const readTrainingOptions = ({ signal, onProgress, solver, ...data }: TrainingOptions): TrainingRules => {
  const read = readInput(rulesSchema, data, 'planTraining options');
  return { ...read, forms: { ...defaultForms, ...read.forms }, signal, onProgress, solver };
};
