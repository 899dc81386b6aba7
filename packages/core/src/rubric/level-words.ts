/** The words with which rubrics for adults name their levels, by how high a level they name. */
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

/** Words that name levels together with those, and say nothing of how high. */
const BESIDE = new Set(
  'doing expectations highly in integrating it level levels others phase stage step tier using yet'.split(' '),
);

const wordsOf = (title: string): readonly string[] => title.toLowerCase().match(/[a-z]+/g) ?? [];

/** Whether a text is made of the words with which levels are named. @internal */
export const isMadeOfLevelWords = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 4 && words.every((word) => rankOfWord.has(word) || BESIDE.has(word));
};

/** How high a level its title names, by its least word; null where none of its words says so. */
const rankOf = (title: string): number | null => {
  const ranks = wordsOf(title).flatMap((word) => rankOfWord.get(word) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
};

/** Whether the first of some levels names a higher one than the last. @internal */
export const fallsInWords = (titles: readonly string[]): boolean => {
  const [first, last] = [titles[0], titles.at(-1)].map((title) => (title === undefined ? null : rankOf(title)));
  return typeof first === 'number' && typeof last === 'number' && first > last;
};
