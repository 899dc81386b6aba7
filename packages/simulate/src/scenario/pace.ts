import type { Step } from 'work-elements';
import { numbersOf, sharesUnder } from './outcome-shares.js';
import type { Scenario } from './parse-scenario.js';

/** The default share of the planned days after which an objective is behind. @internal */
export const BEHIND = 1.25;

type Model = Scenario['model'];
type Ways = Pick<Step, 'outcomes' | 'shares'>;
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

/** A scenario’s own outcome rows by pace for a step, largest threshold first. */
const ownRows = ({ outcomes }: Pick<Scenario, 'outcomes'>, ref: string): readonly BehindShares[] =>
  outcomes
    .flatMap(({ work, behind, probabilities }) =>
      work === ref && behind !== undefined ? [{ from: behind.from, shares: probabilities }] : [],
    )
    .sort((one, other) => other.from - one.from);

/**
 * Defaults for outcomes that depend on pace. Being off the pace is a fact about time, and so is an objective that can
 * no longer be reached; neither happens by chance to a learner who is on pace. An assumption, like all default
 * outcomes.
 */
const paced = (model: Model, ref: string, step: Ways): { readonly calm: Shares; readonly behind: Shares } | null => {
  const [first] = step.outcomes;
  const shares = numbersOf(sharesUnder(model, ref, step));
  const slow = ref === 'track-progress/interpret' ? 'off-pace' : ref === 'track-progress/alert' ? 'unreachable' : undefined;
  if (first === undefined || slow === undefined || !step.outcomes.includes(slow)) return null;
  const [often = 0, rare = 0] = [shares[first], shares[slow]];
  const calm = { ...shares, [first]: often + rare, [slow]: 0 };
  return { calm, behind: slow === 'off-pace' ? { ...shares, [first]: 0, [slow]: often + rare } : shares };
};

/** How a step ends if its objective is behind, largest threshold first; empty if pace changes nothing. @internal */
export const behindShares = (scenario: Pick<Scenario, 'outcomes' | 'model'>, ref: string, step: Ways): readonly BehindShares[] => {
  const own = ownRows(scenario, ref);
  const isSaid = scenario.outcomes.some(({ work }) => work === ref);
  const usual = paced(scenario.model, ref, step);
  return isSaid || usual === null ? own : [{ from: BEHIND, shares: usual.behind }];
};

/** The default shares if the objective is not behind. @internal */
export const sharesOnPace = (model: Model, ref: string, step: Ways): Shares =>
  paced(model, ref, step)?.calm ?? numbersOf(sharesUnder(model, ref, step));

/**
 * The days planned for an objective: the scenario’s, otherwise the time available per objective if all are to be done
 * within the scenario.
 *
 * @internal
 */
export const plannedDays = ({ learners, weeks }: Pick<Scenario, 'learners' | 'weeks'>): number =>
  learners.plannedDays ?? (weeks * 7 * Math.min(learners.activeObjectives, learners.objectives)) / learners.objectives;
