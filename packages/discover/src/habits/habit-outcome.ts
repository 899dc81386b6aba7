/**
 * What counts as success: a step ending with a given outcome, at the first attempt or a later one.
 *
 * @public
 */
export interface HabitOutcome {
  /** `element/step`, such as `decide-advancement/decide`. */
  readonly step: string;
  /** The outcome that counts as success, such as `advance`. */
  readonly is: string;
  /** @defaultValue 1 */
  readonly attempt?: number;
}
