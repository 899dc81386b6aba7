import type { ReadOptions, ReadTableOptions, TableKind, TableValues } from '@work-elements/tables';
import { fileKind } from 'work-elements';
import type { Context } from '../context/context.js';
import { startOf } from '../documents/foreign-file.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { EVIDENCE_MISSING, inOptions } from './table-words.js';
import { withoutPerson } from './without-person.js';

/** The bytes of a table, with the name of its file. */
export interface TableSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Whether a file is a table, by its extension or, if that is missing or unknown, by how it begins. */
export const isTable = ({ file, bytes }: TableSource): boolean => {
  if (/\.(csv|tsv|txt|xlsx|xls)$/i.test(file)) return true;
  if (/\.(ya?ml|json)$/i.test(file)) return false;
  const start = startOf(bytes);
  if (start.startsWith('PK')) return true;
  return fileKind(start) === undefined && HEADINGS.test(start);
};

/** Matches a first line with a row of cells, as no YAML or JSON document begins. */
const HEADINGS = /^(?:sep=.\r?\n)?"?[^\s[{#"'-][^\n:[{#]*[,;\t|][^\n:[{]*\r?\n/;

/** Reads a table. Errors are thrown, each with its cell, and warnings are reported. */
export const readTableIn = async <Kind extends TableKind>(
  context: Context,
  source: TableSource,
  options: Omit<ReadTableOptions<Kind>, keyof ReadOptions>,
): Promise<TableValues[Kind]> => (await readWithCells(context, source, options)).value;

/** Reads a table as {@link readTableIn} does, with the cell from which each part was read. */
export const readWithCells = async <Kind extends TableKind>(
  context: Context,
  { file, bytes }: TableSource,
  options: Omit<ReadTableOptions<Kind>, keyof ReadOptions>,
): Promise<{ readonly value: TableValues[Kind]; readonly cells: Readonly<Record<string, string>> }> => {
  const { readTable } = await import('@work-elements/tables');
  const { value, issues, cells, unused } = readTable<Kind>(bytes, { ...options, ...writtenAs(context) });
  for (const name of DETAILS)
    if (unused.includes(name)) context.given.spare(name, file);
    else context.given.text(name);
  const problems = issues.map(({ path, code, message, severity }) => ({
    ...withoutPerson(
      context,
      problemOf(file, code, inOptions(message), isStaff(options.as, message) ? EVIDENCE_MISSING : null),
    ),
    cell: path === '' ? null : path,
    severity,
  }));
  if (value === null) throw new Unusable(problems);
  const told = toldOf(context);
  context.note(problems.filter(({ cell, message }) => isNew(told, [file, cell, message].join())));
  return { value, cells };
};

/**
 * Problems already reported: a table used for several scenarios is read once for each, mostly with the same problems.
 */
const all = new WeakMap<Context, Set<string>>();

const toldOf = (context: Context): Set<string> => {
  const told = all.get(context) ?? new Set();
  all.set(context, told);
  return told;
};

const isNew = (told: Set<string>, words: string): boolean => told.size < told.add(words).size;

const isStaff = (asked: TableKind, message: string): boolean =>
  asked === 'people' && message.includes('looks like a table of staff');

const DETAILS = ['delimiter', 'decimal', 'dates', 'encoding'] as const;

/**
 * How a table is written, according to options. These are not marked as used yet, because only reading shows which are
 * needed.
 */
const writtenAs = ({ given }: Context): ReadOptions => {
  const sheet = given.text('sheet');
  const delimiter = DELIMITERS.find(([name]) => name === given.peek('delimiter'))?.[1];
  const decimal = (['.', ','] as const).find((mark) => mark === given.peek('decimal'));
  const dates = (['ymd', 'dmy', 'mdy'] as const).find((order) => order === given.peek('dates'));
  const encoding = given.peek('encoding');
  return {
    ...(sheet === undefined ? {} : { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(dates === undefined ? {} : { dates }),
    ...(encoding === undefined ? {} : { encoding }),
  };
};

const DELIMITERS = [...([',', ';', '|'] as const).map((sign) => [sign, sign] as const), ['tab', '\t'] as const];
