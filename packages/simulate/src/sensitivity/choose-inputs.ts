import { at } from '../arrays/ints.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import type { Evaluator } from './evaluate.js';
import { limitInputs } from './limit-inputs.js';
import type { SensitivityInput } from './sensitivity-input.js';
import { varied } from './vary.js';

/**
 * Reduces the inputs to the number requested: those with the largest effect in one replication stay separate, and the
 * rest are merged, one input per kind, so that nothing is left out. Null if stopped.
 *
 * @internal
 */
export const chooseInputs = async (
  scenario: Scenario,
  candidates: readonly SensitivityInput[],
  { inputs, spread }: { readonly inputs: number; readonly spread: number },
  evaluator: Evaluator,
): Promise<readonly SensitivityInput[] | null> => {
  if (limitInputs(candidates, inputs, spread).length === candidates.length) return candidates;
  const worse = (input: SensitivityInput): number =>
    input.kind === 'effort' || input.kind === 'partners' ? input.high : input.low;
  const values = await evaluator.all(
    [scenario, ...candidates.map((input) => varied(scenario, input, worse(input)))],
    1,
  );
  if (values === null) return null;
  const [base = null] = at(values, 0);
  const ranked = candidates
    .map((input, index) => {
      const [value = null] = at(values, index + 1);
      return { input, size: value === null || base === null ? Number.POSITIVE_INFINITY : Math.abs(value - base) };
    })
    .sort((one, other) => other.size - one.size)
    .map(({ input }) => input);
  return limitInputs(ranked, inputs, spread);
};
