/**
 * The first event of a case that does not fit the model’s process.
 *
 * @public
 */
export interface Misfit {
  readonly case: string;
  /** `element/step`, or a journey event such as `appeal.raised`. */
  readonly step: string;
  readonly subject: string | null;
  readonly outcome: string | null;
  readonly line: number;
  readonly because: string;
  /** The steps that were open for that subject and would have fitted; if none was, those of the whole case. */
  readonly instead: readonly string[];
}
