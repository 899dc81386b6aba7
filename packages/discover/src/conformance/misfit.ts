/**
 * The first event of a case that does not fit the model’s process.
 *
 * @public
 */
export interface Misfit {
  readonly case: string;
  /** `element/step`, or what happened to the journey, such as `appeal.raised`. */
  readonly step: string;
  readonly subject: string | null;
  readonly outcome: string | null;
  readonly line: number;
  readonly because: string;
  /**
   * The steps that were open then for that subject, and would have fitted; of the whole case, where none was for the
   * subject.
   */
  readonly instead: readonly string[];
}
