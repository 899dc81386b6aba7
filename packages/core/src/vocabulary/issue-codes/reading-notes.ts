import type { IssueNotes } from './issue-note.js';

/** Codes for what can be wrong with any input: its text, its shape, its size. @internal */
export const readingNotes = {
  unreadable: {
    means: 'A text cannot be read as the format that it should be in.',
    cause: 'Wrong indentation, a tab, or a quote, a bracket or a colon that is missing; a file that is cut off.',
    remedy: 'Correct the line that the message shows.',
  },
  'other-file': {
    means: 'A file is of another kind than the one expected.',
    cause: 'A workbook, a table, a PDF or an archive was given where YAML or JSON is read.',
    remedy: 'Give the right file, or save this one in the format that the message names.',
  },
  'too-large': {
    means: 'An input has more values or bytes than are read.',
    cause: 'A file that is not what it was taken for, or a really large one.',
    remedy: 'Split the input, or raise the limit, which is an option.',
  },
  'too-long': {
    means: 'A text, or a length of time, is longer than it can be.',
    cause: 'A whole document in one field, or a warm-up that leaves nothing of the time simulated.',
    remedy: 'Shorten it.',
  },
  'too-deep': {
    means: 'Lists and records are nested deeper than is read.',
    cause: 'Generated data, or a record that was put into itself by mistake.',
    remedy: 'Flatten it.',
  },
  'not-data': {
    means: 'A value is not plain data: not a text, a number, true or false, null, a list or a record.',
    cause: 'A date, a map, a function, an instance of a class, a number that is not finite, or a list with holes.',
    remedy: 'Pass what JSON can say, such as a date as text.',
  },
  cycle: {
    means: 'Something contains or requires itself.',
    cause: 'A value that is part of itself, prerequisites in a circle, or a row of a rubric under itself.',
    remedy: 'Remove one of the references in the circle.',
  },
  'forbidden-key': {
    means: 'A key is refused because it would change the object that it is written to.',
    cause: 'The key `__proto__`, mostly in an attack.',
    remedy: 'Rename the key.',
  },
  more: {
    means: 'There are more problems than are listed.',
    cause: 'A mistake that is repeated, or a file of another kind.',
    remedy: 'Correct those that are listed, and read the input again.',
  },
  missing: {
    means: 'A required value is not there.',
    cause: 'A key that was left out or misspelt, or an object from somewhere else.',
    remedy: 'Add what the message expects.',
  },
  'unknown-key': {
    means: 'A record has a key that is not known there.',
    cause: 'A misspelt key, one at the wrong depth, or one of another version.',
    remedy: 'Correct the spelling, or remove the key; the message has the nearest that is known.',
  },
  'invalid-key': {
    means: 'A key of a record, such as an id, is not written as it has to be.',
    cause: 'Capitals, spaces or other characters in an id.',
    remedy: 'Rename it as the message says.',
  },
  'invalid-type': {
    means: 'A value is of another kind than the one expected, such as a text instead of a list.',
    cause: 'Brackets or quotes that are missing or superfluous, or arguments in the wrong order.',
    remedy: 'Write the kind of value that the message expects.',
  },
  'invalid-value': {
    means: 'A value is of the right kind, but is not one that is allowed.',
    cause: 'A misspelt word, or a value outside what is meaningful there.',
    remedy: 'Take one of the values that the message names.',
  },
  'invalid-format': {
    means: 'A text is not written as it has to be.',
    cause: 'An id with capitals or spaces, a date that is not written year-month-day, a time without its offset.',
    remedy: 'Write it as the message says.',
  },
  'too-small': {
    means: 'A number is below the least that is allowed, or a text or a list has too little in it.',
    cause: 'An empty list or text, or a wrong unit.',
    remedy: 'Raise it, or add to it, as the message says.',
  },
  'too-big': {
    means: 'A number is above the most that is allowed, or a text or a list has too much in it.',
    cause: 'A share written as a percentage, or a wrong unit.',
    remedy: 'Lower it, or shorten it, as the message says.',
  },
  'duplicate-id': {
    means: 'Two things of the same kind have the same id.',
    cause: 'A copied entry whose id was kept.',
    remedy: 'Rename or remove one of the two.',
  },
  'too-few': {
    means: 'Fewer things are given than are needed for what is asked.',
    cause: 'One model, scenario or report where two are compared, or none at all.',
    remedy: 'Give as many as the message says.',
  },
  'not-a-number': {
    means: 'A cell has no number where one is expected.',
    cause: 'A word, a unit or a range in the cell.',
    remedy: 'Write the number alone.',
  },
  'not-decodable': {
    means: 'The bytes of a file are not in the encoding in which they are read.',
    cause: 'A file that an older program has saved.',
    remedy: 'Say which encoding it is, such as "windows-1252", or save the file in UTF-8.',
  },
  'which-model': {
    means: 'It is unclear which model a role belongs to.',
    cause: 'Several models were given that have a role with this id.',
    remedy: 'Write { model: …, role: … } in a file of people, or --role model/role=3; or give only one of the models.',
  },
  'ambiguous-date': {
    means: 'A date can be read in two ways.',
    cause: 'Dates such as 3/4/2026, which begin with the day in some countries and with the month in others.',
    remedy: 'Say which order is meant, as the message shows.',
  },
} satisfies IssueNotes;
