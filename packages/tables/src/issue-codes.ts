import type { IssueNotes } from 'work-elements';

/**
 * Every code that this package gives an issue besides those of `work-elements`.
 *
 * @example
 * ```ts
 * import { tableIssueCodes } from '@work-elements/tables';
 *
 * console.log(tableIssueCodes['not-a-table'].remedy); // Give CSV or .xlsx; read a document with its own function.
 * ```
 *
 * @public
 */
export const tableIssueCodes = {
  'not-a-table': {
    means: 'A file is not a table.',
    cause: 'A document, a picture or an archive was given.',
    remedy: 'Give CSV or .xlsx; read a document with its own function.',
  },
  'not-a-workbook': {
    means: 'A file is an archive, but not an Excel workbook.',
    cause: 'A .docx, an .ods, or a binary workbook (.xlsb).',
    remedy: 'Save it as .xlsx.',
  },
  encrypted: {
    means: 'A file is protected by a password.',
    cause: 'It was saved with one.',
    remedy: 'Save it without a password, and read that.',
  },
  damaged: {
    means: 'A workbook cannot be unpacked.',
    cause: 'It was cut off or changed on the way.',
    remedy: 'Download or save it again.',
  },
  empty: {
    means: 'A table has no rows.',
    cause: 'An empty file or sheet, or headings alone.',
    remedy: 'Add rows below the headings.',
  },
  quotes: {
    means: 'Quotation marks of a table do not match.',
    cause: 'One that is never closed, or is inside a text.',
    remedy: 'Close it, or double it where it is part of the text.',
  },
  'typographic-quotes': {
    means: 'A cell has typographic quotation marks, which CSV takes for part of the text.',
    cause: 'A word processor has replaced the straight ones.',
    remedy: 'Write straight ones ("), or none.',
  },
  'lost-letters': {
    means: 'Letters of a table were lost before it was read.',
    cause: 'It was read or saved in another encoding.',
    remedy: 'Save it anew as “CSV UTF-8” where it is still whole.',
  },
  'windows-1252': {
    means: 'A table is not in UTF-8, and was read as Windows-1252.',
    cause: 'It was saved by an older spreadsheet program.',
    remedy: 'Look at the accented letters; if they are wrong, pass { encoding }, or --encoding to the command.',
  },
  'no-headings': {
    means: 'No row of a table has the headings that are looked for.',
    cause: 'Another table, another sheet, or headings in other words.',
    remedy: 'Use the headings that the message names.',
  },
  'unknown-sheet': {
    means: 'A sheet is asked for that the workbook does not have.',
    cause: 'A misspelt name, or a number counted from 0.',
    remedy: 'Use one of the names that the message lists.',
  },
  'several-sheets': {
    means: 'Several sheets have the headings that are looked for.',
    cause: 'A workbook with one sheet for each school or year.',
    remedy: 'Say which is meant with { sheet }, or with --sheet.',
  },
  'column-twice': {
    means: 'Two columns say the same.',
    cause: 'A copied heading.',
    remedy: 'Rename one of them, or take it out.',
  },
  'heading-again': {
    means: 'The headings come again further down.',
    cause: 'Tables that were put one below the other.',
    remedy: 'Nothing needs to be done; the row was left out.',
  },
  total: {
    means: 'A row of totals was left out.',
    cause: 'A sum below the table.',
    remedy: 'Nothing needs to be done.',
  },
  formula: {
    means: 'A formula has no value.',
    cause: 'It has an error, or was never computed.',
    remedy: 'Mend the formula, or write the value.',
  },
  merged: {
    means: 'A cell is merged over several rows.',
    cause: 'Merged cells, which do not say whether they are meant for each row or for all.',
    remedy: 'Unmerge it, and write each row’s own.',
  },
  'out-of-bounds': {
    means: 'A number is out of its range.',
    cause: 'A wrong unit, or a wrong column.',
    remedy: 'Write a number in the range that the message gives.',
  },
  'ambiguous-number': {
    means: 'A number can be read in two ways.',
    cause: 'A point or comma that may separate decimals or thousands.',
    remedy: 'Pass { decimal: "." } or { decimal: "," }, or --decimal to the command.',
  },
  'other-decimal': {
    means: 'The decimal mark of a number differs from the rest of the table.',
    cause: 'Rows that were copied from elsewhere.',
    remedy: 'Write all numbers alike.',
  },
  'not-a-date': {
    means: 'A cell has no date where one is expected.',
    cause: 'A word, or a week instead of a day.',
    remedy: 'Write a date such as 2026-09-01.',
  },
  'short-year': {
    means: 'A date has a year of two digits.',
    cause: 'The format of the column.',
    remedy: 'Write four digits.',
  },
  'no-such-day': {
    means: 'A date does not exist in the calendar.',
    cause: 'A slip, or day and month swapped.',
    remedy: 'Correct the date, or say the order of dates with { dates }, or with --dates.',
  },
  'serial-number': {
    means: 'A date is a spreadsheet’s own number.',
    cause: 'The column is formatted as a number.',
    remedy: 'Format the column as a date, and save the table again.',
  },
  'several-roles': {
    means: 'A row with a headcount names several roles.',
    cause: 'People who hold several roles were put into one row.',
    remedy: 'Write a row for each role, or name the people.',
  },
  'not-of-a-headcount': {
    means: 'A row with a headcount has something that only a named person has.',
    cause: 'A speed was given for a group.',
    remedy: 'Name the people, or leave it out.',
  },
  'not-one': {
    means: 'A row with a name has a headcount other than 1.',
    cause: 'A headcount beside a name.',
    remedy: 'Write 1, or leave the name out.',
  },
  'same-name': {
    means: 'Two rows have the same name.',
    cause: 'Two people of the same name, or one person in two rows.',
    remedy: 'If it is one person, write all roles into one row.',
  },
  'several-ftes': {
    means: 'Rows of one person have an FTE each, and it is not clear whether they add up.',
    cause: 'A row for each role or place, with the part of a position that is spent there.',
    remedy: 'Write the whole FTE into one of the rows, and leave it empty in the others.',
  },
  'several-people': {
    means: 'A row without an id has a name that several people of the table have.',
    cause: 'An id that was left out.',
    remedy: 'Write the id of the one who is meant.',
  },
  'not-a-letter': {
    means: 'A cell of a matrix has other letters than R, A, C and I.',
    cause: 'A word, a tick, or letters of another scheme.',
    remedy: 'Write R, A, C or I, or several of them.',
  },
  'roles-missing': {
    means: 'A matrix has no column for some roles of its model.',
    cause: 'They were left out.',
    remedy: 'Nothing needs to be done, if they are to keep what they have.',
  },
  'steps-missing': {
    means: 'A matrix has no row for some steps.',
    cause: 'They were left out.',
    remedy: 'Add a row for each; in a matrix that is read into a model, steps without a row keep what they have.',
  },
  'actors-assumed': {
    means: 'Who may hold a role was assumed.',
    cause: 'A matrix does not say so.',
    remedy: 'Write into the model who may hold it.',
  },
  'element-assumed': {
    means: 'A matrix names an element that is not in the catalogue, and the order of its steps was assumed.',
    cause: 'A matrix does not say so.',
    remedy: 'Write the order into the model, or read the matrix into its model.',
  },
  'not-in-a-matrix': {
    means: 'A model has parts that a matrix cannot hold.',
    cause: 'A matrix has roles and letters alone.',
    remedy: 'Keep the model as a document.',
  },
  'too-wide': {
    means: 'A row of a table to be written has more cells than there are columns.',
    cause: 'A heading that is missing.',
    remedy: 'Add the heading, or remove the cell.',
  },
  'several-tables': {
    means: 'Several tables are to be written as CSV, which holds one.',
    cause: 'A report or a plan has several.',
    remedy: 'Write each to a file of its own, or all as .xlsx.',
  },
} satisfies IssueNotes;

type Own = typeof tableIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
