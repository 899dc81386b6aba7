/**
 * The Wasserstein distance of order 1 (in one dimension, the earth mover’s distance) between two samples: how far, on
 * average, the values of one have to be moved to become the other. It is ∫ |F − G|, exact for samples of any size.
 *
 * @param one - Numbers in any order; at least one.
 * @param other - The same.
 * @internal
 */
export const transportDistance = (one: readonly number[], other: readonly number[]): number => {
  const a = Float64Array.from(one).sort();
  const b = Float64Array.from(other).sort();
  let [i, j, total] = [0, 0, 0];
  let last = Math.min(a[0] ?? 0, b[0] ?? 0);
  while (i < a.length || j < b.length) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    total += Math.abs(i / a.length - j / b.length) * (next - last);
    last = next;
    while (i < a.length && a[i] === next) i += 1;
    while (j < b.length && b[j] === next) j += 1;
  }
  return total;
};
