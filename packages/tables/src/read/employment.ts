import type { Bounds } from './table-rows.js';

/** The limits of an FTE, the share of a full position. @internal */
export const EMPLOYMENT: Bounds = {
  above: 0,
  most: 1,
  hint: 'write the part of a full position, such as 0.5 or 50 %',
};
