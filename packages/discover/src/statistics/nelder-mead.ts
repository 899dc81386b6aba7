/**
 * Minimises a function by the downhill simplex method of Nelder and Mead (A simplex method for function minimization.
 * Computer Journal 7, 1965) with the standard coefficients. Deterministic; NaN counts as infinity.
 *
 * @param of - The function.
 * @param start - Where to begin.
 * @param step - The distance of the first corners from the start, in each direction.
 * @internal
 */
export const least = (
  of: (point: readonly number[]) => number,
  start: readonly number[],
  step: number,
  { iterations = 400, tolerance = 1e-10 } = {},
): readonly number[] => {
  const valued = (point: readonly number[]) => {
    const value = of(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const corners = [
    start,
    ...start.map((_, axis) => start.map((each, index) => (index === axis ? each + step : each))),
  ].map(valued);
  const size = start.length;
  for (let iteration = 0; iteration < iterations; iteration++) {
    corners.sort((one, other) => one.value - other.value);
    const [best] = corners;
    const worst = corners[size];
    const next = corners[size - 1];
    if (best === undefined || worst === undefined || next === undefined) break;
    if (Math.abs(worst.value - best.value) <= tolerance * (Math.abs(best.value) + tolerance)) break;
    const centre = start.map(
      (_, axis) => corners.slice(0, size).reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / size,
    );
    const along = (factor: number) =>
      valued(centre.map((each, axis) => each + factor * ((worst.point[axis] ?? 0) - each)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < next.value) corners[size] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) corners[size] = contracted;
      else {
        for (let index = 1; index <= size; index++) {
          const corner = corners[index];
          if (corner !== undefined)
            corners[index] = valued(corner.point.map((each, axis) => ((best.point[axis] ?? 0) + each) / 2));
        }
      }
    }
  }
  return corners.reduce((best, each) => (each.value < best.value ? each : best)).point;
};
