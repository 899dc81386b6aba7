import { InputError, type Issue, type Severity } from 'work-elements';

/**
 * Something about a table that is wrong (`error`), or was read in a way that somebody should know of (`warning`).
 *
 * @public
 */
export interface TableIssue extends Issue {
  /** Which cell: `Staff!C7` of a workbook, `C7` of a text; empty for the table as a whole. */
  readonly path: string;
  readonly severity: Severity;
}

/** What ends the reading at once. @internal */
export const refused = (code: string, message: string, path = ''): InputError =>
  new InputError('table', [{ path, code, message }]);

/** An error at a cell. @internal */
export const errorAt = (path: string, code: string, message: string): TableIssue => ({
  path,
  code,
  message,
  severity: 'error',
});

/** A warning at a cell. @internal */
export const warningAt = (path: string, code: string, message: string): TableIssue => ({
  path,
  code,
  message,
  severity: 'warning',
});
