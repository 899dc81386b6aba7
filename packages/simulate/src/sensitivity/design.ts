/**
 * Where a function is to be evaluated, and what follows from its values there: first all points are known, then all values, so that they can
 * be computed anywhere, at once, and after one another. Points lie in the unit cube, from the low end of each input to the high one.
 *
 * @internal
 */
export interface Design<Result> {
  readonly points: readonly (readonly number[])[];
  /** Takes the values in the order of the points. */
  readonly analyse: (values: readonly number[]) => Result;
}

/**
 * From where to where each input of a function goes.
 *
 * @public
 */
export type Ranges = readonly (readonly [low: number, high: number])[];

/** Evaluates a function where a design asks for it. @internal */
export const carryOut = <Result>({ points, analyse }: Design<Result>, ranges: Ranges, model: (inputs: number[]) => number): Result =>
  analyse(points.map((point) => model(ranges.map(([low, high], input) => low + (point[input] ?? 0) * (high - low)))));
