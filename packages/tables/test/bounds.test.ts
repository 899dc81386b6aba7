import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable, writeTable } from '../src/index.js';
import { unpack } from '../src/zip/unpack.js';
import { zipEntries } from '../src/zip/zip-entries.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these parts in addition to those that every workbook has. */
const workbook = (sheet: string | Uint8Array, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync(
    {
      '_rels/.rels': strToU8(
        `${head}<Relationships><Relationship Id="a" Type="${rel}/officeDocument" ` +
          'Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        `${head}<workbook xmlns:r="${rel}"><sheets><sheet name="Staff" sheetId="1" r:id="b"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${head}<Relationships><Relationship Id="b" Type="${rel}/worksheet" ` +
          `Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${rel}/sharedStrings" ` +
          'Target="sharedStrings.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
      ...others,
    },
    { level: 1 },
  );

const cellsOf = (rows: string): string => `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const said = (bytes: Uint8Array) => readTable(bytes, { as: 'staff' }).issues.map(({ code }) => code);

/** A number of megabytes of blanks, which compress a thousandfold. */
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1e6).fill(0x20);

describe('what is too large is refused while it is unpacked', () => {
  /** An archive whose directory gives a wrong size for one of its parts. */
  const lying = (bytes: Uint8Array, size: number, says: number): Uint8Array => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === size) view.setUint32(at, says, true);
    return bytes;
  };

  test('what its directory calls too large is not unpacked at all', () => {
    expect(said(lying(workbook(blanks(1)), 1e6, 51e6))).toEqual(['too-large']);
  });

  test('no more is unpacked than the budget and a piece, over all parts together', () => {
    const archive = lying(zipSync({ a: blanks(5), b: blanks(6) }, { level: 1 }), 6e6, 1000);
    const budget = { left: 8e6 };
    let unpacked = 0;
    const all = (): void => {
      for (const entry of zipEntries(archive).values())
        unpack(entry, budget, (bytes) => {
          unpacked += bytes.length;
        });
    };
    expect(all).toThrow(/more than 50 MB/);
    expect(unpacked).toBeGreaterThanOrEqual(5e6);
    expect(unpacked).toBeLessThanOrEqual(8e6);
  });

  test('more than a million cells, though few have anything in them', () => {
    const rows = Array.from(
      { length: 70 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(said(workbook(cellsOf(rows.join(''))))).toEqual(['too-large']);
    expect(said(workbook(cellsOf(rows.slice(0, 60).join(''))))).toEqual(['no-headings']);
  });

  test('text of more than a million cells', () => {
    const text = `${','.repeat(999)}\n`.repeat(1001);
    expect(readTable(text, { as: 'staff' }).issues.map(({ code }) => code)).toEqual(['too-large']);
  });

  test('merged cells over everything, again and again', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000);
    const rows = Array.from(
      { length: 50 },
      (_, index) => `<row r="${index + 1}"><c r="OZ${index + 1}"><v>1</v></c></row>`,
    );
    const sheet =
      `${head}<worksheet><sheetData><row r="1"><c r="A1" ` +
      `t="str"><v>x</v></c></row>${rows.slice(1).join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(said(workbook(sheet))).toEqual(['too-large']);
  });
});

describe('what is damaged is refused', () => {
  const sound = writeTable({ name: 'Staff', columns: ['Role', 'Count'], rows: [['teacher', 2]] }, { as: 'xlsx' });

  test('cut off anywhere', () => {
    expect(said(sound)).toEqual([]);
    for (let end = 4; end < sound.length; end += 97) expect(said(sound.subarray(0, end))).toEqual(['damaged']);
  });

  test('with any of its bytes changed, it is read or refused, and never more than that', () => {
    for (let at = 0; at < sound.length; at += 17) {
      const changed = sound.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const { value, issues } = readTable(changed, { as: 'staff' });
      expect(value === null).toBe(issues.some(({ severity }) => severity === 'error'));
    }
  });

  test('with entities of its own, which could grow', () => {
    const sheet =
      `${head}<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row ` +
      'r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(said(workbook(sheet))).toEqual(['damaged']);
  });

  test.each([
    ['<row r="0"><c r="A0"><v>1</v></c></row>', 'damaged'],
    ['<row r="1"><c r="ZZZ1"><v>1</v></c></row>', 'damaged'],
    ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'damaged'],
    ['<row r="1"><c r="A1"><v>NaN</v></c></row>', 'no-headings'],
  ])('with a cell that cannot be: %s', (rows, code) => {
    expect(said(workbook(cellsOf(rows)))).toEqual([code]);
  });
});
