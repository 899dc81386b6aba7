import type { SensitivityInput } from './sensitivity-input.js';
import { mergeInputs } from './sensitivity-inputs.js';

/**
 * Limits the inputs to a number, but keeps at least every number about learners and one group of each kind: the
 * top-ranked ones stay, the others are merged.
 *
 * @internal
 */
export const limitInputs = (
  ranked: readonly SensitivityInput[],
  inputs: number,
  spread: number,
): readonly SensitivityInput[] => {
  if (ranked.length <= inputs) return ranked;
  const single = ranked.filter(({ kind }) => kind === 'learners' || kind === 'partners');
  const others = ranked.filter((input) => !single.includes(input));
  for (let alone = Math.min(others.length, inputs); alone >= 0; alone--) {
    const rest = others.slice(alone);
    const groups = (['outcomes', 'effort'] as const).flatMap((kind) => {
      const own = rest.filter((input) => input.kind === kind);
      const [only] = own;
      return only === undefined ? [] : own.length === 1 ? [only] : [mergeInputs(kind, own, spread)];
    });
    if (single.length + alone + groups.length <= inputs || alone === 0)
      return [...single, ...others.slice(0, alone), ...groups];
  }
  return ranked;
};
