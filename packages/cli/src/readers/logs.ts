import { createReadStream } from 'node:fs';
import {
  type CsvOptions,
  type EventLog,
  type LogColumnNames,
  logColumns,
  mapActivities,
  readLogCsv,
  readXes,
} from '@work-elements/discover';
import { type ImplementationModel, InputError, type Issue, learningProcess, processOf } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { pathOf, readSource } from '../documents/source.js';
import { counted } from '../output/numbers.js';

/** Reads an event log, XES or CSV, packed or not; activities are called as the table of `--map` says. */
export const readLog = async (
  context: Context,
  file: string,
  process: ImplementationModel | null,
  signal: AbortSignal,
): Promise<EventLog> => {
  const options: CsvOptions = { ...readOptions(context), signal };
  const read = await refusing(file, () =>
    isXes(context, file) ? readXes(bytesOf(context, file), options) : readLogCsv(bytesOf(context, file), options),
  );
  for (const { code, message, count, at, dropped } of read.problems) {
    const places = at.slice(0, 3).join(', ');
    context.warn(file, code, `${message}: ${counted(count, 'row')}${dropped ? ', left out' : ''} (${places})`);
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
  if (context.given.text('process') === 'discover') return log;
  const { text = '' } = table === undefined ? {} : await readSource(context.terminal, table);
  const mapping = await refusing(table ?? file, async () =>
    mapActivities(log, model === null ? learningProcess : processOf(model), table === undefined ? {} : text),
  );
  for (const { activity, events, by, suggestion } of mapping.activities) {
    if (by !== 'unknown') continue;
    const near = suggestion === undefined ? '' : `; spelt most like ${suggestion.step}`;
    const what = `"${activity}" (${counted(events, 'event')}) is no step of the process${near}`;
    context.warn(file, 'unknown-activity', `${what}; say what it is in the table of --map`);
  }
  for (const activity of mapping.unused)
    context.warn(table ?? file, 'unused-row', `"${activity}" is not in the log; correct or leave out its row`);
  return mapping.log;
};

const bytesOf = (context: Context, file: string): AsyncIterable<string | Uint8Array> =>
  file === '-' ? context.terminal.input : createReadStream(pathOf(context.terminal, file));

const isXes = ({ given }: Context, file: string): boolean => {
  const kind = given.text('kind');
  if (kind !== undefined || file === '-') return kind === 'xes';
  return /\.xes(\.gz)?$/i.test(file);
};

const readOptions = ({ given }: Context): CsvOptions => {
  const [zone, dateFormat, delimiter, encoding] = [
    given.text('zone'),
    given.text('dates'),
    given.text('delimiter'),
    given.text('encoding'),
  ];
  return {
    columns: columnsOf(given.list('column')),
    ...(zone === undefined ? {} : { zone }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  };
};

const columnsOf = (texts: readonly string[]): Partial<LogColumnNames> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      const known = logColumns.find((name) => name === text.slice(0, at));
      if (known !== undefined && at + 1 < text.length) return [known, text.slice(at + 1)];
      const message = `--column: expected a meaning and the column’s name, such as case=Student, found "${text}"; meanings are ${logColumns.join(', ')}`;
      throw new Unusable([problemOf('', 'invalid-format', message)]);
    }),
  );

const refusing = async <Result>(file: string, read: () => Promise<Result>): Promise<Result> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) throw new Unusable(error.issues.map((issue) => problemIn(file, issue)));
    throw error;
  }
};

/** Readers of tables and XML say the line in the path. */
const problemIn = (file: string, { path, code, message }: Issue) => {
  const [, line, column] = /^(?:line|row) (\d+)(?:, column (\d+))?/.exec(path) ?? [];
  if (line === undefined) return { ...problemOf(file, code, message), path };
  return { ...problemOf(file, code, message), line: Number(line), column: column === undefined ? 1 : Number(column) };
};
