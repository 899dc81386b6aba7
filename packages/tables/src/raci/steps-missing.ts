import { type TableIssue, warningAt } from '../grid/table-issue.js';

const LISTED = 10;

/** A warning that names the steps without a row in a matrix, and what becomes of them. @internal */
export const stepsMissing = (table: string, refs: readonly string[], outcome: string): TableIssue => {
  const [what, whose] = refs.length === 1 ? ['1 step', 'has'] : [`${refs.length} steps`, 'have'];
  const listed = `${refs.slice(0, LISTED).join(', ')}${refs.length > LISTED ? ' …' : ''}`;
  return warningAt(table, 'steps-missing', `${what} ${whose} no row, ${outcome}: ${listed}`);
};
