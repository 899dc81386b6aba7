import { crosswalkRows } from './crosswalk-rows.js';
import { intasc } from './intasc.js';
import type { LabelledRow } from './labelled-row.js';

const all = [...crosswalkRows, ...intasc];

/** Every second row: the half on which the glossary was made. */
export const tuning: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 0);

/** The other half, whose suggestions were not looked at while the glossary was made. */
export const heldOut: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 1);
