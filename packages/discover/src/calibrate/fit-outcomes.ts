import type { Scenario } from '@work-elements/simulate';
import { type Process, usualShares } from 'work-elements';
import { PUBLISHED } from 'work-elements/interpreter';
import type { EventLog } from '../log/event-log.js';
import { dirichletShare, type LogEstimate } from '../statistics/intervals.js';
import type { OutcomeFit } from './fits.js';
import { LeftToChance } from './left-to-chance.js';
import { OutcomesByOrder } from './outcomes-by-order.js';
import type { WorkInstance } from './work-instances.js';

/** The weight of the prior shares, in observations. */
const STRENGTH = 4;

/**
 * How each step ended, by attempt where there are enough observations: a Dirichlet posterior whose prior is the
 * scenario’s shares, or else the default ones, with the weight of four observations. The flat prior is one observation
 * spread over the outcomes (Perks 1947): a whole one for each outcome would make rare outcomes too frequent, attempt by
 * attempt. What the simulation does not leave to chance does not count ({@link LeftToChance}):
 * a share is that among the pieces for which the outcome was possible.
 *
 * @param enough - Observations from which an attempt has an entry of its own.
 * @internal
 */
export const fitOutcomes = (
  log: EventLog,
  process: Process,
  instances: readonly WorkInstance[],
  scenario: Pick<Scenario, 'outcomes' | 'model' | 'develop'>,
  prior: 'scenario' | 'flat',
  enough: number,
): readonly OutcomeFit[] => {
  const byOrder = new OutcomesByOrder(log, process, instances);
  const ended = instances.filter((instance) => instance.ended === 'complete').sort((one, other) => one.end - other.end);
  const attempts = new Map<string, number>();
  /** How often each outcome occurred, by activity and attempt. */
  const counts = new Map<string, Row[]>();
  const chance = new LeftToChance(scenario);
  for (const instance of ended) {
    const place = `${instance.case} ${instance.subject} ${instance.activity}`;
    const attempt = attempts.get(place) ?? 0;
    attempts.set(place, attempt + 1);
    const outcome = log.outcomes[instance.outcome] ?? byOrder.outcomeOf(instance);
    if (outcome === null) continue;
    const step = log.activities[instance.activity] ?? '';
    const open = chance.next(instance, step, outcome);
    if (open === 'nothing') continue;
    const rows = counts.get(step) ?? [];
    const row = rows[attempt] ?? emptyRow();
    row.ends.set(outcome, (row.ends.get(outcome) ?? 0) + 1);
    if (open === 'what-fits') row.fitting += 1;
    for (let index = rows.length; index < attempt; index++) rows[index] ??= emptyRow();
    rows[attempt] = row;
    counts.set(step, rows);
  }
  return process.elements.flatMap((element) =>
    element.steps.flatMap((step): readonly OutcomeFit[] => {
      const ref = `${element.id}/${step.id}`;
      const rows = counts.get(ref) ?? [];
      if (rows.length === 0 || step.outcomes.length < 2) return [];
      const said = scenario.outcomes.filter(({ work, behind }) => work === ref && behind === undefined);
      const fit = (attempt: number | null, { ends, fitting }: Row): OutcomeFit => {
        const own =
          said.findLast((each) => each.attempt === attempt) ?? said.findLast((each) => each.attempt === undefined);
        const usual = usualShares(scenario.model, ref, step).onPace;
        const before = (outcome: string): number =>
          own?.probabilities[outcome] ?? (own === undefined ? (usual[outcome] ?? 0) : 0);
        const weights = step.outcomes.map((outcome) =>
          prior === 'flat' ? 1 / step.outcomes.length : STRENGTH * before(outcome),
        );
        const weight = weights.reduce((sum, each) => sum + each, 0);
        const countOf = (outcome: string): number => ends.get(outcome) ?? 0;
        const n = step.outcomes.reduce((sum, outcome) => sum + countOf(outcome), 0);
        const shareOf = (outcome: string, own: number): LogEstimate => {
          if (fitting === 0) return dirichletShare(countOf(outcome), n, own, weight);
          const seen = countOf(PUBLISHED.none);
          const weightOfNone = weights[step.outcomes.indexOf(PUBLISHED.none)] ?? 0;
          const none = dirichletShare(seen, n - fitting, weightOfNone, weight);
          if (outcome === PUBLISHED.none) return none;
          const { value, low, high } = dirichletShare(countOf(outcome), n - seen, own, weight - weightOfNone);
          return { value: value * (1 - none.value), low: low * (1 - none.high), high: high * (1 - none.low) };
        };
        const shares = step.outcomes.map((outcome, index) => [outcome, shareOf(outcome, weights[index] ?? 0)] as const);
        return { step: ref, attempt, n, like: null, prior: weight, shares: Object.fromEntries(shares) };
      };
      const own = rows.findIndex((row) => total(row) < enough);
      const last = own < 0 ? rows.length : own;
      const fitted = rows.slice(0, last).map((row, index) => fit(index + 1, row));
      const before = fitted.at(-1);
      if (last === rows.length && before !== undefined) return [...fitted, likeBefore(before)];
      const rest = emptyRow();
      for (const { ends, fitting } of rows.slice(last)) {
        rest.fitting += fitting;
        for (const [outcome, count] of ends) rest.ends.set(outcome, (rest.ends.get(outcome) ?? 0) + count);
      }
      return [...fitted, fit(null, rest)];
    }),
  );
};

/** How the pieces of one attempt ended. */
interface Row {
  readonly ends: Map<string, number>;
  /** For how many of them it could not be that no activity fits. */
  fitting: number;
}

const emptyRow = (): Row => ({ ends: new Map(), fitting: 0 });

const total = ({ ends }: Row): number => [...ends.values()].reduce((sum, each) => sum + each, 0);

/** Attempts of which none was seen: as the last that was, with the weight of the prior alone. */
const likeBefore = ({ step, attempt, prior, shares }: OutcomeFit): OutcomeFit => ({
  step,
  attempt: null,
  n: 0,
  like: attempt,
  prior,
  shares: Object.fromEntries(
    Object.entries(shares).map(([outcome, { value }]) => [outcome, dirichletShare(0, 0, value * prior, prior)]),
  ),
});
