/**
 * How many values at the beginning of a series are best left out so that the mean of the others is surest: where the
 * squared standard error of that mean, as if they were independent, is least (MSER; White: An effective truncation
 * heuristic for bias reduction in simulation output. Simulation 69, 1997).
 *
 * @returns The number of values; null where it would be half of them or more: the series has not settled.
 * @internal
 */
export const mser = (series: readonly number[]): number | null => {
  let best: { readonly left: number; readonly error: number } | null = null;
  let [n, mean, squares] = [0, 0, 0];
  // From the end, so that each mean and its squares follow from those before (Welford).
  for (let left = series.length - 1; left >= 0; left--) {
    const before = (series[left] ?? 0) - mean;
    n += 1;
    mean += before / n;
    squares += before * ((series[left] ?? 0) - mean);
    // The error of few values is small by chance.
    if (2 * n < series.length) continue;
    const error = squares / (n * n);
    if (best === null || error <= best.error) best = { left, error };
  }
  return best === null || 2 * best.left >= series.length - 1 ? null : best.left;
};
