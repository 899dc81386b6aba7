/**
 * A number that is in force in a scenario, and where it comes from.
 *
 * @public
 */
export interface InForce {
  /** What it is about, such as `learners.objectives` or `effort of assess-progress/score`. */
  readonly what: string;
  readonly value: string;
  /** What the scenario says it is from (`source`), `scenario` where it says nothing, `default: …`, or the catalogue’s own source of an estimate. */
  readonly source: string;
}
