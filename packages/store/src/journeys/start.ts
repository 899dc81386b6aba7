import { beginJourney, type ImplementationModel, type JourneyStart, type JourneyStep } from 'work-elements';
import { type Context, keepModel } from '../context.js';
import type { Sql } from '../database/database.js';
import { numberIn, textIn, textOrNull } from '../database/read-row.js';
import { keyOfJourney } from '../given.js';
import { retried } from '../retry.js';
import { StoreError } from '../store-error.js';
import { writeStep } from './write-step.js';

/** Starts a journey and stores it under an id chosen by the caller. @internal */
export const start = async (
  context: Context,
  id: string,
  model: ImplementationModel,
  given: JourneyStart,
): Promise<JourneyStep> => {
  const step = beginJourney(model, given);
  const { schema } = context;
  const key = keyOfJourney(id);
  return retried(context, async (sql) => {
    const fingerprint = await keepModel(context, sql, step.journey.model);
    const [added] = await sql.query(
      `insert into ${schema}.journeys (key, id, learner, model, status, revision, part)
       values ($1, $2, $3, $4, '', -1, '{}')
       on conflict do nothing returning key`,
      [key, id, step.journey.learner.id, fingerprint],
    );
    if (added === undefined) throw new StoreError('journey-exists', await keptUnder(context, sql, key, id));
    await writeStep(context, sql, {
      key,
      id,
      before: null,
      after: step.journey,
      net: step,
      steps: [step],
      model: fingerprint,
    });
    return step;
  });
};

/** Describes the journey that already has an id, so that a caller can tell whether a start was sent twice. */
const keptUnder = async ({ schema }: Context, sql: Sql, key: string, id: string): Promise<string> => {
  const [row] = await sql.query(
    `select learner, revision, part->'times'->>'started' as started from ${schema}.journeys where key = $1`,
    [key],
  );
  const name = `a journey "${id.slice(0, 200)}" is kept here already`;
  if (row === undefined) return name;
  const started = textOrNull(row, 'started');
  const since = started === null ? '' : `, started at ${started}`;
  return (
    `${name}: learner "${textIn(row, 'learner').slice(0, 200)}"${since}, now at revision ` +
    `${numberIn(row, 'revision')}`
  );
};
