/**
 * The mean of |duration − quantile|, the Wasserstein distance of order 1, between durations and a distribution. Where
 * some are still open (censored), those that ended are weighted by Kaplan and Meier’s estimate (Nonparametric
 * estimation from incomplete observations. Journal of the American Statistical Association 53, 1958). Nothing beyond
 * the longest that ended is compared.
 *
 * @param ended - In ascending order.
 * @param open - In any order.
 * @param quantile - The inverse CDF of the distribution.
 * @internal
 */
export const distanceToFit = (
  ended: readonly number[],
  open: readonly number[],
  quantile: (share: number) => number,
): number => {
  const waiting = [...open].sort((one, other) => one - other);
  let gone = 0;
  let left = 1;
  let sum = 0;
  ended.forEach((each, index) => {
    while (gone < waiting.length && (waiting[gone] ?? 0) < each) gone += 1;
    const share = left / (ended.length - index + waiting.length - gone);
    sum += share * Math.abs(each - quantile(1 - left + share / 2));
    left -= share;
  });
  return sum / (1 - left);
};
