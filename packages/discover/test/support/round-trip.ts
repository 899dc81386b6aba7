import type { SimulatedEvent } from '@work-elements/simulate';
import { type ImplementationModel, raci } from 'work-elements';
import { adjustedRandIndex, collectEvents, type Discovery, discoverModel } from '../../src/index.js';

/**
 * Steps that ended at least a given number of times, in the order of the model, with the responsible roles that ended a
 * fifth of them or more: a role that could have ended one but never did leaves no trace, and one that seldom did looks
 * like a stand-in.
 */
export const stepsSeen = (
  model: ImplementationModel,
  events: readonly SimulatedEvent[],
  least = 20,
): readonly { readonly step: string; readonly responsible: string }[] => {
  const doneBy = new Map<string, string[]>();
  for (const { activity, lifecycle, role } of events) {
    if (lifecycle !== 'complete') continue;
    const roles = doneBy.get(activity);
    if (roles === undefined) doneBy.set(activity, [role ?? '']);
    else roles.push(role ?? '');
  }
  return raci(model).flatMap(({ element, step, responsible }) => {
    const ref = `${element}/${step}`;
    const roles = doneBy.get(ref) ?? [];
    if (roles.length < least) return [];
    const isOften = (role: string): boolean => 5 * roles.filter((each) => each === role).length >= roles.length;
    return [{ step: ref, responsible: responsible.filter(isOften).join(' ') }];
  });
};

/** The result of discovery from a log, next to the model from which the log was simulated. */
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
