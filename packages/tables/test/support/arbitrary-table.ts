import fc from 'fast-check';
import type { Table, TableCell } from '../../src/index.js';

/**
 * Texts with everything that trips up spreadsheets: formulas, quotes, separators, line breaks, other scripts, escapes
 * of workbooks.
 */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        "'",
        '"',
        ',',
        ';',
        '\n',
        'é',
        '“',
        '<',
        '&',
        '_x000D_',
        ' ',
        'a',
        '1',
        '.',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const arbitraryCell: fc.Arbitrary<TableCell> = fc.oneof(
  arbitraryText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Tables with arbitrary cells. */
export const arbitraryTable: fc.Arbitrary<Table> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 40 }),
    columns: fc.array(arbitraryText, { minLength: 1, maxLength: 5 }),
  })
  .chain(({ name, columns }) =>
    fc
      .array(fc.array(arbitraryCell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 6 })
      .map((rows) => ({ name, columns, rows })),
  );
