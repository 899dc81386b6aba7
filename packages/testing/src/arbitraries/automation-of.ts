import type { Automation, AutomationMode, Review } from 'work-elements';

/** How a system does the work for which it is responsible. @internal */
export type Mode = Exclude<AutomationMode, 'suggests'>;

/** The only step of the catalogue that can be reviewed. */
const SCORING = 'assess-progress/score';

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
    mode: mode === 'acts-reviewed' && work !== SCORING ? ('acts' as const) : mode,
  })),
  ...[...new Set(suggested)].map((work) => ({ role, work, mode: 'suggests' as const })),
];

/** The review rule for the work of a system under review. @internal */
export const reviewOf = (modes: ReadonlyMap<string, Mode>, by: string | undefined): readonly Review[] =>
  modes.get(SCORING) === 'acts-reviewed' && by !== undefined
    ? [{ work: SCORING, by, sample: 0.1, always: ['flagged', 'near-cut'], stopsAt: 0.2 }]
    : [];
