import type { IssueNotes } from 'work-elements';

/**
 * Every code that this package gives an issue, or a problem of a log, besides those of `work-elements`.
 *
 * @example
 * ```ts
 * import { discoveryIssueCodes } from '@work-elements/discover';
 *
 * console.log(discoveryIssueCodes['no-events'].remedy); // Give a log with events; the other problems say why rows were left out.
 * ```
 *
 * @public
 */
export const discoveryIssueCodes = {
  'no-events': {
    means: 'A log has no event.',
    cause: 'An empty file, or rows that were all left out.',
    remedy: 'Give a log with events; the other problems say why rows were left out.',
  },
  'not-understood': {
    means: 'An event that was collected has no case, no activity or no time.',
    cause: 'A field that was not filled.',
    remedy: 'Fill in what the message expects.',
  },
  'not-xml': {
    means: 'A log is not well-formed XML.',
    cause: 'A tag that is not closed, or a file of another kind.',
    remedy: 'Correct the place that the message names, or export the log again.',
  },
  'not-xes': {
    means: 'A file is XML, but not an event log.',
    cause: 'Another file was meant.',
    remedy: 'Give a file whose outermost tag is <log>.',
  },
  'default-value': {
    means: 'An event takes its activity, time or resource from the log’s own defaults.',
    cause: 'An event without it, in a file with a <global scope="event">.',
    remedy: 'Nothing needs to be done, if the default is true of the event; otherwise fill it in.',
  },
  doctype: {
    means: 'A log declares a document type.',
    cause: 'A file that is not an event log, or one made to exhaust its reader.',
    remedy: 'Remove the declaration.',
  },
  'bad-gzip': {
    means: 'Compressed data are damaged or cut off.',
    cause: 'A download that broke off.',
    remedy: 'Fetch the file again.',
  },
  'cut-off': {
    means: 'A table ends in the middle of a row.',
    cause: 'A download or an export that broke off, or a quotation mark that is not closed.',
    remedy: 'Fetch the file again, or close the quotation mark.',
  },
  'no-last-line-break': {
    means: 'A table ends without a line break.',
    cause: 'Some programs leave it out; a file that was cut off has none either.',
    remedy: 'If the last row looks right, nothing needs to be done.',
  },
  'far-date': {
    means: 'An event is five years or more away from most others.',
    cause: 'A slip in the year, or a date that stands for “never”, such as 9999-12-31.',
    remedy:
      'Correct the date, or leave the row out: it stretches the log, and with it the weeks by which arrivals ' +
      'are divided.',
  },
  'wrong-width': {
    means: 'A row has more or fewer cells than there are headings.',
    cause: 'A separator inside a cell that is not in quotes.',
    remedy: 'Put the cell in quotes.',
  },
  'missing-column': {
    means: 'A log has no column for the case, the activity or the time.',
    cause: 'Headings that the reader does not know.',
    remedy: 'Say which it is with { columns }, or with --column.',
  },
  'duplicate-column': {
    means: 'Two columns have the same heading.',
    cause: 'A copied column.',
    remedy: 'Rename all but one.',
  },
  'other-column': {
    means: 'Another column could have been meant too.',
    cause: 'Two headings that are usual for the same thing.',
    remedy: 'If the other is right, say so with { columns }, or with --column.',
  },
  'no-case': {
    means: 'A row belongs to no case.',
    cause: 'An empty cell.',
    remedy: 'Fill it in; the row was left out.',
  },
  'no-activity': {
    means: 'A row does not say what happened.',
    cause: 'An empty cell, or an event without a name.',
    remedy: 'Fill it in; the row was left out.',
  },
  'no-time': {
    means: 'An event has no time.',
    cause: 'An empty cell.',
    remedy: 'Fill it in; the row was left out.',
  },
  'bad-time': {
    means: 'A time cannot be read.',
    cause: 'A format that is not known.',
    remedy: 'Pass { dateFormat }, or write ISO 8601 times.',
  },
  'no-zone': {
    means: 'Times do not say in which zone they are.',
    cause: 'Local times without an offset.',
    remedy: 'Pass { zone }, such as "Europe/Madrid".',
  },
  'no-date-format': {
    means: 'A date is written with the day or the month first, and it shows which.',
    cause: 'A spreadsheet’s own way of writing dates; others in the same log do not show which comes first.',
    remedy: 'Pass { dateFormat } as the message shows it, or --dates to the command.',
  },
  'no-time-of-day': {
    means: 'Times have no time of day.',
    cause: 'Dates alone.',
    remedy: 'If midnight is meant, pass { dateFormat: "YYYY-MM-DD" }, or --dates to the command.',
  },
  'clock-gap': {
    means: 'A local time did not exist, because the clocks were put forward.',
    cause: 'Times computed by hand, or a wrong zone.',
    remedy: 'Nothing needs to be done, if it is one event; otherwise correct { zone }.',
  },
  'clock-fold': {
    means: 'A local time came twice, because the clocks were put back.',
    cause: 'Times without an offset.',
    remedy: 'Nothing needs to be done, if an hour does not matter.',
  },
  'unknown-zone': {
    means: 'A text is not a time zone.',
    cause: 'A misspelt name, or an abbreviation.',
    remedy: 'Use an IANA name, "UTC", or an offset such as "+01:00".',
  },
  'bad-format': {
    means: 'A format of dates does not say where year, month and day are.',
    cause: 'A part that is missing or named twice.',
    remedy: 'Write it as in "DD/MM/YYYY HH:mm".',
  },
  'out-of-order': {
    means: 'An event is earlier than the one before it in its case.',
    cause: 'Rows that are not sorted by time.',
    remedy: 'Nothing needs to be done; events were sorted by time.',
  },
  'no-start': {
    means: 'A row says when its work ended, and not when it began.',
    cause: 'An empty cell.',
    remedy: 'Nothing needs to be done; it was kept as an end.',
  },
  'no-end': {
    means: 'A row says when its work began, and not when it ended.',
    cause: 'Work that is still open.',
    remedy: 'Nothing needs to be done; it was kept as work that is open.',
  },
  'no-length': {
    means: 'Work begins and ends at the same time.',
    cause: 'A system that records a single time.',
    remedy: 'Nothing needs to be done; it was kept with length 0.',
  },
  'ends-before-start': {
    means: 'Work ends before it begins.',
    cause: 'The two columns were exchanged, or a clock was wrong.',
    remedy: 'Correct the columns with { columns }, or with --column; the row was left out.',
  },
  'no-resource': {
    means: 'An event does not say who did it.',
    cause: 'A system that does not record it.',
    remedy: 'Nothing needs to be done; such events do not show who does what.',
  },
  'no-trace': {
    means: 'An event is outside any trace.',
    cause: 'A damaged log.',
    remedy: 'Put it into the trace of its case; it was left out.',
  },
  'unnamed-trace': {
    means: 'A trace has no name.',
    cause: 'A log without "concept:name".',
    remedy: 'Nothing needs to be done; it was named by its number.',
  },
  'same-trace': {
    means: 'Several traces have one name.',
    cause: 'A case that was exported in parts, or two logs in one file whose cases are counted from 1.',
    remedy: 'If they are one case, nothing needs to be done; otherwise give each trace its own name.',
  },
  'repeated-attribute': {
    means: 'An event or a trace has the same attribute several times.',
    cause: 'A conversion that put two events into one, or a column that was exported twice.',
    remedy: 'Keep the one that is right; the last was taken.',
  },
  'unknown-lifecycle': {
    means: 'A word is not a transition of the standard lifecycle of XES.',
    cause: 'A system’s own words.',
    remedy: 'Nothing needs to be done, unless it stands for a start or an end: then write "start" or "complete".',
  },
  'duplicate-activity': {
    means: 'An activity is in the table of activities twice.',
    cause: 'A copied row.',
    remedy: 'Remove one of the two.',
  },
  'not-mapped': {
    means: 'No activity of a log is a step of the process.',
    cause: 'A log of another process, or activities under other names.',
    remedy: 'Say what they are with mapActivities, or have the process discovered too.',
  },
  'too-many-activities': {
    means: 'A log has more activities than a process read off it may have states.',
    cause: 'Activities with numbers, names or dates in them, or columns that were mistaken for the activity.',
    remedy: 'Give similar activities one name in the log, or raise the limit with { states } or --states.',
  },
  'nobody-named': {
    means: 'A log names nobody who did anything.',
    cause: 'No column for the resource, or an empty one; or a log of work that was only scheduled.',
    remedy: 'Name the column with { columns } or --column, or export the log with the people in it.',
  },
  'not-a-partition': {
    means: 'The roles that were given do not contain each activity exactly once.',
    cause: 'An activity that was left out, or is in two roles.',
    remedy: 'Put each activity into one role.',
  },
  'too-few-cases': {
    means: 'Too few cases are on one side of a split.',
    cause: 'A short log, or a split near one of its ends.',
    remedy: 'Split elsewhere, or take a longer log.',
  },
} satisfies IssueNotes;

type Own = typeof discoveryIssueCodes;

declare module 'work-elements' {
  interface IssueCodes extends Own {}
}
