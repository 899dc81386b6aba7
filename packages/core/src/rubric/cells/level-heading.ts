import { freeId, slugOf } from '../../vocabulary/habit.js';
import { isMadeOfLevelWords } from '../level-words.js';

/** A level as a heading names it. @internal */
export interface HeadedLevel {
  readonly id: string;
  readonly title: string;
  readonly points?: number;
}

const POINTS_BEHIND = /^(?<title>.*\S)\s*[([]\s*(?<points>\d+(?:\.\d+)?)\s*(?:points?|pts?\.?)?\s*[)\]]$/i;
const POINTS = [
  POINTS_BEHIND,
  /^(?:level\s+)?(?<points>\d+(?:\.\d+)?)\s*[-–—:.)=]+\s*(?<title>\S.*)$/i,
  /^(?<title>(?:level\s+)?(?<points>\d+(?:\.\d+)?))$/i,
];

/**
 * Whether a cell names a level: it is a number of points, or made of the words with which levels are named.
 *
 * @internal
 */
export const namesLevel = (cell: string): boolean => {
  const text = cell.trim();
  if (text === '' || text.length > 60) return false;
  const found = POINTS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const { title = text } = found ?? {};
  return isMadeOfLevelWords(title) || (found !== undefined && !/[a-z]/i.test(title));
};

/**
 * Those of some cells that name levels; all of them, where each has points behind it, and these go up or down all
 * along.
 *
 * @internal
 */
export const levelNamesIn = (cells: readonly string[]): readonly string[] => {
  const points = cells.map((cell) => Number(POINTS_BEHIND.exec(cell.trim())?.groups?.points ?? Number.NaN));
  const [first = 0, second = 0] = points;
  const go = Math.sign(second - first);
  const areLevels =
    cells.length > 1 &&
    go !== 0 &&
    points.every((each, index) => index === 0 || Math.sign(each - (points[index - 1] ?? each)) === go);
  return areLevels ? cells : cells.filter(namesLevel);
};

/** Reads headings as levels, each with an id of its own. @internal */
export const levelsOfHeadings = (headings: readonly string[]): readonly HeadedLevel[] => {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const groups = POINTS.map((pattern) => pattern.exec(heading.trim())?.groups).find((each) => each !== undefined);
    const { title = heading.trim(), points } = groups ?? {};
    const id = freeId(slugOf(title, `level-${points ?? taken.size + 1}`), taken);
    taken.add(id);
    return { id, title, ...(points === undefined ? {} : { points: Number(points) }) };
  });
};
