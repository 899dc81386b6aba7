import type { Scenario } from '@work-elements/simulate';
import { type Process, type Step, usualShares } from 'work-elements';
import { behindShares, PUBLISHED } from 'work-elements/interpreter';
import { isReadOff } from '../discover/read-off.js';
import { dirichletShare } from '../statistics/intervals.js';
import type { OutcomeFit, OutcomeShare } from './fits.js';
import { type Ends, type StepEnds, together } from './outcome-counts.js';

/** The weight of the prior shares, in observations. */
const STRENGTH = 4;

type Shares = Readonly<Record<string, number>>;

/**
 * How each step ended, by attempt where there are enough observations, and apart where its objective was behind: a
 * Dirichlet posterior whose prior is the scenario’s shares, or else the default ones, with the weight of four
 * observations; a discovered process has no default shares, and its prior is flat. The flat prior is one observation
 * spread over the outcomes (Perks 1947): a whole one for each outcome would make rare outcomes too frequent at every
 * attempt.
 *
 * @param ends - As counted by `countOutcomes`.
 * @param enough - Observations from which an attempt has an entry of its own.
 * @internal
 */
export const fitOutcomes = (
  ends: ReadonlyMap<string, StepEnds>,
  process: Process,
  scenario: Pick<Scenario, 'outcomes' | 'model'>,
  prior: 'scenario' | 'flat',
  enough: number,
): readonly OutcomeFit[] => {
  const bare = isReadOff(process);
  return process.elements.flatMap((element) =>
    element.steps.flatMap((step): readonly OutcomeFit[] => {
      const ref = `${element.id}/${step.id}`;
      const found = ends.get(ref);
      if (found === undefined || step.outcomes.length < 2) return [];
      const seen = [...found.onPace, ...found.behind.map((each) => each.ends)];
      if (seen.every(({ total }) => total === 0)) return [];
      const nothingSaid = bare && step.shares === undefined && !scenario.outcomes.some(({ work }) => work === ref);
      const own = nothingSaid ? 'flat' : prior;
      const weigh = (shares: Shares, by = own): Shares => priorOf(step, shares, by);
      const usual = behindShares(scenario, ref, step);
      return [
        ...onPaceFits(ref, found, (attempt) => weigh(saidOf(scenario, ref, step, attempt)), enough),
        ...found.behind.map(({ from, ends: late }): OutcomeFit => {
          // With no observations, the scenario’s shares stay.
          const by = late.total === 0 ? 'scenario' : own;
          const weights = weigh(usual.find((each) => each.from === from)?.shares ?? {}, by);
          return { ...fitOf(ref, late, weights), attempt: null, behind: from, like: null };
        }),
      ];
    }),
  );
};

/** The scenario’s shares for an attempt on pace, or else the default ones. */
const saidOf = (
  { outcomes, model }: Pick<Scenario, 'outcomes' | 'model'>,
  ref: string,
  step: Step,
  attempt: number | null,
): Shares => {
  const said = outcomes.filter(({ work, behind }) => work === ref && behind === undefined);
  const own = said.findLast((each) => each.attempt === attempt) ?? said.findLast((each) => each.attempt === undefined);
  return own?.probabilities ?? usualShares(model, ref, step).onPace;
};

/** The weight of each outcome before anything is seen, in observations. */
const priorOf = ({ outcomes }: Pick<Step, 'outcomes'>, shares: Shares, prior: 'scenario' | 'flat'): Shares =>
  Object.fromEntries(
    outcomes.map((outcome) => [outcome, prior === 'flat' ? 1 / outcomes.length : STRENGTH * (shares[outcome] ?? 0)]),
  );

const onPaceFits = (
  ref: string,
  { onPace, byAttempt }: StepEnds,
  weightsOf: (attempt: number | null) => Shares,
  enough: number,
): readonly OutcomeFit[] => {
  const own = byAttempt ? onPace.findIndex(({ total }) => total < enough) : 0;
  const last = own < 0 ? onPace.length : own;
  const fit = (attempt: number | null, ends: Ends): OutcomeFit => {
    const possible = possibleFor(onPace, attempt, enough);
    return { ...fitOf(ref, ends, weightsOf(attempt), possible), attempt, behind: null, like: null };
  };
  const fitted = onPace.slice(0, last).map((ends, index) => fit(index + 1, ends));
  const rest = together(onPace.slice(last));
  const before = fitted.at(-1);
  return [...fitted, rest.total === 0 && before !== undefined ? likeBefore(before) : fit(null, rest)];
};

/**
 * The pieces from which the share of “no activity fits” is estimated: those of the attempt if that outcome was possible
 * for enough of them, otherwise those of all such attempts and later ones, pooled.
 */
const possibleFor = (onPace: readonly Ends[], attempt: number | null, enough: number): Ends => {
  const few = onPace.findIndex(({ possible }) => possible < enough);
  const own = attempt === null || (few >= 0 && attempt > few) ? undefined : onPace[attempt - 1];
  if (own !== undefined) return own;
  const rest = together(onPace.slice(Math.max(0, few)));
  return rest.possible > 0 ? rest : together(onPace);
};

/** The posterior shares of a step’s outcomes. */
const fitOf = (
  ref: string,
  ends: Ends,
  weights: Shares,
  possible: Ends = ends,
): Pick<OutcomeFit, 'step' | 'n' | 'prior' | 'shares'> => {
  const all = Object.entries(weights);
  const prior = all.reduce((sum, [, weight]) => sum + weight, 0);
  const n = all.reduce((sum, [outcome]) => sum + ends.count(outcome), 0);
  const shareOf = shareIn(ends, possible, weights, { n, prior });
  const shares = all.map(([outcome, weight]) => [outcome, shareOf(outcome, weight)] as const);
  return { step: ref, n, prior, shares: Object.fromEntries(shares) };
};

/**
 * The share of an outcome. Where “no activity fits” was impossible for some pieces, its share is estimated from the
 * others, and the shares of the remaining outcomes from all pieces that ended otherwise.
 */
const shareIn = (
  ends: Ends,
  possible: Ends,
  weights: Shares,
  { n, prior }: { readonly n: number; readonly prior: number },
): ((outcome: string, weight: number) => OutcomeShare) => {
  const weightOfNone = weights[PUBLISHED.none] ?? 0;
  if (ends.fitting === 0) return (outcome, weight) => ({ ...dirichletShare(ends.count(outcome), n, weight, prior), n });
  const none = {
    ...dirichletShare(possible.count(PUBLISHED.none), possible.possible, weightOfNone, prior),
    n: possible.possible,
  };
  const fitting = n - ends.count(PUBLISHED.none);
  return (outcome, weight) => {
    if (outcome === PUBLISHED.none) return none;
    const { value, low, high } = dirichletShare(ends.count(outcome), fitting, weight, prior - weightOfNone);
    return { value: value * (1 - none.value), low: low * (1 - none.high), high: high * (1 - none.low), n };
  };
};

/** The fit for attempts that were never seen: that of the last attempt seen, with the weight of the prior alone. */
const likeBefore = ({ attempt, prior, shares, ...last }: OutcomeFit): OutcomeFit => ({
  ...last,
  attempt: null,
  n: 0,
  like: attempt,
  prior,
  shares: Object.fromEntries(
    Object.entries(shares).map(([outcome, { value }]): readonly [string, OutcomeShare] => [
      outcome,
      { ...dirichletShare(0, 0, value * prior, prior), n: 0 },
    ]),
  ),
});
