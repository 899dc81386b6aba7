/** A problem at a place of a text. @internal */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
