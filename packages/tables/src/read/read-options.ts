import { readInput } from 'work-elements';
import * as z from 'zod';
import { DELIMITERS } from '../csv/read-csv.js';

const readOptionsSchema = z.object({
  as: z.enum(['staff', 'people', 'raci', 'arrivals', 'rubric']),
  sheet: z.union([z.string(), z.number().int().min(1)]).exactOptional(),
  delimiter: z.enum(DELIMITERS).exactOptional(),
  decimal: z.enum(['.', ',']).exactOptional(),
  dates: z.enum(['ymd', 'dmy', 'mdy']).exactOptional(),
  encoding: z.string().exactOptional(),
});

/**
 * What a table does not say of itself. All of it is found out where nothing is said.
 *
 * @public
 */
export interface ReadOptions {
  /** Which sheet of a workbook: its name, or its number from 1. The first with the right headings, where nothing is said. */
  readonly sheet?: string | number;
  /** What stands between the cells of CSV. */
  readonly delimiter?: (typeof DELIMITERS)[number];
  /** What stands before the decimals of numbers. */
  readonly decimal?: '.' | ',';
  /** In which order dates have year, month and day. ISO 8601 needs none. */
  readonly dates?: 'ymd' | 'dmy' | 'mdy';
  /** How text is encoded, such as `windows-1252`. */
  readonly encoding?: string;
}

/** Reads the options that are plain data. @internal */
export const readOptions = ({
  as,
  sheet,
  delimiter,
  decimal,
  dates,
  encoding,
}: ReadOptions & { readonly as: string }) =>
  readInput(readOptionsSchema, { as, sheet, delimiter, decimal, dates, encoding }, 'options of readTable');
