import type { Table } from '@work-elements/tables';
import type { Context } from '../context/context.js';

/** An answer, with what makes its tables. */
export interface Tabled {
  readonly name: string;
  readonly tables: (by: typeof import('@work-elements/tables')) => readonly Table[];
}

/**
 * Tables of several answers where `--csv` asks for them: it is asked at once whether they can be written, and they are
 * written later. Nothing that makes tables is loaded otherwise.
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
