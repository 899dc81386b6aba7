import type { ImplementationModel, LogEntry } from 'work-elements';
import * as z from 'zod';
import { type Context, keepModel, modelOf } from '../context.js';
import type { Row, Sql } from '../database/database.js';
import { textIn } from '../database/read-row.js';

/** Stands in for a model, which is large and the same in every journey that is moved to it. */
const referenceSchema = z.strictObject({ fingerprint: z.string() });

const entriesSchema = z.array(z.custom<LogEntry>((entry) => typeof entry === 'object' && entry !== null));

/** The entries of one event as stored; the model in the event is stored separately. @internal */
export const storedEntries = async (
  context: Context,
  sql: Sql,
  entries: readonly LogEntry[],
  model: ImplementationModel,
): Promise<string> => {
  const stored: LogEntry[] = [];
  for (const entry of entries) {
    if (entry.cause?.type !== 'model.reassigned') stored.push(entry);
    else
      stored.push({
        ...entry,
        cause: { ...entry.cause, model: { fingerprint: await keepModel(context, sql, model) } },
      });
  }
  return JSON.stringify(stored);
};

/** The entries of one event, with the model put back. @internal */
export const readEntries = async (context: Context, sql: Sql, row: Row): Promise<readonly LogEntry[]> => {
  const entries: LogEntry[] = [];
  for (const entry of entriesSchema.parse(JSON.parse(textIn(row, 'entries')))) {
    const reference =
      entry.cause?.type === 'model.reassigned' ? referenceSchema.safeParse(entry.cause.model) : undefined;
    if (entry.cause?.type !== 'model.reassigned' || reference?.success !== true) {
      entries.push(entry);
      continue;
    }
    const model = await modelOf(context, sql, reference.data.fingerprint);
    entries.push({ ...entry, cause: { ...entry.cause, model: canonical(model) } });
  }
  return entries;
};

/** A model with its keys in the order used in events. */
const canonical = (model: ImplementationModel): unknown =>
  JSON.parse(
    JSON.stringify(model, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    ),
  );
