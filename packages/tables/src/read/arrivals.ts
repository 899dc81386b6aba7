import type { ScenarioInput } from '@work-elements/simulate';
import type { TableIssue } from '../grid/table-issue.js';
import { errorAt, warningAt } from '../grid/table-issue.js';
import type { ColumnNames } from './headings.js';
import type { TableRows } from './table-rows.js';

/**
 * When learners come, and what a scenario says of that: those of the first day are there at the start, and the others come at a rate.
 *
 * @public
 */
export interface Arrivals {
  /** Learners by date, the earliest first; rows of one date are added up. */
  readonly arrivals: readonly { readonly date: string; readonly learners: number }[];
  /** The first date, as the `start` of a scenario. */
  readonly start: string;
  /** For `learners` of a scenario: those of the first date, and how many come a week in the weeks up to the last. */
  readonly learners: Pick<ScenarioInput['learners'], 'count' | 'arrivals'>;
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

const WEEK = 7 * 86_400_000;

/** Reads arrivals: a row a date with how many, or a row a learner. @internal */
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
  const [first] = arrivals;
  const last = arrivals.at(-1);
  if (first === undefined || last === undefined) {
    if (rows.length === 0) issues.push(errorAt(table, 'empty', 'expected at least one row below the headings'));
    return { value: null, issues };
  }
  const later = arrivals.slice(1).reduce((sum, { learners }) => sum + learners, 0);
  const weeks = Math.ceil((Date.parse(last.date) - Date.parse(first.date)) / WEEK);
  if (later > 0)
    issues.push(
      warningAt(
        table,
        'averaged',
        `a scenario takes later arrivals at a rate: ${later} learners who come after ${first.date}, up to ${last.date}, are ${Number((later / weeks).toPrecision(6))} a week for ${weeks} ${weeks === 1 ? 'week' : 'weeks'}, at random times`,
      ),
    );
  const learners = {
    count: first.learners,
    ...(later > 0 ? { arrivals: { perWeek: later / weeks, weeks } } : {}),
  };
  return { value: { arrivals, start: first.date, learners }, issues };
};
