import type { TableKind } from '@work-elements/tables';

/** Which command reads each kind of table. */
const TAKEN: Readonly<Record<TableKind, string>> = {
  staff: 'which commands about scenarios, such as simulate, take with --staff',
  people: 'which ready, badge, areas, train, assign and design take with --people',
  arrivals: 'which commands about scenarios, such as simulate, take with --arrivals',
  raci: 'which raci takes with --from',
  rubric: 'which rubric takes',
};

const WHAT: Readonly<Record<TableKind, string>> = {
  staff: 'a table of staff',
  people: 'a table of people',
  arrivals: 'a table of arrivals',
  raci: 'a RACI matrix',
  rubric: 'a rubric',
};

/** A description of a kind of table, and which command reads it. */
export const tableWords = (kind: TableKind): string => `${WHAT[kind]}, ${TAKEN[kind]}`;

/** The library’s advice to choose something else, for CSV and for a sheet of a workbook, with the command’s wording. */
const INSTEAD = [
  ['another file', 'name another file'],
  ['another sheet', 'name another file, or another sheet by --sheet'],
] as const;

/** Every phrase of the library that names another kind of table, with the command’s phrase for it. */
const otherwise = (): readonly (readonly [said: string, words: string])[] => [
  ...kinds.flatMap((kind) =>
    INSTEAD.map(
      ([other, words]) =>
        [`${WHAT[kind]}; read it as that, or choose ${other}`, `${tableWords(kind)}; ${words}`] as const,
    ),
  ),
  ['choose another sheet, or another file', INSTEAD[1][1]],
  ['choose another file', INSTEAD[0][1]],
];

const kinds = ['staff', 'people', 'arrivals', 'raci', 'rubric'] as const satisfies readonly TableKind[];

/** A message about a table, with the options of `readTable` replaced by those of the command. */
export const inOptions = (message: string): string =>
  otherwise()
    .reduce((text, [said, words]) => text.replaceAll(said, words), message)
    .replace(/add \{ role: ([\w-]+), count: \d+ \} to "staff", or a person/, 'add a row for the role $1')
    .replace('leave the sheet out', 'leave --sheet out')
    .replace('leave the delimiter out', 'leave --delimiter out')
    .replace(/leave the encoding out$/, 'leave --encoding out')
    .replace('name the sheet to read another', 'add --sheet to read another')
    .replace('leave the encoding out, or say another', 'leave --encoding out, or say another')
    .replace('say which encoding it is', 'add --encoding')
    .replace('say which decimal mark the table uses (decimal), "." or ","', 'add --decimal . or --decimal ,')
    .replace('say the order of dates (dates), "dmy" or "mdy"', 'add --dates dmy or --dates mdy');

/** What a table of staff lacks to be a table of people. */
export const EVIDENCE_MISSING = 'a table of people has a column "Evidence", whose cells may be empty';
