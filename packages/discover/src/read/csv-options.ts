import type { ReadOptions } from './options.js';

/**
 * How a table is read.
 *
 * @public
 */
export interface CsvOptions extends ReadOptions {
  /** The character between cells. @defaultValue detected from the first rows */
  readonly delimiter?: string;
  /**
   * The format of times, such as `DD/MM/YYYY HH:mm`, with the tokens YYYY YY MM M DD D HH H hh h mm ss SSS A Z. ISO
   * 8601 needs none.
   */
  readonly dateFormat?: string;
}
