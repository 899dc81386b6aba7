import { type Step, usualShares } from 'work-elements';
import { behindShares } from 'work-elements/interpreter';
import type { Scenario } from '../scenario/parse-scenario.js';

type Rows = Scenario['outcomes'];

/** The outcome shares that apply to a step in a scenario, written out as rows of its `outcomes`. @internal */
export const outcomesInForce = (scenario: Scenario, ref: string, step: Step): Rows => {
  const own = scenario.outcomes.filter(({ work }) => work === ref);
  if (own.some(({ attempt, behind }) => attempt === undefined && behind === undefined)) return own;
  const late = own.length > 0 ? [] : behindShares(scenario, ref, step);
  return [
    ...own,
    { work: ref, probabilities: usualShares(scenario.model, ref, step).onPace },
    ...late.map(({ from, shares }) => ({ work: ref, behind: { from }, probabilities: shares })),
  ];
};
