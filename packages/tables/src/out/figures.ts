import type { Report } from '@work-elements/simulate';
import type { Table, TableCell } from '../write/table.js';

/** A mean with its interval. @internal */
export type Estimate = Report['advanced'];

/** Waiting times in the shape of a report. @internal */
export type Times = Report['roles'][number]['wait'];

/**
 * A column: its heading, and its value for each item: a plain value, or an estimate, which fills three columns.
 *
 * @internal
 */
export type Column<Item> = readonly [
  heading: string,
  cell: (item: Item) => TableCell | Estimate,
  as?: 'estimate' | undefined,
];

/** The headings of the two ends of an interval. @internal */
export const intervalOf = (heading: string): readonly [from: string, to: string] => [
  `${heading}: from`,
  `${heading}: to`,
];

/**
 * Items as a table: an estimate has its mean under the heading, and the ends of its 95 % interval beside it.
 *
 * @internal
 */
export const figures = <Item>(name: string, items: readonly Item[], columns: readonly Column<Item>[]): Table => ({
  name,
  columns: columns.flatMap(([heading, , as]) => (as === undefined ? [heading] : [heading, ...intervalOf(heading)])),
  rows: items.map((item) =>
    columns.flatMap(([, cell, as]): readonly TableCell[] => {
      const value = cell(item);
      if (typeof value === 'object' && value !== null) return [value.mean, value.low, value.high];
      return as === undefined ? [value] : [value, null, null];
    }),
  ),
});

/** Columns for times: the mean, percentiles, how many are unfinished, and the longest. @internal */
export const timesOf = <Item>(what: string, unit: string, times: (item: Item) => Times): readonly Column<Item>[] => [
  [`${what}, ${unit}`, (item) => times(item).mean, 'estimate'],
  [`${what}, half within`, (item) => times(item).p50, 'estimate'],
  [`${what}, 90 % within`, (item) => times(item).p90, 'estimate'],
  [`${what}, 95 % within`, (item) => times(item).p95, 'estimate'],
  [`${what}, not over`, (item) => times(item).unfinished, 'estimate'],
  [`${what}, longest`, (item) => times(item).longest],
];
