import { readInput } from 'work-elements';
import * as z from 'zod';
import { defaultForms, type Form, type FormFigures, formFiguresSchema } from '../modules/forms.js';
import type { Solver } from '../program/program.js';
import { type Figure, figureSchema } from '../vocabulary/figure.js';

/**
 * When trainings can be.
 *
 * @public
 */
export const trainingDatesSchema = z.strictObject({
  /** The Monday of the first week of the first year, as `2027-09-06`; later years begin 52 weeks after one another. */
  start: z.iso.date(),
  /** Weeks of a year in which there can be trainings. */
  weeks: z.number().int().min(1).max(52).default(36),
  /** Trainers of one's own, who give studies and workshops. */
  trainers: z.number().int().min(1).default(2),
  /** Hours a week that a trainer gives. */
  trainerHoursPerWeek: z.number().positive().default(6),
  /** Hours a week that a person has for training at most. */
  hoursPerWeek: z.number().positive().default(2),
});

const dataSchema = z.strictObject({
  granularity: z.enum(['coarse', 'fine']).default('coarse'),
  theta: z
    .number()
    .gt(0)
    .max(1)
    .default(1 / 3),
  years: z.number().int().min(1).max(10).default(1),
  hoursPerYear: figureSchema.default({
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
  coachHours: figureSchema.default({ value: 40, source: 'assumption: an hour a week of term beside one’s own work' }),
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

/**
 * How trainings are planned.
 *
 * @public
 */
export interface TrainingOptions {
  /** `coarse` cuts modules by element, hand-offs, tools; `fine` also by what parts of these hold. @defaultValue `'coarse'` */
  readonly granularity?: 'coarse' | 'fine';
  /** The share of people who have to take a module for it to be in the core. @defaultValue a third */
  readonly theta?: number;
  /** @defaultValue 1 */
  readonly years?: number;
  /** Hours that each person has for training in a year. @defaultValue 36, an assumption with its source */
  readonly hoursPerYear?: Figure;
  /** Hours of trainers and coaches in a year. @defaultValue no limit */
  readonly trainerHours?: number;
  /** The largest catalogue, over all years. @defaultValue no limit */
  readonly mostModules?: number;
  /** What forms take, where it differs from {@link defaultForms}. */
  readonly forms?: Partial<Readonly<Record<Form, FormFigures>>>;
  /** Whether to plan, beside what roles need, what the framework asks of everybody. @defaultValue true */
  readonly foundation?: boolean;
  /** What an outside coach costs; `false` where there is none to be had. @defaultValue one can be had, at a cost not stated */
  readonly outsideCoach?: false | { readonly costPerHour: Figure };
  /** Hours a year that an Experienced person can coach others. @defaultValue 40, an assumption */
  readonly coachHours?: Figure;
  /** What it costs an hour to have somebody away from work. @defaultValue not stated */
  readonly cover?: { readonly costPerHour: Figure };
  /** After how many times “not yet” a coach works with the person, and for how long. @defaultValue after 3, 2 hours */
  readonly coached?: { readonly after: number; readonly hours: Figure };
  /** `teams` keeps those of one team together. @defaultValue `'mixed'`: roles side by side */
  readonly cohorts?: 'mixed' | 'teams';
  /** When trainings can be; without it, sessions have a year and no dates. */
  readonly dates?: z.input<typeof trainingDatesSchema>;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Moves of the search in each year. @defaultValue 100,000 */
  readonly moves?: number;
  /** Milliseconds for each search. A search that it ends may differ from run to run. */
  readonly timeLimit?: number;
  /** Stops with what there is. */
  readonly signal?: AbortSignal;
  /** Proves and improves what the search finds, for instance `highsSolver()`. @defaultValue none: `proved` is false */
  readonly solver?: Solver;
  /** The share by which a proof may be off, for large problems. @defaultValue 0 */
  readonly gap?: number;
}

/** Options with all defaults. @internal */
export interface TrainingRules extends Omit<z.output<typeof dataSchema>, 'forms'> {
  readonly forms: Readonly<Record<Form, FormFigures>>;
  readonly signal: AbortSignal | undefined;
  readonly solver: Solver | undefined;
}

/** Reads options. @internal */
export const readTrainingOptions = ({ signal, solver, ...data }: TrainingOptions): TrainingRules => {
  const read = readInput(dataSchema, data, 'planTraining options');
  return { ...read, forms: { ...defaultForms, ...read.forms }, signal, solver };
};
