/**
 * P-values adjusted for multiple testing, so that of the results reported at a level, at most that share is false on
 * average (Benjamini and Hochberg: Controlling the false discovery rate. Journal of the Royal Statistical Society B 57,
 * 1995).
 *
 * @internal
 */
export const benjaminiHochberg = (values: readonly number[]): readonly number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => other.value - one.value);
  const corrected = new Array<number>(values.length).fill(1);
  let least = 1;
  order.forEach(({ value, index }, position) => {
    least = Math.min(least, (value * values.length) / (values.length - position));
    corrected[index] = least;
  });
  return corrected;
};
