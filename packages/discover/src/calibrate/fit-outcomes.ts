import type { Scenario } from '@work-elements/simulate';
import { accommodatedOutcomes, type Process, usualShares } from 'work-elements';
import { SUPPORTS } from 'work-elements/interpreter';
import type { EventLog } from '../log/event-log.js';
import { dirichletShare } from '../statistics/intervals.js';
import type { OutcomeFit } from './fits.js';
import { OutcomesByOrder } from './outcomes-by-order.js';
import type { WorkInstance } from './work-instances.js';

/** The weight of the prior shares, in observations. */
const STRENGTH = 4;

/**
 * How each step ended, by attempt where there are enough observations: a Dirichlet posterior whose prior is the
 * scenario’s shares, or else the default ones, with the weight of four observations. The flat prior is one observation
 * spread over the outcomes (Perks 1947): a whole one for each outcome would make rare outcomes too frequent, attempt by
 * attempt. Pieces of a learner with a support plan that the model always has reviewed do not count, since what became of
 * them was not left to chance.
 *
 * @param enough - Observations from which an attempt has an entry of its own.
 * @internal
 */
export const fitOutcomes = (
  log: EventLog,
  process: Process,
  instances: readonly WorkInstance[],
  scenario: Pick<Scenario, 'outcomes' | 'model'>,
  prior: 'scenario' | 'flat',
  enough: number,
): readonly OutcomeFit[] => {
  const byOrder = new OutcomesByOrder(log, process, instances);
  const ended = instances.filter((instance) => instance.ended === 'complete').sort((one, other) => one.end - other.end);
  const attempts = new Map<string, number>();
  /** How often each outcome occurred, by activity and attempt. */
  const counts = new Map<string, Map<string, number>[]>();
  /** Those who have a support plan by then. */
  const supported = new Set<number>();
  for (const instance of ended) {
    const place = `${instance.case} ${instance.subject} ${instance.activity}`;
    const attempt = attempts.get(place) ?? 0;
    attempts.set(place, attempt + 1);
    const outcome = log.outcomes[instance.outcome] ?? byOrder.outcomeOf(instance);
    if (outcome === null) continue;
    const step = log.activities[instance.activity] ?? '';
    if (step === SUPPORTS.work) {
      if (outcome === SUPPORTS.outcome) supported.add(instance.case);
      else supported.delete(instance.case);
    }
    if (supported.has(instance.case) && accommodatedOutcomes(scenario.model, step) !== undefined) continue;
    const rows = counts.get(step) ?? [];
    const row = rows[attempt] ?? new Map<string, number>();
    row.set(outcome, (row.get(outcome) ?? 0) + 1);
    for (let index = rows.length; index < attempt; index++) rows[index] ??= new Map();
    rows[attempt] = row;
    counts.set(step, rows);
  }
  return process.elements.flatMap((element) =>
    element.steps.flatMap((step): readonly OutcomeFit[] => {
      const ref = `${element.id}/${step.id}`;
      const rows = counts.get(ref) ?? [];
      if (rows.length === 0 || step.outcomes.length < 2) return [];
      const said = scenario.outcomes.filter(({ work, behind }) => work === ref && behind === undefined);
      const fit = (attempt: number | null, row: ReadonlyMap<string, number>): OutcomeFit => {
        const own =
          said.findLast((each) => each.attempt === attempt) ?? said.findLast((each) => each.attempt === undefined);
        const usual = usualShares(scenario.model, ref, step).onPace;
        const before = (outcome: string): number =>
          own?.probabilities[outcome] ?? (own === undefined ? (usual[outcome] ?? 0) : 0);
        const weights = step.outcomes.map((outcome) =>
          prior === 'flat' ? 1 / step.outcomes.length : STRENGTH * before(outcome),
        );
        const weight = weights.reduce((sum, each) => sum + each, 0);
        const n = step.outcomes.reduce((sum, outcome) => sum + (row.get(outcome) ?? 0), 0);
        const shares = step.outcomes.map(
          (outcome, index) => [outcome, dirichletShare(row.get(outcome) ?? 0, n, weights[index] ?? 0, weight)] as const,
        );
        return { step: ref, attempt, n, like: null, prior: weight, shares: Object.fromEntries(shares) };
      };
      const total = (row: ReadonlyMap<string, number>): number =>
        [...row.values()].reduce((sum, each) => sum + each, 0);
      const own = rows.findIndex((row) => total(row) < enough);
      const last = own < 0 ? rows.length : own;
      const fitted = rows.slice(0, last).map((row, index) => fit(index + 1, row));
      const before = fitted.at(-1);
      if (last === rows.length && before !== undefined) return [...fitted, likeBefore(before)];
      const rest = new Map<string, number>();
      for (const row of rows.slice(last))
        for (const [outcome, count] of row) rest.set(outcome, (rest.get(outcome) ?? 0) + count);
      return [...fitted, fit(null, rest)];
    }),
  );
};

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
