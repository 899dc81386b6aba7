import { InputError, type Issue, type IssueCode, type Severity } from 'work-elements';

/**
 * An error in a table, or a warning about how something was read.
 *
 * @public
 */
export interface TableIssue extends Issue {
  /** The cell: `Staff!C7` in a workbook, `C7` in CSV; empty for the table as a whole. */
  readonly path: string;
  readonly severity: Severity;
}

/** An error with a single problem, with which reading ends. @internal */
export const refused = (code: IssueCode, message: string, path = ''): InputError =>
  new InputError('table', [{ path, code, message }]);

/** An error at a cell. @internal */
export const errorAt = (path: string, code: IssueCode, message: string): TableIssue => ({
  path,
  code,
  message,
  severity: 'error',
});

/** A warning at a cell. @internal */
export const warningAt = (path: string, code: IssueCode, message: string): TableIssue => ({
  path,
  code,
  message,
  severity: 'warning',
});
