import { strToU8, zipSync } from 'fflate';
import { columnName } from '../grid/grid.js';
import type { Table, TableCell } from '../write/table.js';
import { sheetNames } from './sheet-names.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Tables as the bytes of an Excel workbook, with a sheet for each: headings are bold and frozen, texts stay text, and
 * numbers are numbers. The same tables give the same bytes.
 *
 * @internal
 */
export const writeWorkbook = (tables: readonly Table[]): Uint8Array => {
  const names = sheetNames(tables.map(({ name }) => name));
  const each = (part: (number: number, name: string) => string): string =>
    names.map((name, index) => part(index + 1, name)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
      'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ' +
      `ContentType="${TYPES}.sheet.main+xml"/>${each((n) => override(`worksheets/sheet${n}`, 'worksheet'))}` +
      `${override('styles', 'styles')}</Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" ` +
      'Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `${each((n, name) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `${each((n) => relationship(n, 'worksheet', `worksheets/sheet${n}`))}` +
      `${relationship(names.length + 1, 'styles', 'styles')}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  tables.forEach((table, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet(table);
  });
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(`${HEAD}${text}`)]));
  // Zip archives store local times without a zone, so the same time is written everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
};

const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;

const relationship = (number: number, type: string, target: string): string =>
  `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}.xml"/>`;

/** The four cell formats: default, headings, texts that must not be interpreted, and texts of several lines. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz ` +
  'val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill ' +
  'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders ' +
  'count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf ' +
  'numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" ' +
  'fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" ' +
  'applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" ' +
  'applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" ' +
  'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

const HEADING = 1;
const TEXT = 2;
const LINES = 3;

const sheet = ({ columns, rows }: Table): string => {
  const widths = columns.map((heading, column) =>
    rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[column] ?? '').length), heading.length),
  );
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, Math.max(8, width + 2))}" customWidth="1"/>`,
  );
  const written = [columns, ...rows].map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, index === 0));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`}<sheetData>${written.join('')}</sheetData></worksheet>`
  );
};

const cellXml = (cell: TableCell, at: string, heading: boolean): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const style = heading ? HEADING : cell.includes('\n') ? LINES : TEXT;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

/**
 * Escapes markup as entities, and characters that XML cannot hold or would change (a carriage return) as workbooks do.
 */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, hex)
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
