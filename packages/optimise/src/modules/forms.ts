import type { Level } from 'work-elements';
import * as z from 'zod';

/**
 * The forms of training: study (which leads to Explorer), a workshop that ends in a plan (Novice), a practicum, which
 * is supervised work in the role (Experienced), and a panel, a practicum with calibration for scoring and deciding.
 *
 * @public
 */
export const formSchema = z.enum(['study', 'workshop', 'practicum', 'panel']);

/**
 * A form of training.
 *
 * @public
 */
export type Form = z.infer<typeof formSchema>;

/** Figures of a form of training. @public */
export const formFiguresSchema = z.strictObject({
  /** Hours off the job per participant: a number per competency, with a minimum and a maximum in total. */
  hours: z.strictObject({ least: z.number().min(0.5), most: z.number().min(0.5), perCompetency: z.number().min(0) }),
  /** Hours added regardless of the number of competencies. */
  fixed: z.number().min(0),
  /** Maximum number of participants per session. */
  capacity: z.number().int().min(1),
  /** Minimum number of weeks over which a session is spread. */
  weeks: z.number().int().min(1),
  /** A publication, or `assumption:` and why it is plausible. */
  source: z.string().min(1).max(500),
});

/** Hours and group size of a form of training, with the source. @public */
export type FormFigures = z.infer<typeof formFiguresSchema>;

/**
 * The default figures. The lengths of study and workshop, and their group sizes, are assumptions based on public
 * descriptions of such trainings.
 *
 * @public
 */
export const defaultForms: Readonly<Record<Form, FormFigures>> = {
  study: {
    hours: { least: 3, most: 6, perCompetency: 0.75 },
    fixed: 0,
    capacity: 30,
    weeks: 1,
    source: 'assumption: half a day to a day, as in a short online cohort',
  },
  workshop: {
    hours: { least: 6, most: 12, perCompetency: 1.25 },
    fixed: 0,
    capacity: 15,
    weeks: 1,
    source:
      'assumption: one to two days in teams, ending in a plan, as the institutes of PACE and Lindsay end in ' +
      'something to take into teaching',
  },
  practicum: {
    hours: { least: 3, most: 10, perCompetency: 1 },
    fixed: 0,
    capacity: 3,
    weeks: 6,
    source:
      'assumption: one to two hours of coaching a fortnight over six to ten weeks; the coached work itself ' +
      'counts as work',
  },
  panel: {
    hours: { least: 3, most: 10, perCompetency: 1 },
    fixed: 12,
    capacity: 12,
    weeks: 6,
    source:
      'assumption: two days of scoring in pairs and triads, as at PACE’s institute (demonstratedsuccess.com), ' +
      'before the coached practice',
  },
};

/** The form that leads to a level. @internal */
export const formOf = (level: Level, judges: boolean): Form => {
  if (level === 1) return 'study';
  if (level === 2) return 'workshop';
  return judges ? 'panel' : 'practicum';
};

/** What a session produces: evidence of exactly the level that it leads to. @internal */
export const evidenceOf = {
  study: 'study',
  workshop: 'planning',
  practicum: 'implementation',
  panel: 'implementation',
} as const;

/**
 * Hours for a number of competencies, rounded to half hours.
 *
 * @param spans - Whether they belong to several elements, so that the maximum for a single module does not apply.
 * @internal
 */
export const hoursOf = (
  { hours: { least, most, perCompetency }, fixed }: FormFigures,
  competencies: number,
  spans: boolean,
): number => {
  const inAll = Math.max(least, perCompetency * competencies);
  return Math.ceil(2 * (fixed + (spans ? inAll : Math.min(most, inAll)))) / 2;
};
