import { beginJourney, type ImplementationModel, type JourneyStart, type JourneyStep } from 'work-elements';
import { type Context, keepModel } from '../context.js';
import { keyOfJourney } from '../given.js';
import { retried } from '../retry.js';
import { StoreError } from '../store-error.js';
import { writeStep } from './write-step.js';

/** Starts a journey and stores it under an id of the caller’s. @internal */
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
      `insert into ${schema}.journeys (key, id, learner, model, status, revision, part) values ($1, $2, $3, $4, '', -1, '{}')
       on conflict do nothing returning key`,
      [key, id, step.journey.learner.id, fingerprint],
    );
    if (added === undefined)
      throw new StoreError('journey-exists', `a journey "${id.slice(0, 200)}" is kept here already`);
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
