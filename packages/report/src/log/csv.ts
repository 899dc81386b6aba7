import { csvText } from 'work-elements';
import { clean } from '../markup/clean.js';

/** Rows under their headings as CSV, without characters that no file of text can hold. @internal */
export const csv = (fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  csvText([fields, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)))]);
