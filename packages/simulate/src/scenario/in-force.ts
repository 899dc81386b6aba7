/** A number that applies in a scenario, and where it comes from. @public */
export interface InForce {
  /** What it concerns, such as `learners.objectives` or `effort of assess-progress/score`. */
  readonly what: string;
  readonly value: string;
  /**
   * The source that the scenario states (`source`), `scenario` if it states none, `default: …`, or the catalogue’s own
   * source of an estimate.
   */
  readonly source: string;
}
