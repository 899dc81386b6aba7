import {
  type ImplementationModel,
  type Issue,
  JourneyError,
  modelFingerprint,
  parseModel,
  readInput,
} from 'work-elements';
import type { Context } from '../context.js';
import { textIn } from '../database/read-row.js';
import { type Reassignment, reassignmentSchema } from '../given.js';
import { StoreError } from '../store-error.js';
import { advance } from './advance.js';

/** Result of moving journeys to another model. @public */
export interface Reassigned {
  /** The number of journeys that this call has moved; other calls may move some at the same time. */
  readonly moved: number;
  /** The journeys that could not be moved, for example because nothing can happen in them any more, with the reasons. */
  readonly refused: readonly { readonly journey: string; readonly issues: readonly Issue[] }[];
}

/** Moves all journeys of a model, one transaction each; after an interruption, calling it again continues. @internal */
export const reassignAll = async (
  context: Context,
  from: ImplementationModel,
  to: ImplementationModel,
  event: Reassignment,
): Promise<Reassigned> => {
  const model = parseModel(to);
  const fingerprint = modelFingerprint(from);
  const { batch = 100, ...happened } = readInput(reassignmentSchema, event, 'reassignment');
  const [kept] = await context.database.query(`select 1 from ${context.schema}.models where fingerprint = $1`, [
    fingerprint,
  ]);
  if (kept === undefined)
    throw new StoreError(
      'model-not-kept',
      `no journey under this version of "${from.id}" was ever kept here; pass the model as it was when the journeys ` +
        'started',
    );
  const refused: { journey: string; issues: readonly Issue[] }[] = [];
  let moved = 0;
  if (fingerprint === modelFingerprint(model)) return { moved, refused };
  for (let after = ''; ; ) {
    const rows = await context.database.query(
      `select key, id from ${context.schema}.journeys where model = $1 and key > $2 order by key limit $3`,
      [fingerprint, after, batch],
    );
    if (rows.length === 0) return { moved, refused };
    for (const row of rows) {
      after = textIn(row, 'key');
      const journey = textIn(row, 'id');
      try {
        const { repeated } = await advance(context, journey, { ...happened, type: 'model.reassigned', model });
        if (!repeated) moved += 1;
      } catch (error) {
        if (!(error instanceof JourneyError)) throw error;
        refused.push({ journey, issues: error.issues });
      }
    }
  }
};
