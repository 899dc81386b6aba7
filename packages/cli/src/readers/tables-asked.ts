import type { Table } from '@work-elements/tables';
import type { Context } from '../context/context.js';

/** An answer, with a function that makes its tables. */
export interface Tabled {
  readonly name: string;
  readonly tables: (by: typeof import('@work-elements/tables')) => readonly Table[];
}

/**
 * The tables of several answers, if `--csv` is given. Whether they can be written is checked at once; they are written
 * later. Without the option, the package that makes tables is not loaded.
 */
export const tablesAsked = async (context: Context, answers: readonly Tabled[]): Promise<() => Promise<void>> => {
  if (context.given.text('csv') === undefined) return async () => {};
  const by = await import('@work-elements/tables');
  const { tablesOfEach } = await import('./write-tables.js');
  return tablesOfEach(
    context,
    answers.map(({ name, tables }) => ({ name, tables: tables(by) })),
  );
};
