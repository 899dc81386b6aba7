import { plainKey } from '../../vocabulary/plain-key.js';
import type { DecimalMark } from './cell-number.js';
import { type HeadedLevel, levelsOfHeadings } from './level-heading.js';

/** Levels, and their ids by the names in the table. @internal */
export interface Scale {
  readonly levels: readonly HeadedLevel[];
  readonly idOf: ReadonlyMap<string, string>;
}

/** The levels of a long table: their titles for each criterion, and their points where they have some. */
interface NamedLevels {
  readonly byCriterion: ReadonlyMap<string, readonly string[]>;
  readonly points: ReadonlyMap<string, number>;
  readonly decimal: DecimalMark | undefined;
}

/**
 * The scale shared by all criteria of a long table, or one for each criterion: if their levels have different titles,
 * or levels of different titles have the same points.
 *
 * @internal
 */
export const scalesOf = (
  named: NamedLevels,
): { readonly shared: Scale } | { readonly own: ReadonlyMap<string, Scale> } =>
  areApart(named)
    ? { own: new Map([...named.byCriterion].map(([criterion, titles]) => [criterion, scaleOf(titles, named)])) }
    : { shared: scaleOf([...new Set([...named.byCriterion.values()].flat())], named) };

const scaleOf = (titles: readonly string[], { points, decimal }: NamedLevels): Scale => {
  const levels = levelsOfHeadings(titles, decimal).map((level, index): HeadedLevel => {
    const own = points.get(titles[index] ?? '');
    return own === undefined ? level : { ...level, points: own };
  });
  return {
    levels: ordered(levels),
    idOf: new Map(titles.flatMap((title, index) => (levels[index] === undefined ? [] : [[title, levels[index].id]]))),
  };
};

const areApart = ({ byCriterion, points }: NamedLevels): boolean => {
  const sets = [...byCriterion.values()].filter((titles) => titles.length > 0);
  const scaleByTitle = new Map<string, string>();
  const haveOne = sets.every((titles) => {
    const key = plainKey(titles.toSorted());
    for (const title of titles) if (!scaleByTitle.has(title)) scaleByTitle.set(title, key);
    return titles.length > 1 && titles.every((title) => scaleByTitle.get(title) === key);
  });
  if (haveOne && new Set(scaleByTitle.values()).size > 1) return true;
  const titles = [...scaleByTitle.keys()];
  const given = titles.flatMap((title) => points.get(title) ?? []);
  return given.length === titles.length && new Set(given).size < given.length;
};

/** In the order of their points, since a table may list levels in any order. */
const ordered = (levels: readonly HeadedLevel[]): readonly HeadedLevel[] =>
  levels.every(({ points }) => points !== undefined)
    ? levels.toSorted((one, other) => (one.points ?? 0) - (other.points ?? 0))
    : levels;
