import { readInput, readText, writeText } from 'work-elements';
import { holdersSchema } from '../given.js';
import type { Holders } from './role-of.js';

/**
 * Writes who holds which roles, for {@link parseHolders} to read: each name with a list of roles.
 *
 * @param holders - Such as {@link holdersOf} returns.
 * @returns The file’s text, in YAML.
 *
 * @example
 * ```ts
 * import { formatHolders } from '@work-elements/discover';
 *
 * console.log(formatHolders({ Ada: ['learner'] }).split('\n')); // [ 'Ada:', '  - learner', '' ]
 * ```
 *
 * @public
 */
export const formatHolders = (holders: Holders): string => writeText(holders, 'yaml');

/**
 * Reads who holds which roles: YAML or JSON with a list of roles for each name used in the log.
 *
 * @param text - The file’s text.
 * @throws `InputError` with each entry that is not a list of roles.
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
