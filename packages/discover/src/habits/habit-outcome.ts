/**
 * What counts as success: that a step ended in a certain way, the first time or at a later attempt.
 *
 * @public
 */
export interface HabitOutcome {
  /** `element/step`, such as `decide-advancement/decide`. */
  readonly step: string;
  /** The outcome that is success, such as `advance`. */
  readonly is: string;
  /** @defaultValue 1 */
  readonly attempt?: number;
}
