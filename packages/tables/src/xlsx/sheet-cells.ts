import type { Cell } from '../grid/cell.js';
import { columnNumber, type GridRow, type Merge } from '../grid/grid.js';
import { refused } from '../grid/table-issue.js';
import type { XmlReader } from '../zip/read-xml.js';
import { type DateSystem, dateOfSerial } from './excel-date.js';
import { unescaped } from './shared-strings.js';

/** The parts of a workbook to which the cells of a sheet refer. @internal */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly system: DateSystem;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** Reads the filled cells of a sheet, and which cells are merged. @internal */
export const sheetReader = (
  { strings, dates, system }: SheetContext,
  count: (cells: number) => void,
): XmlReader & { readonly rows: readonly GridRow[]; readonly merges: readonly Merge[] } => {
  const rows: { number: number; cells: (Cell | null)[] }[] = [];
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula = false;
  let collecting = false;
  let phonetic = 0;

  const put = (cell: Cell): void => {
    let last = rows.at(-1);
    if (last?.number !== row) {
      last = { number: row, cells: [] };
      rows.push(last);
    }
    const missing = column + 1 - last.cells.length;
    if (missing > 0) count(missing);
    while (last.cells.length < column) last.cells.push(null);
    last.cells[column] = cell;
  };

  const cellOf = (): Cell | null => {
    if (value === '') return formula ? { kind: 'error', text: 'a formula without a result' } : null;
    switch (type) {
      case 's': {
        const text = strings[Number(value)];
        if (text === undefined) throw refused('damaged', 'a cell refers to a text that the workbook does not have');
        return text === '' ? null : { kind: 'text', text };
      }
      case 'str':
      case 'inlineStr':
        return { kind: 'text', text: unescaped(value) };
      case 'b':
        return { kind: 'boolean', value: value === '1' };
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return { kind: 'date', date: value.slice(0, 19).replace(/T00:00:00$/, '') };
      default: {
        const number = Number(value);
        if (!Number.isFinite(number)) return { kind: 'error', text: value };
        const date = dates[style] === true ? dateOfSerial(number, system) : null;
        return date === null ? { kind: 'number', value: number } : { kind: 'date', date };
      }
    }
  };

  return {
    rows,
    merges,
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        column = -1;
        if (!(row >= 1 && row <= LAST_ROW))
          throw refused('damaged', `the sheet has a row ${row}; rows go from 1 to ${LAST_ROW}`);
      } else if (name === 'c') {
        const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute('r') ?? '');
        column = place === null ? column + 1 : columnNumber(place[1] ?? '');
        if (place !== null) row = Number(place[2]);
        if (column > LAST_COLUMN)
          throw refused('damaged', `the sheet has a column ${column + 1}; columns go up to ${LAST_COLUMN + 1}`);
        type = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        value = '';
        formula = false;
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 'v' || name === 't') collecting = phonetic === 0;
      else if (name === 'f') formula = true;
      else if (name === 'mergeCell') {
        const ends = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute('ref') ?? '');
        if (ends === null) return;
        const [, left = '', top = '', right = '', bottom = ''] = ends;
        merges.push({
          top: Number(top),
          left: columnNumber(left),
          bottom: Number(bottom),
          right: columnNumber(right),
        });
      }
    },
    text(text) {
      if (collecting) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c') {
        const cell = cellOf();
        if (cell !== null) put(cell);
      }
    },
  };
};
