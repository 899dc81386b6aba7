import { InputError } from 'work-elements';
import { fillMerges } from './grid/fill-merges.js';
import { AskedDetails } from './read/asked-details.js';
import { kindIn } from './read/kinds.js';
import { openTable } from './read/open-table.js';
import type { TableKind } from './read/table-values.js';

/**
 * Detects which kind of table a file has by the headings of its sheets, so that a program can tell how to read it.
 * Rubrics are not detected, because they may have any headings.
 *
 * @param input - The file’s bytes, or the text of a CSV file.
 * @returns The kind of the first sheet that plainly has one; null if none has, or the file is not a table.
 *
 * @example
 * ```ts
 * import { tableKind } from '@work-elements/tables';
 *
 * console.log(tableKind('Name,Roles,FTE\nAnn Ash,Teacher,1')); // staff
 * console.log(tableKind('Criterion,Starting,Doing it\nListens,sometimes,always')); // null
 * ```
 *
 * @public
 */
export const tableKind = (input: Uint8Array | string): Exclude<TableKind, 'rubric'> | null => {
  try {
    for (const sheet of openTable(input, new AskedDetails({})).sheets) {
      const kind = sheet.hidden ? null : kindIn(fillMerges(sheet.read()));
      if (kind !== null) return kind;
    }
    return null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
};
