import { readInput, readText, writeText } from 'work-elements';
import { holdersSchema } from '../given.js';
import type { Holders } from '../people/role-of.js';
import type { ModelEvidence } from './evidence.js';

/**
 * Who holds which roles of a discovered model, learners and systems too, by the names used in the log: for the `holders`
 * of a later calibration or check, since a model names its staff only.
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

/**
 * Writes who holds which roles, for {@link parseHolders} to read: `Ada: [learner]`.
 *
 * @param holders - Such as {@link holdersOf} returns.
 * @returns The file’s text, in YAML.
 *
 * @example
 * ```ts
 * import { formatHolders } from '@work-elements/discover';
 *
 * console.log(formatHolders({ Ada: ['learner'] }).trim()); // Ada: [learner]
 * ```
 *
 * @public
 */
export const formatHolders = (holders: Holders): string => writeText(holders, 'yaml');

/**
 * Reads who holds which roles: YAML or JSON with a list of roles for each name used in the log.
 *
 * @param text - The file’s text.
 * @throws `InputError` with each entry that is none.
 *
 * @example
 * ```ts
 * import { parseHolders } from '@work-elements/discover';
 *
 * console.log(parseHolders('Ada: [learner]\nGrader: [grading-system]\n')); // { Ada: [ 'learner' ], Grader: [ 'grading-system' ] }
 * ```
 *
 * @public
 */
export const parseHolders = (text: string): Holders =>
  readInput(holdersSchema, readText(text, 'holders of roles'), 'holders of roles');
