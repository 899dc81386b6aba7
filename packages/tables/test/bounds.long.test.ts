// @module-tag long
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable, writeTable } from '../src/index.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

test('a sheet of 300 MB in 300 KB is refused, though its directory says that it is small', () => {
  const bomb = zipSync({
    '_rels/.rels': strToU8(
      `${head}<Relationships><Relationship Id="a" Type="${rel}/officeDocument" ` +
        'Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns:r="${rel}"><sheets><sheet name="Staff" sheetId="1" r:id="b"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships><Relationship Id="b" Type="${rel}/worksheet" ` +
        'Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': new Uint8Array(300e6).fill(0x20),
  });
  expect(bomb.length).toBeLessThan(400_000);
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 4; at++) if (view.getUint32(at, true) === 300e6) view.setUint32(at, 1000, true);
  expect(readTable(bomb, { as: 'staff' }).issues.map(({ code }) => code)).toEqual(['too-large']);
});

test('a workbook of nearly a million cells is read', () => {
  const rows = Array.from({ length: 180_000 }, (_, index) => [`Person ${index}`, 'teacher', 0.5, 40, null]);
  const bytes = writeTable({ name: 'Staff', columns: ['Name', 'Role', 'FTE', 'Cost', 'Speed'], rows }, { as: 'xlsx' });
  const { value, issues } = readTable(bytes, { as: 'staff' });
  expect(issues).toEqual([]);
  expect(value?.people.length).toBe(180_000);
});
