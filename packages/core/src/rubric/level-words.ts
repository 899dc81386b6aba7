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

/** Other words for levels, each scale from its lowest up. */
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

/** What a title says besides words such as “level”, in lower case. */
const restOf = (title: string): string =>
  (title.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? []).filter((word) => !BESIDE.has(word)).join(' ');

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** How high a level each of two titles names: by numbers, or by words of one scale; null where neither has them. */
const placesOf = (first: string, last: string): readonly [number, number] | null => {
  const [one, other] = [restOf(first), restOf(last)];
  if (isNumber(one) && isNumber(other)) return [Number(one), Number(other)];
  for (const scale of SCALES) {
    const [from, to] = [one, other].map((rest) =>
      // A letter is a level by itself, and not in a longer title.
      scale.findIndex((word) => (word.length === 1 ? rest === word : rest.split(' ').includes(word))),
    );
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0) return [from, to];
  }
  return null;
};

/** Whether the first of two titles names a lower level (-1), the same (0) or a higher one; null where nobody knows. */
const compared = (one: string, other: string): number | null => {
  const [from, to] = [rankOf(one), rankOf(other)];
  if (from !== null && to !== null) return Math.sign(from - to);
  const places = placesOf(one, other);
  return places === null ? null : Math.sign(places[0] - places[1]);
};

const endsOf = (titles: readonly string[]): number | null => compared(titles[0] ?? '', titles.at(-1) ?? '');

/** Whether the first of some levels names a higher one than the last. @internal */
export const fallsInWords = (titles: readonly string[]): boolean => endsOf(titles) === 1;

/** Whether the first of some levels names a lower one than the last, and none a higher one than any behind it. @internal */
export const risesInWords = (titles: readonly string[]): boolean =>
  endsOf(titles) === -1 &&
  titles.every((one, index) => titles.slice(index + 1).every((other) => compared(one, other) !== 1));
