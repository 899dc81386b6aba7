/** A row of a public framework, with the competencies that a reader judged to fit it; empty if none does. */
export interface LabelledRow {
  readonly framework: string;
  /** The framework’s own id. */
  readonly id: string;
  /** The row, in our own words. */
  readonly title: string;
  readonly right: readonly string[];
}
