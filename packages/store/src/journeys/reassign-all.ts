import { type ImplementationModel, type Issue, JourneyError, modelFingerprint, parseModel } from 'work-elements';
import type { Context } from '../context.js';
import { textIn } from '../database/read-row.js';
import { advance } from './advance.js';

/** How all journeys of a model are moved to another. @public */
export interface Reassignment {
  /** Id of the event in each journey, and its time. */
  readonly id: string;
  readonly at: string;
  /** Number of journeys looked up at a time. @defaultValue 100 */
  readonly batch?: number;
}

/** Result of reassigning. @public */
export interface Reassigned {
  readonly moved: number;
  /** The journeys that could not be moved, for example because they have been withdrawn, with the reasons. */
  readonly refused: readonly { readonly journey: string; readonly issues: readonly Issue[] }[];
}

/** Moves all journeys of a model, one transaction each; after an interruption, calling it again continues. @internal */
export const reassignAll = async (
  context: Context,
  from: ImplementationModel,
  to: ImplementationModel,
  { id, at, batch = 100 }: Reassignment,
): Promise<Reassigned> => {
  const model = parseModel(to);
  const fingerprint = modelFingerprint(from);
  const refused: { journey: string; issues: readonly Issue[] }[] = [];
  let moved = 0;
  if (fingerprint === modelFingerprint(model)) return { moved, refused };
  for (let after = ''; ; ) {
    const rows = await context.database.query(
      `select key, id from ${context.schema}.journeys where model = $1 and key > $2 order by key limit $3`,
      [fingerprint, after, Math.max(1, Math.trunc(batch))],
    );
    if (rows.length === 0) return { moved, refused };
    for (const row of rows) {
      after = textIn(row, 'key');
      const journey = textIn(row, 'id');
      try {
        await advance(context, journey, { id, at, type: 'model.reassigned', model });
        moved += 1;
      } catch (error) {
        if (!(error instanceof JourneyError)) throw error;
        refused.push({ journey, issues: error.issues });
      }
    }
  }
};
