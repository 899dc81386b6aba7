import { expect, test } from 'vitest';
import { readTable, writeTable } from '../../src/index.js';
import { describeMistakes, type Mistakes } from '../support/mistake.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const workbook = writeTable(
  [
    { name: 'Notes', columns: ['a'], rows: [] },
    { name: 'Staff 2026', columns: ['Role', 'Count'], rows: [['teacher', 'two']] },
    { name: 'Old', columns: ['Role', 'Count'], rows: [] },
  ],
  { as: 'xlsx' },
);

const files: Mistakes = {
  'an image': {
    table: latin('\u0089PNG\r\n\u001a\n'),
    said: [
      ': expected a table (CSV or .xlsx), found an image (PNG); an image does not say what is in it as text; ' +
        'type the table or the model',
    ],
  },
  'a photograph': {
    table: latin('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'),
    said: [
      ': expected a table (CSV or .xlsx), found an image (JPEG); an image does not say what is in it as text; ' +
        'type the table or the model',
    ],
  },
  'a PDF': {
    table: latin('%PDF-1.7'),
    said: [': expected a table (CSV or .xlsx), found a PDF; copy its table or its text into a file of its own'],
  },
  'an old workbook': {
    table: latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    said: [
      ': expected a table (CSV or .xlsx), found an old Office file (.xls, .doc), or one protected by a password; ' +
        'save it as .xlsx or CSV, without a password',
    ],
  },
  'a calendar': {
    as: 'arrivals',
    table: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    said: [
      ': expected a table (CSV or .xlsx), found a calendar (iCalendar); write its dates into "terms" and ' +
        '"holidays" of a scenario, or "closed" of a school calendar',
    ],
  },
  'a process diagram': {
    as: 'raci',
    table: '<?xml version="1.0"?>\n<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">',
    said: [
      ': expected a table (CSV or .xlsx), found a process diagram (BPMN); name its lanes as roles and its tasks ' +
        'as steps of the catalogue; BPMN is not read',
    ],
  },
  'a web page under the name of a workbook': {
    table: '<html><body><table><tr><td>Name</td></tr></table>',
    said: [
      ': expected a table (CSV or .xlsx), found a web page (HTML); save the document itself, not the page that ' +
        'shows it; some programs save HTML under the name .xls',
    ],
  },
  JSON: {
    table: '{ "id": "validator" }',
    said: [': expected a table (CSV or .xlsx), found JSON; read it as the document that it is'],
  },
  YAML: {
    table: '# our school\nid: ours\ntitle: Ours\n',
    said: [': expected a table (CSV or .xlsx), found YAML; read it as the document that it is'],
  },
  'headings alone': { table: 'Name,Roles\n', said: ['A1: expected at least one row below the headings'] },
  'headings of people alone': {
    as: 'people',
    table: 'Name,Evidence\n',
    said: ['A1: expected at least one row below the headings'],
  },
  'nothing at all': {
    table: ' \n',
    said: [': the table is empty; expected a row with headings, and at least one more'],
  },
  'the wrong encoding, told by nobody': {
    table: latin('Name,Roles\nZo\u00eb,Teacher'),
    said: [
      '(warning) : these bytes are not UTF-8, and were read as Windows-1252, for example "Zoë"; if that is ' +
        'misspelt, say which encoding it is, or save the table as “CSV UTF-8”',
    ],
  },
  'the wrong encoding, told': {
    table: latin('Name,Roles\nZo\u00eb,Teacher'),
    options: { encoding: 'utf-8' },
    said: [': these bytes are not utf-8; leave the encoding out, or say another, such as "windows-1252"'],
  },
  'a letter that was lost': {
    table: 'Name,Roles\nJos\uFFFD,Teacher',
    said: [
      '(warning) : letters were lost (U+FFFD) when the table was read or saved in another encoding, for example ' +
        'in "Jos\uFFFD"; save it anew as “CSV UTF-8” where it is still whole',
    ],
  },
  'an encoding that nobody knows': {
    table: latin('Name,Roles'),
    options: { encoding: 'latin-x' },
    said: [': "latin-x" is not a known encoding; expected one such as "utf-8" or "windows-1252"'],
  },
};

const sheets: Mistakes = {
  'a text in place of a number, and a second sheet like it': {
    table: workbook,
    said: [
      '(warning) Old: this sheet has the headings of a table of staff too; "Staff 2026" was read; name the sheet ' +
        'to read another',
      '\'Staff 2026\'!B2: expected a number, found "two"',
    ],
  },
  'a sheet of last year': {
    table: workbook,
    options: { sheet: 'Staff 2025' },
    said: [': "Staff 2025" is not a sheet of this workbook; did you mean "Staff 2026"?'],
  },
  'a sheet beyond the last': {
    table: workbook,
    options: { sheet: 9 },
    said: [': there is no sheet 9; sheets count from 1, and there are 3: "Notes", "Staff 2026", "Old"'],
  },
  'the wrong sheet': {
    table: workbook,
    options: { sheet: 'Notes' },
    said: [
      ': expected a table of staff, with a row of headings such as Name, Roles, FTE, Cost per hour; or Role, ' +
        'Count; the sheet "Notes" begins with "a"; the workbook has "Notes", "Staff 2026", "Old"',
    ],
  },
  'a sheet of a text': {
    table: 'Role,Count\nteacher,1',
    options: { sheet: 'Staff' },
    said: [': a table as text has no sheets; leave the sheet out'],
  },
  'a matrix in place of staff': {
    table: 'Work,Teacher\nassess-progress/score,R',
    said: [
      ': expected a table of staff, with a row of headings such as Name, Roles, FTE, Cost per hour; or Role, ' +
        'Count; the table looks like a RACI matrix; read it as that, or choose another file',
    ],
  },
};

describeMistakes([
  ['files', files],
  ['sheets', sheets],
]);

test('what is neither bytes nor a text is refused', () => {
  for (const input of [null, 7, {}])
    expect(readTable(input as never, { as: 'staff' }).issues.map(({ message }) => message)).toEqual([
      'expected the bytes of a table, or its text, found something else',
    ]);
});
