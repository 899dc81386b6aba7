/**
 * What an {@link Issue}’s code stands for, in sentences for people.
 *
 * @public
 */
export interface IssueNote {
  /** What is wrong. */
  readonly means: string;
  /** How it usually comes about. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * A package’s table of codes.
 *
 * @public
 */
export type IssueNotes = Readonly<Record<string, IssueNote>>;
