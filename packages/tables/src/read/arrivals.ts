import type { ScenarioInput } from '@work-elements/simulate';
import type { TableIssue } from '../grid/table-issue.js';
import { errorAt } from '../grid/table-issue.js';
import type { ColumnNames } from './headings.js';
import type { TableRows } from './table-rows.js';

/**
 * When learners come, by date and in the form of a scenario: those of the first day are there at the start, and those
 * of each later day are a cohort.
 *
 * @public
 */
export interface Arrivals {
  /** Learners by date, the earliest first; rows with the same date are added up. */
  readonly arrivals: readonly { readonly date: string; readonly learners: number }[];
  /** The first date, as the `start` of a scenario. */
  readonly start: string;
  /** For `learners` of a scenario: those of the first date, and each later date with its learners. */
  readonly learners: Pick<ScenarioInput['learners'], 'count' | 'cohorts'>;
}

/** @internal */
export type ArrivalColumn = 'date' | 'learners' | 'learner';

/** @internal */
export const ARRIVAL_COLUMNS: ColumnNames<ArrivalColumn> = {
  date: [
    'date',
    'arrival',
    'arrival date',
    'arrives',
    'start',
    'start date',
    'enrolled',
    'enrolled on',
    'enrolment date',
    'enrollment date',
  ],
  learners: ['learners', 'students', 'pupils', 'count', 'number', 'new learners', 'new students'],
  learner: ['learner', 'student', 'pupil', 'name', 'id', 'learner id', 'student id'],
};

/** Reads arrivals: a row for each date with a number of learners, or a row for each learner. @internal */
export const readArrivals = (
  { rows, has, issues }: TableRows<ArrivalColumn>,
  table: string,
): { readonly value: Arrivals | null; readonly issues: readonly TableIssue[] } => {
  const byDate = new Map<string, number>();
  for (const row of rows) {
    const date = row.date('date');
    if (row.text('date') === undefined)
      row.error('date', 'missing', 'expected the date of an arrival, found an empty cell');
    const counted = row.amount('learners', { least: 0, most: 10_000_000, whole: true });
    if (has('learners') && row.text('learners') === undefined)
      row.error('learners', 'missing', 'expected how many learners come on this date, found an empty cell');
    const learners = has('learners') ? counted : 1;
    if (date !== undefined && learners !== undefined) byDate.set(date, (byDate.get(date) ?? 0) + learners);
  }
  const arrivals = [...byDate]
    .map(([date, learners]) => ({ date, learners }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const [first, ...later] = arrivals;
  if (first === undefined) {
    if (rows.length === 0) issues.push(errorAt(table, 'empty', 'expected at least one row below the headings'));
    return { value: null, issues };
  }
  const cohorts = later
    .filter(({ learners }) => learners > 0)
    .map(({ date, learners }) => ({ on: date, count: learners }));
  const learners = { count: first.learners, ...(cohorts.length > 0 ? { cohorts } : {}) };
  return { value: { arrivals, start: first.date, learners }, issues };
};
