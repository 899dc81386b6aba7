import { dateSchema, readInput } from 'work-elements';
import * as z from 'zod';
import { DELIMITERS } from '../csv/read-csv.js';

const readOptionsSchema = z.object({
  as: z.enum(['staff', 'people', 'raci', 'arrivals', 'rubric']),
  sheet: z.union([z.string(), z.number().int().min(1)]).exactOptional(),
  delimiter: z.enum(DELIMITERS).exactOptional(),
  decimal: z.enum(['.', ',']).exactOptional(),
  dates: z.enum(['ymd', 'dmy', 'mdy']).exactOptional(),
  encoding: z.string().exactOptional(),
  asOf: dateSchema.exactOptional(),
});

/**
 * How a table is written. Details that are not given are detected.
 *
 * @public
 */
export interface ReadOptions {
  /** The sheet of a workbook, by name or by number from 1. @defaultValue the first with the expected headings */
  readonly sheet?: string | number;
  /** The separator of CSV. */
  readonly delimiter?: (typeof DELIMITERS)[number];
  /** The decimal mark of numbers. */
  readonly decimal?: '.' | ',';
  /** The order of year, month and day in dates that are not ISO 8601. */
  readonly dates?: 'ymd' | 'dmy' | 'mdy';
  /** The encoding of text, such as `windows-1252`. */
  readonly encoding?: string;
}

/** Reads the options, which are plain data. @internal */
export const readOptions = ({
  as,
  sheet,
  delimiter,
  decimal,
  dates,
  encoding,
  asOf,
}: ReadOptions & { readonly as: string; readonly asOf?: string }) =>
  readInput(readOptionsSchema, { as, sheet, delimiter, decimal, dates, encoding, asOf }, 'options of readTable');
