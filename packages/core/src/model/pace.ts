import type { Step } from '../catalogue/work-element.js';
import type { ImplementationModel } from './model.js';
import { usualShares } from './usual-shares.js';

/** The default share of the planned days after which an objective is behind. */
const BEHIND = 1.25;

type Shares = Readonly<Record<string, number>>;

/**
 * How a step ends on an objective that has been in progress for at least a given share of its planned days.
 *
 * @internal
 */
export interface BehindShares {
  readonly from: number;
  readonly shares: Shares;
}

/** A model, and a scenario’s own shares of the outcomes of its steps. @internal */
export interface SaidOutcomes {
  readonly model: Pick<ImplementationModel, 'review'>;
  readonly outcomes: readonly {
    readonly work: string;
    readonly behind?: { readonly from: number };
    readonly probabilities: Shares;
  }[];
}

/** A scenario’s own outcome rows by pace for a step, largest threshold first. */
const ownRows = ({ outcomes }: Pick<SaidOutcomes, 'outcomes'>, ref: string): readonly BehindShares[] =>
  outcomes
    .flatMap(({ work, behind, probabilities }) =>
      work === ref && behind !== undefined ? [{ from: behind.from, shares: probabilities }] : [],
    )
    .sort((one, other) => other.from - one.from);

/** How a step ends if its objective is behind, largest threshold first; empty if pace changes nothing. @internal */
export const behindShares = (
  scenario: SaidOutcomes,
  ref: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): readonly BehindShares[] => {
  const own = ownRows(scenario, ref);
  const isSaid = scenario.outcomes.some(({ work }) => work === ref);
  const { behind } = usualShares(scenario.model, ref, step);
  return isSaid || behind === null ? own : [{ from: BEHIND, shares: behind }];
};

/**
 * The days planned for an objective: the scenario’s, otherwise the time available per objective if all are to be done
 * within the scenario.
 *
 * @internal
 */
export const plannedDays = ({
  learners,
  weeks,
}: {
  readonly learners: { readonly plannedDays?: number; readonly activeObjectives: number; readonly objectives: number };
  readonly weeks: number;
}): number =>
  learners.plannedDays ?? (weeks * 7 * Math.min(learners.activeObjectives, learners.objectives)) / learners.objectives;
