/**
 * The number of initial values to discard so that the mean of the rest is most precise: where the squared standard
 * error of that mean, computed as if the values were independent, is smallest (MSER; White: An effective truncation
 * heuristic for bias reduction in simulation output. Simulation 69, 1997).
 *
 * @returns The number of values; null if it would be half of them or more: the series has not settled.
 * @internal
 */
export const mser = (series: readonly number[]): number | null => {
  let best: { readonly left: number; readonly error: number } | null = null;
  let [n, mean, squares] = [0, 0, 0];
  // Runs backwards, so that each mean and sum of squares follows from the previous ones (Welford).
  for (let left = series.length - 1; left >= 0; left--) {
    const before = (series[left] ?? 0) - mean;
    n += 1;
    mean += before / n;
    squares += before * ((series[left] ?? 0) - mean);
    // The standard error of few values can be small by chance.
    if (2 * n < series.length) continue;
    const error = squares / (n * n);
    if (best === null || error <= best.error) best = { left, error };
  }
  return best === null || 2 * best.left >= series.length - 1 ? null : best.left;
};
