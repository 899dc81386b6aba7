import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Cell } from '../../src/grid/cell.js';
import type { Grid } from '../../src/grid/grid.js';
import { type Table, type TableCell, writeTable } from '../../src/index.js';
import { readWorkbook } from '../../src/xlsx/read-workbook.js';
import { arbitraryTable } from '../support/arbitrary-table.js';

const valueIn = (cell: Cell | null | undefined): TableCell => {
  if (cell === null || cell === undefined) return null;
  if (cell.kind === 'number' || cell.kind === 'boolean') return cell.value;
  return cell.kind === 'date' ? cell.date : cell.text;
};

/** The cells of a grid as a table with a given number of rows and columns. */
const valuesOf = (grid: Grid | undefined, height: number, width: number): readonly (readonly TableCell[])[] =>
  Array.from({ length: height }, (_, row) => {
    const cells = grid?.rows.find(({ number }) => number === row + 1)?.cells ?? [];
    return Array.from({ length: width }, (__, column) => valueIn(cells[column]));
  });

/** The cells of a table after a round trip through a workbook, which has no empty texts. */
const kept = ({ columns, rows }: Table): readonly (readonly TableCell[])[] =>
  [columns, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell)));

describe('a workbook that was written', () => {
  test('is read back to the same cells, and to the same names of sheets', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTable, { minLength: 1, maxLength: 3 }), (tables) => {
        const bytes = writeTable(tables, { as: 'xlsx' });
        const sheets = readWorkbook(bytes);
        expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(tables.length);
        tables.forEach((table, index) => {
          const grid = sheets[index]?.read();
          expect(valuesOf(grid, table.rows.length + 1, table.columns.length)).toEqual(kept(table));
        });
        expect(writeTable(tables, { as: 'xlsx' })).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  test('is read by another reader to the same texts and numbers', async () => {
    const table = {
      name: 'Staff: all / some',
      columns: ['name', 'fte', 'formula?', 'lines'],
      rows: [
        ['Zoë “Z” Ash & Co <1>', 0.5, '=1+1', 'one\ntwo'],
        ['-', -2, "'=x", 'tab\there'],
        [null, 1e21, '@SUM(A1)', null],
      ],
    };
    const [sheet] = await readExcelFile(Buffer.from(writeTable(table, { as: 'xlsx' })), { trim: false });
    expect(sheet?.sheet).toBe('Staff all some');
    expect(sheet?.data).toEqual([table.columns, ...table.rows]);
  });
});

describe('a workbook that another writer wrote', () => {
  test('is read to its texts, numbers, booleans and dates', async () => {
    const bytes = await writeExcelFile([
      ['Name', 'Since', 'FTE', 'Tutor', 'At'],
      [
        'Ann “A” Ash',
        { value: new Date(Date.UTC(2026, 8, 1)), type: Date, format: 'dd/mm/yyyy' },
        { value: 0.5, format: '0%' },
        true,
        { value: new Date(Date.UTC(2026, 8, 1, 8, 30)), type: Date, format: 'yyyy-mm-dd hh:mm' },
      ],
    ]).toBuffer();
    expect(valuesOf(readWorkbook(new Uint8Array(bytes))[0]?.read(), 2, 5)).toEqual([
      ['Name', 'Since', 'FTE', 'Tutor', 'At'],
      ['Ann “A” Ash', '2026-09-01', 0.5, true, '2026-09-01T08:30:00'],
    ]);
  });
});
