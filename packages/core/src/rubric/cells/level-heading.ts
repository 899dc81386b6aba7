import { freeId, slugOf } from '../../vocabulary/habit.js';
import { isMadeOfLevelWords } from '../level-words.js';
import { cellNumber, type DecimalMark, NUMBER } from './cell-number.js';

/** A level as named in a heading. @internal */
export interface HeadedLevel {
  readonly id: string;
  readonly title: string;
  readonly points?: number;
}

const POINTS_BEHIND = new RegExp(
  `^(?<title>.*\\S)\\s*[([]\\s*(?<points>${NUMBER})\\s*(?:points?|pts?\\.?)?\\s*[)\\]]$`,
  'i',
);
const POINTS = [
  POINTS_BEHIND,
  new RegExp(`^(?:level\\s+)?(?<points>${NUMBER})\\s*[-–—:.)=]+\\s*(?<title>\\S.*)$`, 'i'),
  new RegExp(`^(?<title>(?:level\\s+)?(?<points>${NUMBER}))$`, 'i'),
];

const partsOf = (heading: string): Partial<Readonly<Record<string, string>>> | undefined =>
  POINTS.map((pattern) => pattern.exec(heading.trim())?.groups).find((groups) => groups !== undefined);

/** The points in a heading that cannot be read as one number; null if there are none. @internal */
export const unreadablePoints = (heading: string, decimal: DecimalMark | undefined): string | null => {
  const { points } = partsOf(heading) ?? {};
  return points !== undefined && cellNumber(points, decimal) === null ? points : null;
};

/** Whether a cell names a level: it is a number of points, or consists of words that name levels. @internal */
export const namesLevel = (cell: string): boolean => {
  const text = cell.trim();
  if (text === '' || text.length > 60) return false;
  const found = partsOf(text);
  const { title = text } = found ?? {};
  return isMadeOfLevelWords(title) || (found !== undefined && !/[a-z]/i.test(title));
};

/** The cells that name levels: all of them if each ends in points and these only ascend or only descend. @internal */
export const levelNamesIn = (cells: readonly string[]): readonly string[] => {
  const points = cells.map(
    (cell) => cellNumber(POINTS_BEHIND.exec(cell.trim())?.groups?.points ?? '', undefined) ?? Number.NaN,
  );
  const [first = 0, second = 0] = points;
  const go = Math.sign(second - first);
  const areLevels =
    cells.length > 1 &&
    go !== 0 &&
    points.every((each, index) => index === 0 || Math.sign(each - (points[index - 1] ?? each)) === go);
  return areLevels ? cells : cells.filter(namesLevel);
};

/** Reads headings as levels, each with a unique id. @internal */
export const levelsOfHeadings = (
  headings: readonly string[],
  decimal: DecimalMark | undefined,
): readonly HeadedLevel[] => {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const { title = heading.trim(), points: written = '' } = partsOf(heading) ?? {};
    const points = cellNumber(written, decimal);
    const id = freeId(slugOf(title, `level-${points ?? taken.size + 1}`), taken);
    taken.add(id);
    return { id, title, ...(points === null ? {} : { points }) };
  });
};
