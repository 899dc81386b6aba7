import type { ReadOptions } from './options.js';

/**
 * How a table is read.
 *
 * @public
 */
export interface CsvOptions extends ReadOptions {
  /** What stands between the cells. Found in the first rows where it is not said. */
  readonly delimiter?: string;
  /**
   * How times are written, such as `DD/MM/YYYY HH:mm`, with the tokens YYYY YY MM M DD D HH H hh h mm ss SSS A Z. ISO
   * 8601 needs none.
   */
  readonly dateFormat?: string;
}
