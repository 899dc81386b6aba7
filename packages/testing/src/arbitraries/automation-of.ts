import { type Automation, type AutomationMode, type Review, workElements } from 'work-elements';

/** How a system does the work for which it is responsible. @internal */
export type Mode = Exclude<AutomationMode, 'suggests'>;

/** The only step of the catalogue that can be reviewed. */
const SCORING = 'assess-progress/score';

/** The steps that only file what others have settled. */
const FILING: ReadonlySet<string> = new Set(
  workElements.flatMap(({ id, steps }) => steps.flatMap((step) => (step.files === true ? [`${id}/${step.id}`] : []))),
);

/** A mode that a system can have at some work: reviewed where there is a review, recording where something is filed. */
const fitting = (work: string, mode: Mode): Mode =>
  (mode === 'acts-reviewed' && work !== SCORING) || (mode === 'records' && !FILING.has(work)) ? 'acts' : mode;

/**
 * The automation of a system: with a review only where one is possible, and suggestions where people are responsible.
 *
 * @internal
 */
export const automationOf = (
  role: string,
  modes: ReadonlyMap<string, Mode>,
  suggested: readonly string[],
): readonly Automation[] => [
  ...[...modes].map(([work, mode]) => ({
    role,
    work,
    mode: fitting(work, mode),
  })),
  ...[...new Set(suggested)].map((work) => ({ role, work, mode: 'suggests' as const })),
];

/** The review rule for the work of a system under review. @internal */
export const reviewOf = (modes: ReadonlyMap<string, Mode>, by: string | undefined): readonly Review[] =>
  modes.get(SCORING) === 'acts-reviewed' && by !== undefined
    ? [{ work: SCORING, by, sample: 0.1, always: ['flagged', 'near-cut'], stopsAt: 0.2 }]
    : [];
