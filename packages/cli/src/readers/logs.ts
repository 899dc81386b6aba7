import { basename } from 'node:path';
import { type CsvOptions, type EventLog, mapActivities, readLogCsv, readXes } from '@work-elements/discover';
import { counted, type ImplementationModel, learningProcess, processOf } from 'work-elements';
import type { Context } from '../context/context.js';
import { inCommandWords } from '../documents/command-words.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { pathOf } from '../documents/readable.js';
import { readSource } from '../documents/source.js';
import { beginLog } from './log-bytes.js';
import { logOptions } from './log-options.js';
import { orOtherTable } from './other-table.js';
import { refusing } from './refusing.js';

/** Several logs, followed by the document with which they are compared. */
export const logsBefore = (
  context: Context,
  what: string,
): { readonly logs: readonly string[]; readonly last: string } => {
  const files = context.given.rest(0);
  const [last, logs] = [files.at(-1), files.slice(0, -1)];
  if (last === undefined || logs.length === 0) throw new Unusable([problemOf('', 'missing-argument', `name ${what}`)]);
  requireLogs(context, logs);
  return { logs, last };
};

/** Refuses missing logs before any is read. */
export const requireLogs = ({ terminal }: Context, logs: readonly string[]): void => {
  for (const file of logs) if (file !== '-') pathOf(terminal, file);
};

/** Names for the answers about logs: those of their files, without the extensions. */
export const logNames = (logs: readonly string[]): readonly string[] =>
  logs.map((file) => (file === '-' ? 'log' : basename(file).replace(/\.(xes|csv)?(\.gz)?$/i, '')));

/** Reads an event log, XES or CSV, compressed or not; the table of `--map` names its activities. */
export const readLog = async (
  context: Context,
  file: string,
  process: ImplementationModel | null,
  signal: AbortSignal,
): Promise<EventLog> => {
  const options: CsvOptions = { ...logOptions(context), signal };
  const read = await refusing(file, async () => {
    const { first, bytes, isXes } = await beginLog(context, file);
    const { delimiter: _delimiter, dateFormat: _dateFormat, ...others } = options;
    return isXes ? readXes(bytes, others) : orOtherTable(file, first, () => readLogCsv(bytes, options));
  });
  for (const { code, message, count, at, found } of read.problems) {
    const places = at.slice(0, 3).join(', ');
    const values =
      found.length === 0
        ? ''
        : `, such as ${found
            .slice(0, 3)
            .map((each) => `"${each}"`)
            .join(', ')}`;
    context.warn(file, code, `${inCommandWords(message)}: ${counted(count, 'row')}${values} (${places})`);
  }
  return mapped(context, file, read, process);
};

const mapped = async (
  context: Context,
  file: string,
  log: EventLog,
  model: ImplementationModel | null,
): Promise<EventLog> => {
  const table = context.given.text('map');
  if (context.given.text('process') === 'discover') {
    if (table !== undefined)
      context.warn(
        table,
        'unused-table',
        'a process that is read off the log has the log’s own activities as its steps, so this table is not ' +
          'used; leave out --map, or --process discover',
      );
    return log;
  }
  const { text = '' } = table === undefined ? {} : await readSource(context.terminal, table);
  const mapping = await refusing(table ?? file, async () =>
    mapActivities(log, model === null ? learningProcess : processOf(model), table === undefined ? {} : text),
  );
  for (const { activity, events, by, suggestion } of mapping.activities) {
    if (by !== 'unknown') continue;
    const near = suggestion === undefined ? '' : `; the step spelt most like it is ${suggestion.step}`;
    const what = `"${activity}" (${counted(events, 'event')}) is not a step of the process${near}`;
    context.warn(file, 'unknown-activity', `${what}; say in the table of --map which step it is`);
  }
  for (const activity of mapping.unused)
    context.warn(table ?? file, 'unused-row', `"${activity}" is not in the log; correct or leave out its row`);
  return mapping.log;
};
