import type { IssueCode } from 'work-elements';
import { shown } from '../grid/cell.js';

/** The order of year, month and day in the dates of a table. @internal */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date as `2026-09-01`, or why the text is not a date. @internal */
export type ReadDate = { readonly date: string } | { readonly code: IssueCode; readonly message: string };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?:[T ,].*)?$/;

const built = (year: string, month: string, day: string): string | null => {
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date ? date : null;
};

const inOrder = (text: string, order: DateOrder): string | null => {
  const [, one = '', , two = '', three = ''] = NUMBERS.exec(text) ?? [];
  if (order === 'ymd') return one.length === 4 ? built(one, two, three) : null;
  if (three.length !== 4) return null;
  return order === 'dmy' ? built(three, two, one) : built(three, one, two);
};

/**
 * The only order that fits all dates of a column; null if none or several do. With points, the day comes first.
 * @internal
 */
export const orderOf = (texts: readonly string[], said: DateOrder | undefined): DateOrder | null => {
  if (said !== undefined) return said;
  const written = texts.filter((text) => NUMBERS.test(text) && !ISO.test(text));
  const possible = (['dmy', 'mdy'] as const).filter((order) => written.every((text) => inOrder(text, order) !== null));
  if (possible.includes('dmy') && written.some((text) => NUMBERS.exec(text)?.[2] === '.')) return 'dmy';
  return possible.length === 1 ? (possible[0] ?? null) : null;
};

/** Reads a date as people and spreadsheets write it. @internal */
export const readDate = (text: string, order: DateOrder | null): ReadDate => {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = built(year, month, day);
    return date === null ? noDay(text) : { date };
  }
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return {
      code: 'serial-number',
      message:
        `${shown(text)} is a spreadsheet’s own number for a date; format the column as a date, such as 2026-09-01, ` +
        'and save it again',
    };
  const match = NUMBERS.exec(text);
  if (match === null)
    return { code: 'not-a-date', message: `expected a date, such as 2026-09-01, found ${shown(text)}` };
  if (match[1]?.length !== 4 && match[4]?.length !== 4)
    return { code: 'short-year', message: `expected a year of four digits, found ${shown(text)}` };
  const orders: readonly DateOrder[] = order === null ? ['ymd', 'dmy', 'mdy'] : [order, 'ymd'];
  const dates = [...new Set(orders.flatMap((each) => inOrder(text, each) ?? []))];
  const [first, second] = dates;
  if (first === undefined) return noDay(text, order);
  if (second === undefined || order !== null) return { date: first };
  return {
    code: 'ambiguous-date',
    message: `${shown(text)} may be ${dates.join(' or ')}; say the order of dates (dates), "dmy" or "mdy"`,
  };
};

const ORDERS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
};

const noDay = (text: string, order: DateOrder | null = null): ReadDate => ({
  code: 'no-such-day',
  message: `${shown(text)} is not a date in the calendar${order === null ? '' : `, read as ${ORDERS[order]}`}`,
});
