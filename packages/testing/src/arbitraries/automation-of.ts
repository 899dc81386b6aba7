import type { Automation, AutomationMode, Review } from 'work-elements';

/** How a system does what it is responsible for. @internal */
export type Mode = Exclude<AutomationMode, 'suggests'>;

/** The one step of the catalogue whose pieces can go to a review. */
const SCORING = 'assess-progress/score';

/**
 * How a system does its work: reviewed only where a review is possible, and suggesting where people are responsible.
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

/** The review of what a system does under review. @internal */
export const reviewOf = (modes: ReadonlyMap<string, Mode>, by: string | undefined): readonly Review[] =>
  modes.get(SCORING) === 'acts-reviewed' && by !== undefined
    ? [{ work: SCORING, by, sample: 0.1, always: ['flagged', 'near-cut'], stopsAt: 0.2 }]
    : [];
