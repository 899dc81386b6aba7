import { crosswalks } from 'work-elements';
import { intasc } from './intasc.js';
import type { LabelledRow } from './labelled-row.js';

/** The crosswalks of the catalogue were labelled by other readers, for another purpose, before there were suggestions. */
const fromCrosswalks: readonly LabelledRow[] = crosswalks.flatMap(({ framework, rows }) =>
  rows.map(({ id, item, by }) => ({ framework, id, title: item, right: by })),
);

const all = [...fromCrosswalks, ...intasc];

/** Every second row: what the glossary was made on. */
export const tuning: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 0);

/** The others: nobody looked at what is suggested for them while the glossary was made. */
export const heldOut: readonly LabelledRow[] = all.filter((_, index) => index % 2 === 1);
