import { unknownWord } from 'work-elements';
import { shown, textOf } from '../grid/cell.js';
import { type FilledGrid, fillMerges } from '../grid/fill-merges.js';
import type { GridRow } from '../grid/grid.js';
import { refused, type TableIssue, warningAt } from '../grid/table-issue.js';
import type { Sheet } from '../xlsx/read-workbook.js';
import { plainHeading } from './headings.js';

/** What to look for in a sheet. @internal */
export interface Wanted<Found> {
  /** Such as `a table of staff`. */
  readonly what: string;
  /** The expected headings, for a message. */
  readonly expected: string;
  /** Every heading that is recognised. */
  readonly known: readonly string[];
  find(grid: FilledGrid): Found | null;
  /** What a row of cells lacks to be the headings; null if that is unclear. */
  lacks(row: GridRow): string | null;
  /** What else a sheet without the headings may be, such as `a RACI matrix; read it as that`. */
  readonly elseIs: (grid: FilledGrid) => string | null;
}

/** The sheet with the given name or number, or else the first with the headings. @internal */
export const chooseSheet = <Found>(
  sheets: readonly Sheet[],
  asked: string | number | undefined,
  wanted: Wanted<Found>,
): { readonly grid: FilledGrid; readonly found: Found; readonly issues: readonly TableIssue[] } => {
  const candidates = asked === undefined ? visibleFirst(sheets) : [namedSheet(sheets, asked)];
  const read = candidates.map((sheet) => {
    const grid = fillMerges(sheet.read());
    return { sheet, grid, found: wanted.find(grid) };
  });
  const [chosen, ...others] = read.flatMap(({ sheet, grid, found }) =>
    found === null ? [] : [{ sheet, grid, found }],
  );
  if (chosen === undefined) {
    const grids = read.map(({ grid }) => grid);
    throw refused('no-headings', nothingFound(grids, sheets, wanted));
  }
  const issues = others
    .filter(({ sheet }) => !sheet.hidden)
    .map(({ sheet, grid }) => {
      const message =
        `this sheet has the headings of ${wanted.what} too; ${shown(chosen.sheet.name)} was read; name the sheet ` +
        'to read another';
      return warningAt(grid.sheet ?? sheet.name, 'several-sheets', message);
    });
  return { grid: chosen.grid, found: chosen.found, issues };
};

const visibleFirst = (sheets: readonly Sheet[]): readonly Sheet[] => [
  ...sheets.filter(({ hidden }) => !hidden),
  ...sheets.filter(({ hidden }) => hidden),
];

const namedSheet = (sheets: readonly Sheet[], asked: string | number): Sheet => {
  const names = sheets.map(({ name }) => name);
  if (names.length === 1 && names[0] === '')
    throw refused('unknown-sheet', 'a table as text has no sheets; leave the sheet out');
  const plain = (name: string): string => name.trim().toLowerCase();
  const found = typeof asked === 'number' ? sheets[asked - 1] : sheets.find(({ name }) => plain(name) === plain(asked));
  if (found !== undefined) return found;
  throw refused(
    'unknown-sheet',
    typeof asked === 'number'
      ? `there is no sheet ${asked}; sheets count from 1, and there are ${names.length}: ${names.map(shown).join(', ')}`
      : unknownWord(asked, 'a sheet of this workbook', names),
  );
};

const nothingFound = <Found>(grids: readonly FilledGrid[], sheets: readonly Sheet[], wanted: Wanted<Found>): string => {
  const [first] = grids;
  if (first === undefined) return 'the workbook has no sheet with cells';
  const where = (grid: FilledGrid): string => (grid.sheet === null ? 'the table' : `the sheet ${shown(grid.sheet)}`);
  const others = new Map<string, string[]>();
  for (const grid of grids) {
    const what = wanted.elseIs(grid);
    if (what !== null) others.set(what, [...(others.get(what) ?? []), where(grid)]);
  }
  const other = [...others].map(
    ([what, those]) => `${those.join(', ')} ${those.length > 1 ? 'look' : 'looks'} like ${what}`,
  );
  const begins = grids.slice(0, 5).map((grid) => {
    const cells = (grid.rows[0]?.cells ?? []).map(textOf).filter((text) => text !== '');
    const said = cells.slice(0, 6).map(shown).join(', ');
    const near = cells.slice(0, 6).flatMap((cell) => {
      const [, meant] = /did you mean (".*")/.exec(unknownWord(plainHeading(cell), '', wanted.known)) ?? [];
      return meant === undefined || meant === shown(plainHeading(cell)) ? [] : [`${shown(cell)} may be ${meant}`];
    });
    const [row] = grid.rows;
    const lacking = row === undefined ? null : wanted.lacks(row);
    const begins = cells.length === 0 ? 'is empty' : `begins with ${said}${cells.length > 6 ? ' …' : ''}`;
    const advice = lacking === null ? '' : `: add ${lacking}`;
    return `${where(grid)} ${begins}${near.length === 0 ? '' : ` (${near.join(', ')})`}${advice}`;
  });
  const rest =
    sheets.length > grids.length ? `; the workbook has ${sheets.map(({ name }) => shown(name)).join(', ')}` : '';
  return (
    `expected ${wanted.what}, with a row of headings such as ${wanted.expected}; ` +
    `${[...other, ...(other.length > 0 ? [] : begins)].join('; ')}${rest}`
  );
};
