/**
 * What a code of an {@link Issue} stands for, in sentences for people.
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
 * A table of codes, as each package has one of its own.
 *
 * @public
 */
export type IssueNotes = Readonly<Record<string, IssueNote>>;
