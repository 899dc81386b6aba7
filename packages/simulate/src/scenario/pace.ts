import type { Step } from 'work-elements';
import { numbersOf, sharesUnder } from './outcome-shares.js';
import type { Scenario } from './parse-scenario.js';

/** From what share of the planned days on an objective is behind, where nothing else is said. @internal */
export const BEHIND = 1.25;

type Model = Scenario['model'];
type Ways = Pick<Step, 'outcomes' | 'shares'>;
type Shares = Readonly<Record<string, number>>;

/** How a step ends of work on an objective that has been in progress for so much of the days that are planned for it. @internal */
export interface BehindShares {
  readonly from: number;
  readonly shares: Shares;
}

/** What a scenario says of the pace of a step: its own rows, the largest first. */
const ownRows = ({ outcomes }: Pick<Scenario, 'outcomes'>, ref: string): readonly BehindShares[] =>
  outcomes
    .flatMap(({ work, behind, probabilities }) =>
      work === ref && behind !== undefined ? [{ from: behind.from, shares: probabilities }] : [],
    )
    .sort((one, other) => other.from - one.from);

/**
 * How steps end that speak of pace, where a scenario says nothing: that a learner is off the pace is a fact about time, and so is that one
 * cannot be reached any more; neither happens by chance to who is on pace. An assumption, as all defaults of outcomes.
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

/** How a step ends where work on an objective is behind, the latest first; none where pace changes nothing. @internal */
export const behindShares = (scenario: Pick<Scenario, 'outcomes' | 'model'>, ref: string, step: Ways): readonly BehindShares[] => {
  const own = ownRows(scenario, ref);
  const isSaid = scenario.outcomes.some(({ work }) => work === ref);
  const usual = paced(scenario.model, ref, step);
  return isSaid || usual === null ? own : [{ from: BEHIND, shares: usual.behind }];
};

/** How a step ends where nothing is said, and nothing is behind. @internal */
export const sharesOnPace = (model: Model, ref: string, step: Ways): Shares =>
  paced(model, ref, step)?.calm ?? numbersOf(sharesUnder(model, ref, step));

/**
 * The days that are planned for an objective: what a scenario says, otherwise as many as there are for each, if all are to be done in the time
 * that is looked at.
 *
 * @internal
 */
export const plannedDays = ({ learners, weeks }: Pick<Scenario, 'learners' | 'weeks'>): number =>
  learners.plannedDays ?? (weeks * 7 * Math.min(learners.activeObjectives, learners.objectives)) / learners.objectives;
