import type { ArgumentSpec, OptionSpec } from '../command-spec.js';

/** The heading of these commands in the help. */
export const FROM_LOGS = 'From an event log:';

/** The event logs that a command reads. */
export const LOG: ArgumentSpec = {
  name: '<log...>',
  summary: 'event logs in XES or CSV, packed or not, or - for what is piped in',
  offers: 'files',
};

/** Options on how to read a log. */
export const READING: readonly OptionSpec[] = [
  { flags: '--map <file>', summary: 'a table that says which step each activity is: YAML or CSV', kind: 'text' },
  {
    flags: '--column <meaning=name>',
    summary: 'the name of a column, such as case=Student; can be given several times',
    kind: 'list',
  },
  { flags: '--zone <name>', summary: 'the time zone of times that name none, such as Europe/Madrid', kind: 'text' },
  { flags: '--dates <format>', summary: 'how times are written, such as DD/MM/YYYY HH:mm', kind: 'text' },
  { flags: '--delimiter <character>', summary: 'what separates cells, if it is not detected', kind: 'text' },
  { flags: '--encoding <name>', summary: 'the encoding (default: utf-8)', kind: 'text' },
  {
    flags: '--kind <kind>',
    summary: 'what the log is, if its name does not say',
    kind: 'text',
    choices: ['xes', 'csv'],
  },
];

/** The file of who holds which roles, for logs that do not contain it. */
export const HOLDERS: OptionSpec = {
  flags: '--holders <file>',
  summary: 'who holds which roles: names in the log with lists of roles, in YAML, as discover --holders writes them',
  kind: 'text',
};
