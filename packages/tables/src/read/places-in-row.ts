import { idFromTitle } from 'work-elements';
import { saysDate } from './evidence-line.js';
import type { PeopleColumn } from './people-columns.js';
import type { TableRow } from './table-rows.js';

/** A place where somebody works, and its share of the person’s time; null if none is given. @internal */
export interface PlaceInRow {
  readonly id: string;
  readonly share: number | null;
}

/** Reads the places of a row: `hill`, `hill; mill`, or with shares `hill 0.6; mill 40 %`. @internal */
export const placesIn = (row: TableRow<PeopleColumn>): readonly PlaceInRow[] => {
  const text = row.text('at');
  if (text === undefined || saysDate(row)) return [];
  const parts = text.split(/[;|\n]|,(?!\d)/).map((part) => part.trim());
  const shares = parts.map((part) => /^(.*\S)[\s:=]+(\d*[.,]?\d+)\s*(%?)$/.exec(part));
  if (shares.every((share) => share !== null))
    return shares.map((share) => ({
      id: idFromTitle(share[1] ?? '', 'place'),
      share: Number((share[2] ?? '').replace(',', '.')) / (share[3] === '%' ? 100 : 1),
    }));
  return parts.filter((part) => part !== '').map((part) => ({ id: idFromTitle(part, 'place'), share: null }));
};
