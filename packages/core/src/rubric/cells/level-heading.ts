import { freeId, slugOf } from '../../vocabulary/habit.js';

/** A level as a heading names it. @internal */
export interface HeadedLevel {
  readonly id: string;
  readonly title: string;
  readonly points?: number;
}

const POINTS = [
  /^(?<title>.*\S)\s*[([]\s*(?<points>\d+(?:\.\d+)?)\s*(?:points?|pts?\.?)?\s*[)\]]$/i,
  /^(?:level\s+)?(?<points>\d+(?:\.\d+)?)\s*[-–—:.)=]+\s*(?<title>\S.*)$/i,
  /^(?<title>(?:level\s+)?(?<points>\d+(?:\.\d+)?))$/i,
];

/** The words with which rubrics for adults name their levels. */
const WORDS = new Set(
  `absent advanced applying approaching awareness basic beginning below developing distinguished effective emerging established excelling
  exemplary exceeds expert explorer exploring foundational highly ineffective initial innovating innovative integrating leading meets mastery
  minimal minimally needs none novice not improvement observed partially proficient progressing rudimentary satisfactory starting sustaining
  transforming unsatisfactory using yet experienced doing it others yes no level phase`.split(/\s+/),
);

/** Whether a cell names a level: it has points, or is made of the words with which levels are named. @internal */
export const namesLevel = (cell: string): boolean => {
  const text = cell.trim();
  if (text === '' || text.length > 60) return false;
  const found = POINTS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const { title = text } = found ?? {};
  const words = title.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length === 0) return found !== undefined;
  return words.length <= 4 && words.every((word) => WORDS.has(word));
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
