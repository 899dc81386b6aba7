import { csvText } from 'work-elements';
import { clean } from '../markup/clean.js';

/** Rows and a header as CSV, without characters that are invalid in text files. @internal */
export const csv = (fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  csvText([fields, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)))]);
