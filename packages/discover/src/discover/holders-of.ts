import type { Holders } from '../people/role-of.js';
import type { ModelEvidence } from './evidence.js';

/**
 * Who holds which roles of a discovered model, learners and systems too, by the names used in the log: for the
 * `holders` of a later calibration or check, since a model names its staff only.
 *
 * @param evidence - The evidence of a discovery.
 *
 * @example
 * ```ts
 * import { collectEvents, discoverModel, holdersOf } from '@work-elements/discover';
 *
 * const done = (activity: string, resource: string) => ({
 *   case: '17', activity, lifecycle: 'complete', resource, role: null, time: '2026-09-01T08:00:00Z',
 * });
 * const log = collectEvents([done('assess-progress/score', 'bo'), done('experience-activities/practise', 'Ada')]);
 * console.log(holdersOf(discoverModel(log, { learners: ['Ada'] }).evidence)); // { bo: [ 'role-1' ], Ada: [ 'learner' ] }
 * ```
 *
 * @public
 */
export const holdersOf = ({ roles }: Pick<ModelEvidence, 'roles'>): Holders => {
  const held = new Map<string, string[]>();
  for (const { role, holders } of roles)
    for (const { name } of holders) held.set(name, [...(held.get(name) ?? []), role]);
  return Object.fromEntries(held);
};
