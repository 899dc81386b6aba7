import { aurora } from './aurora.js';
import { cBen } from './c-ben.js';
import type { Crosswalk } from './crosswalk-types.js';
import { inacol } from './inacol.js';
import { jffCcsso } from './jff-ccsso.js';

/**
 * Public frameworks compared with the catalogue, item by item: what it covers in full, in part, or not at all.
 *
 * @example
 * ```ts
 * import { crosswalks } from 'work-elements';
 *
 * for (const { framework, rows } of crosswalks)
 *   console.log(framework, rows.filter(({ coverage }) => coverage === 'covered').length, 'of', rows.length);
 * ```
 *
 * @public
 */
export const crosswalks: readonly Crosswalk[] = [aurora, cBen, jffCcsso, inacol];
