import { type BadgeArea, badgeAreas } from './areas.js';
import { type BadgeLevel, badgeLevels } from './levels.js';

/**
 * The badge framework: nine areas and four levels.
 *
 * @public
 */
export interface BadgeFramework {
  readonly areas: readonly BadgeArea[];
  readonly levels: readonly BadgeLevel[];
}

/**
 * The draft badge framework of 2013 as data. Its facts are the draft’s; its sentences are ours.
 *
 * @example
 * ```ts
 * import { badgeFramework } from 'work-elements';
 *
 * console.log(badgeFramework.levels.map((level) => level.title)); // ['Explorer', 'Novice', 'Experienced', 'Expert']
 * ```
 *
 * @public
 */
export const badgeFramework: BadgeFramework = { areas: badgeAreas, levels: badgeLevels };
