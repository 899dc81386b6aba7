import { crosswalkRows } from './crosswalk-rows.js';
import { intasc } from './intasc.js';
import type { LabelledRow } from './labelled-row.js';

const all = [...crosswalkRows, ...intasc];

/** Every second row: what the glossary was made on. */
export const tuning: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 0);

/** The others: nobody looked at what is suggested for them while the glossary was made. */
export const heldOut: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 1);
