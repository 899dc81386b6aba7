import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/csv/read-csv.js';
import { writeCsv } from '../../src/csv/write-csv.js';
import { arbitraryTable } from '../support/arbitrary-table.js';

describe('a table as CSV', () => {
  test('comes back cell by cell, whatever is in it and whatever is between', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (table, delimiter, bom) => {
        // A row whose cells are all empty does not count as a row.
        fc.pre(table.columns.some((heading) => heading.trim() !== ''));
        const text = writeCsv(table, { delimiter, decimal: '.', bom });
        const { grid } = readCsv(text, delimiter);
        const expected = [table.columns, ...table.rows].flatMap((row, index) => {
          const cells = row.map((cell) => (cell === null || cell === '' ? null : String(cell)));
          return cells.some((cell) => cell !== null) ? [{ number: index + 1, cells }] : [];
        });
        const read = grid.rows.map(({ number, cells }) => ({
          number,
          cells: table.columns.map((_, column) => {
            const cell = cells[column] ?? null;
            return cell?.kind === 'text' ? cell.text : null;
          }),
        }));
        expect(read).toEqual(expected);
      }),
    );
  });

  test.each([
    ['Name;Roles\nAnn;a\n', ';'],
    ['Name,Roles\nAnn,"a; b; c"\n', ','],
    ['Role;Cost\na;1,5\nb;2,25\n', ';'],
    ['A title\n\nName\tRoles\nAnn\ta, b\n', '\t'],
    ['a|b|c\r1|2|3\r', '|'],
    ['only\none\ncolumn', ','],
  ])('has the separator that its rows show: %j', (text, delimiter) => {
    expect(readCsv(text, undefined).delimiter).toBe(delimiter);
  });
});
