import { type Grid, type Merge, rangeName } from './grid.js';
import { LIMITS } from './limits.js';
import { refused } from './table-issue.js';

/** A grid in which each part of a merged cell has the content of the whole, and which knows those parts. @internal */
export interface FilledGrid extends Grid {
  /** The merged range that a cell is part of. */
  mergedAt(row: number, column: number): Merge | undefined;
}

/** Copies the content of each merged cell into all of its parts. @internal */
export const fillMerges = (grid: Grid): FilledGrid => {
  const widest = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lowest = grid.rows.at(-1)?.number ?? 0;
  const rows = new Map(grid.rows.map(({ number, cells }) => [number, [...cells]]));
  const part = new Map<string, Merge>();
  let looked = 0;
  for (const merge of grid.merges) {
    const whole = rows.get(merge.top)?.[merge.left] ?? null;
    if (whole === null) continue;
    for (let number = merge.top; number <= Math.min(merge.bottom, lowest); number++) {
      looked += 1;
      const cells = rows.get(number);
      if (cells === undefined) continue;
      for (let column = merge.left; column <= Math.min(merge.right, widest - 1); column++) {
        looked += 1;
        while (cells.length < column) cells.push(null);
        cells[column] ??= whole;
        part.set(`${number},${column}`, merge);
      }
    }
    if (looked > LIMITS.cells)
      throw refused(
        'too-large',
        `${rangeName(grid.sheet, merge)} and others merge more cells than are looked at; unmerge them`,
      );
  }
  return {
    ...grid,
    rows: grid.rows.map(({ number }) => ({ number, cells: rows.get(number) ?? [] })),
    mergedAt: (row, column) => part.get(`${row},${column}`),
  };
};
