import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type CsvOptions, type EventLog, mapActivities, readLogCsv, readXes } from '@work-elements/discover';
import { type ImplementationModel, InputError, type Issue, learningProcess, processOf } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { pathOf, pipedIn, readSource } from '../documents/source.js';
import { inCommandWords } from '../output/command-words.js';
import { counted } from '../output/numbers.js';
import { logOptions } from './log-options.js';

/** Several logs, and behind them the document that they are held against. */
export const logsBefore = (
  context: Context,
  what: string,
): { readonly logs: readonly string[]; readonly last: string } => {
  const files = context.given.rest(0);
  const [last, logs] = [files.at(-1), files.slice(0, -1)];
  if (last === undefined || logs.length === 0)
    throw new Unusable([problemOf('', 'missing-argument', `say behind the log ${what}`)]);
  requireLogs(context, logs);
  return { logs, last };
};

/** Refuses logs that are not there, before the first of them is read. */
export const requireLogs = ({ terminal }: Context, logs: readonly string[]): void => {
  for (const file of logs) if (file !== '-') pathOf(terminal, file);
};

/** What the answers of logs are called: as their files, without the endings. */
export const logNames = (logs: readonly string[]): readonly string[] =>
  logs.map((file) => (file === '-' ? 'log' : basename(file).replace(/\.(xes|csv)?(\.gz)?$/i, '')));

/** Reads an event log, XES or CSV, packed or not; activities are called as the table of `--map` says. */
export const readLog = async (
  context: Context,
  file: string,
  process: ImplementationModel | null,
  signal: AbortSignal,
): Promise<EventLog> => {
  const options: CsvOptions = { ...logOptions(context), signal };
  const read = await refusing(file, async () => {
    const { first, bytes } = await begun(bytesOf(context, file));
    return isXes(context, file, first) ? readXes(bytes, options) : readLogCsv(bytes, options);
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
  file === '-' ? pipedIn(context.terminal) : createReadStream(pathOf(context.terminal, file));

const isXes = ({ given }: Context, file: string, first: string | Uint8Array): boolean => {
  const kind = given.text('kind');
  if (kind !== undefined) return kind === 'xes';
  return file === '-' ? isMarkup(first) : /\.xes(\.gz)?$/i.test(file);
};

/** Whether a text begins as XML does; what is packed cannot be told so. */
const isMarkup = (first: string | Uint8Array): boolean => {
  const text = typeof first === 'string' ? first : new TextDecoder('latin1').decode(first.subarray(0, LOOKED_AT));
  return /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*</.test(text);
};

const LOOKED_AT = 1024;

/** A stream and the first piece of it, which is still in it. */
const begun = async (
  bytes: AsyncIterable<string | Uint8Array>,
): Promise<{ readonly first: string | Uint8Array; readonly bytes: AsyncIterable<string | Uint8Array> }> => {
  const pieces = bytes[Symbol.asyncIterator]();
  const { done, value: first = '' } = await pieces.next();
  const whole = async function* (): AsyncGenerator<string | Uint8Array> {
    if (done === true) return;
    yield first;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  return { first, bytes: whole() };
};

/** Refuses with the file what the library refuses of it. */
export const refusing = async <Result>(file: string, read: () => Promise<Result>): Promise<Result> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) {
      const at = error.what.startsWith('options') ? '' : file;
      throw new Unusable(error.issues.map((issue) => problemIn(at, issue)));
    }
    throw error;
  }
};

/** Readers of tables and XML say the line in the path. */
const problemIn = (file: string, { path, code, message: said }: Issue) => {
  const piped = file === '-' && code === 'missing-column' ? '; if it is XES, say --kind xes' : '';
  const message = inCommandWords(said) + piped;
  const [, line, column] = /^(?:line|row) (\d+)(?:, column (\d+))?/.exec(path) ?? [];
  if (line === undefined) return { ...problemOf(file, code, message), path };
  return { ...problemOf(file, code, message), line: Number(line), column: column === undefined ? 1 : Number(column) };
};
