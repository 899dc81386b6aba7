import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Candidates } from './candidates.js';

/** People, with the offers that each could take. @internal */
export interface Parts {
  readonly everybody: readonly GroupNeeds[];
  readonly candidates: Candidates;
}

/** The most parts into which identical people are divided. */
const MOST_PARTS = 60;

/**
 * Divides identical people so that some of them can take what others do not: into individuals, or, if they are many,
 * into equal parts.
 *
 * @internal
 */
export const partsOf = (everybody: readonly GroupNeeds[], { modules, offers }: Candidates): Parts => {
  const people = everybody.reduce((sum, { group }) => sum + group.count, 0);
  const divided = everybody.map(({ group: { count } }) => {
    const parts =
      people <= MOST_PARTS ? count : Math.min(count, Math.max(1, Math.floor((MOST_PARTS * count) / people)));
    return Array.from(
      { length: parts },
      (_, part) => Math.floor(((part + 1) * count) / parts) - Math.floor((part * count) / parts),
    );
  });
  return {
    everybody: everybody.flatMap((each, group) =>
      at(divided, group).map((count) => ({ ...each, group: { ...each.group, count } })),
    ),
    candidates: { modules, offers: offers.flatMap((own, group) => at(divided, group).map(() => own)) },
  };
};
