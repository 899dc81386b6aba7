/** The words for levels in rubrics for adults, by the rank that they express. */
const RANKS: readonly (readonly [rank: number, words: string])[] = [
  [0, 'absent below inadequate ineffective no none not poor rarely never unacceptable unsatisfactory'],
  [
    1,
    'awareness basic beginning emerging explorer exploring foundational initial limited minimal minimally needs ' +
      'novice rudimentary starting',
  ],
  [2, 'approaching developing growing improvement partial partially progressing sometimes'],
  [
    3,
    'adequate applying capable competent demonstrated effective established experienced meets met observed ' +
      'proficient satisfactory usually yes',
  ],
  [
    4,
    'advanced always distinguished exceeds excellent excelling exemplary expert innovating innovative leading ' +
      'mastery outstanding sustaining thriving transforming',
  ],
];

const rankOfWord: ReadonlyMap<string, number> = new Map(
  RANKS.flatMap(([rank, words]) => words.split(/\s+/).map((word) => [word, rank] as const)),
);

/** Words that occur in level names beside those, without expressing a rank. */
const BESIDE = new Set(
  'doing expectations highly in integrating it level levels others phase stage step tier using yet'.split(' '),
);

const wordsOf = (title: string): readonly string[] => title.toLowerCase().match(/[a-z]+/g) ?? [];

/** Whether a text consists of words that name levels. @internal */
export const isMadeOfLevelWords = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 4 && words.every((word) => rankOfWord.has(word) || BESIDE.has(word));
};

/** The rank that a title expresses, by its lowest word; null if none of its words expresses one. */
const rankOf = (title: string): number | null => {
  const ranks = wordsOf(title).flatMap((word) => rankOfWord.get(word) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
};

/** Other scales of words for levels, each in ascending order. */
const SCALES: readonly (readonly string[])[] = [
  'low medium high',
  'low moderate high',
  'minor moderate major',
  'bronze silver gold platinum',
  'red amber green',
  'red orange yellow green',
  'disagree neutral agree',
  'apprentice journeyman master',
  'beginner intermediate advanced expert',
  'first second third fourth fifth sixth',
  'one two three four five six',
  'i ii iii iv v vi',
  'f e d c b a',
].map((words) => words.split(' '));

/** A title in lower case, without words such as “level”. */
const restOf = (title: string): string =>
  (title.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? []).filter((word) => !BESIDE.has(word)).join(' ');

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** The positions of two titles on a common scale, of numbers or of words; null if there is none. */
const placesOf = (first: string, last: string): readonly [number, number] | null => {
  const [one, other] = [restOf(first), restOf(last)];
  if (isNumber(one) && isNumber(other)) return [Number(one), Number(other)];
  for (const scale of SCALES) {
    const [from, to] = [one, other].map((rest) =>
      // A single letter counts only if it is the whole title.
      scale.findIndex((word) => (word.length === 1 ? rest === word : rest.split(' ').includes(word))),
    );
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0) return [from, to];
  }
  return null;
};

/**
 * Whether the first of two titles names a lower level (-1), the same (0) or a higher one (1); null if that is unknown.
 */
const compared = (one: string, other: string): number | null => {
  const [from, to] = [rankOf(one), rankOf(other)];
  if (from !== null && to !== null) return Math.sign(from - to);
  const places = placesOf(one, other);
  return places === null ? null : Math.sign(places[0] - places[1]);
};

const endsOf = (titles: readonly string[]): number | null => compared(titles[0] ?? '', titles.at(-1) ?? '');

/** Whether the first of the levels is higher than the last, by name. @internal */
export const fallsInWords = (titles: readonly string[]): boolean => endsOf(titles) === 1;

/** Whether the first of the levels is lower than the last, and none is higher than a later one, by name. @internal */
export const risesInWords = (titles: readonly string[]): boolean =>
  endsOf(titles) === -1 &&
  titles.every((one, index) => titles.slice(index + 1).every((other) => compared(one, other) !== 1));
