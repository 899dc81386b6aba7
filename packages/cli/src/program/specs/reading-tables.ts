import type { OptionSpec } from '../command-spec.js';

/** Options on how input tables are written, where that cannot be detected. */
const WRITTEN: readonly OptionSpec[] = [
  { flags: '--sheet <sheet>', summary: 'the sheet of a workbook, by name or number', kind: 'text' },
  {
    flags: '--delimiter <character>',
    summary: 'what separates the cells of a table in CSV',
    kind: 'text',
    choices: [',', ';', '|', 'tab'],
  },
  { flags: '--decimal <mark>', summary: 'the decimal mark of a table', kind: 'text', choices: ['.', ','] },
  {
    flags: '--dates <order>',
    summary: 'the order of day, month and year in a table',
    kind: 'text',
    choices: ['ymd', 'dmy', 'mdy'],
  },
  { flags: '--encoding <name>', summary: 'the encoding of a table, such as windows-1252', kind: 'text' },
];

/** The same options, which warn that no table was read if they had no effect. */
export const TABLES_IN: readonly OptionSpec[] = WRITTEN.map((option) => ({ ...option, without: 'no table was read' }));

/** Tables whose data go into a scenario. */
export const SCENARIO_TABLES: readonly OptionSpec[] = [
  {
    flags: '--staff <file>',
    summary: 'who works there, in place of the scenarios’ own staff: a table in CSV or XLSX',
    kind: 'text',
  },
  {
    flags: '--arrivals <file>',
    summary: 'when learners come, in place of the scenarios’ own arrivals: a table in CSV or XLSX',
    kind: 'text',
  },
  ...TABLES_IN,
];
