import type { SimulatedEvent } from '@work-elements/simulate';
import { type ImplementationModel, raci } from 'work-elements';
import { adjustedRandIndex, collectEvents, type Discovery, discoverModel } from '../../src/index.js';

/** Steps that were ended at least so often, in the order of the model. */
export const stepsSeen = (
  model: ImplementationModel,
  events: readonly SimulatedEvent[],
  least = 20,
): readonly { readonly step: string; readonly responsible: string }[] => {
  const counts = new Map<string, number>();
  for (const { activity, lifecycle } of events)
    if (lifecycle === 'complete') counts.set(activity, (counts.get(activity) ?? 0) + 1);
  return raci(model)
    .map(({ element, step, responsible }) => ({ step: `${element}/${step}`, responsible: responsible.join(' ') }))
    .filter(({ step }) => (counts.get(step) ?? 0) >= least);
};

/** What a discovery makes of a log, beside the model from which it was simulated. */
export const roundTrip = (
  model: ImplementationModel,
  events: readonly SimulatedEvent[],
): {
  readonly discovery: Discovery;
  readonly index: number;
  readonly truth: readonly string[];
  readonly found: readonly string[];
} => {
  const discovery = discoverModel(collectEvents(events));
  const rows = new Map(
    raci(discovery.model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]),
  );
  const seen = stepsSeen(model, events);
  const truth = seen.map(({ responsible }) => responsible);
  const found = seen.map(({ step }) => (rows.get(step) ?? []).join(' '));
  return { discovery, index: adjustedRandIndex(truth, found), truth, found };
};
