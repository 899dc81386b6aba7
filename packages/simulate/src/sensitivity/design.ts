/**
 * The points at which to evaluate a function, and an analysis of the values there. All points are known before any
 * value, so that they can be evaluated anywhere, together or in sequence. Points lie in the unit cube, from the low to
 * the high end of each input.
 *
 * @internal
 */
export interface Design<Result> {
  readonly points: readonly (readonly number[])[];
  /** Takes the values, in the order of the points. */
  readonly analyse: (values: readonly number[]) => Result;
}

/** The range of each input of a function. @public */
export type Ranges = readonly (readonly [low: number, high: number])[];

/** Evaluates a function at the points of a design, and analyses the values. @internal */
export const evaluateDesign = <Result>(
  { points, analyse }: Design<Result>,
  ranges: Ranges,
  model: (inputs: number[]) => number,
): Result =>
  analyse(points.map((point) => model(ranges.map(([low, high], input) => low + (point[input] ?? 0) * (high - low)))));
