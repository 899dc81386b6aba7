import { type ImplementationModel, modelFingerprint, parseModel, type SchoolCalendar } from 'work-elements';
import type { Database, Sql } from './database/database.js';
import { StoreError } from './store-error.js';

/** State shared by all parts of a store. @internal */
export interface Context {
  readonly database: Database;
  /** The database schema that holds the tables. */
  readonly schema: string;
  /** The calendar for due dates in school days: the one passed last, on opening the store or escalating work. */
  calendar: SchoolCalendar | undefined;
  /** How often a transaction that conflicts with others is attempted. */
  readonly attempts: number;
  readonly models: Map<string, ImplementationModel>;
}

/** Stores a model and returns its fingerprint; a model that differs only in texts replaces the stored one. @internal */
export const keepModel = async (context: Context, sql: Sql, model: ImplementationModel): Promise<string> => {
  const fingerprint = modelFingerprint(model);
  const text = JSON.stringify(model);
  const { schema } = context;
  await sql.query(`insert into ${schema}.models (fingerprint, id, model) values ($1, $2, $3) on conflict do nothing`, [
    fingerprint,
    model.id,
    text,
  ]);
  await sql.query(
    `update ${schema}.models set model = $2::text::json where fingerprint = $1 and model::text <> $2::text`,
    [fingerprint, text],
  );
  return fingerprint;
};

/** The model with a fingerprint, cached after the first read. @internal */
export const modelOf = async (context: Context, sql: Sql, fingerprint: string): Promise<ImplementationModel> => {
  const known = context.models.get(fingerprint);
  if (known !== undefined) return known;
  const [row] = await sql.query(`select model::text as model from ${context.schema}.models where fingerprint = $1`, [
    fingerprint,
  ]);
  if (row === undefined)
    throw new StoreError('model-not-kept', `no model with the fingerprint "${fingerprint}" is kept here`);
  const model = parseModel(JSON.parse(String(row.model)));
  context.models.set(fingerprint, model);
  return model;
};
