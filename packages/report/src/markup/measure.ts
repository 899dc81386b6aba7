import { isolatedByLine } from './isolate.js';

/** The font of pictures: Arial, or one with the same metrics. @internal */
export const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";

// Advance widths of Arial for the characters from space to tilde, in thousandths of the font size (Adobe’s metrics of
// Helvetica).
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Where a line may break: not at a no-break space. */
const BREAKS = /[^\S\u00a0]+/;

const ABOVE_ASCII = 700;
const WIDE = 1400;

/** Invisible characters that set the direction of text. */
const DIRECTIONS = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const PLAIN = /^[ -~]*$/;

const isPlain = (text: string): boolean => PLAIN.test(text);

/** Latin letters with their marks, and common signs: each character is a letter by itself. */
const SINGLE = /^[ -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”•…→×]*$/;

/** The letters of a text, each with its marks. @internal */
export const clusters = (text: string): readonly string[] =>
  SINGLE.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);

const known = new Map<string, number>();

const widthOf = (cluster: string): number => {
  const width = known.get(cluster) ?? reckoned(cluster);
  // Texts of a user may hold any number of different letters.
  if (known.size < MOST_KNOWN) known.set(cluster, width);
  return width;
};

const MOST_KNOWN = 1000;

const reckoned = (cluster: string): number => {
  if (DIRECTIONS.test(cluster)) return 0;
  const code = cluster.normalize('NFD').codePointAt(0) ?? 0;
  return WIDTHS[code - 32] ?? (code < 0x1100 ? ABOVE_ASCII : /[\u2010-\u2027]/.test(cluster) ? 556 : WIDE);
};

/** The width of a text in pixels: exact for Latin letters in Arial, an overestimate for all others. @internal */
export const textWidth = (text: string, size: number, bold = false): number =>
  ((isPlain(text) ? plainWidth(text) : sumOf(clusters(text).map(widthOf))) * size * (bold ? 1.08 : 1)) / 1000;

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/**
 * A fast path for texts that only have characters in {@link WIDTHS}: most texts do, and they are measured many times.
 */
const plainWidth = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += WIDTHS[text.charCodeAt(index) - 32] ?? 0;
  return sum;
};

/**
 * Breaks a text into lines that fit a width. Words that are too long are hyphenated at a syllable if possible; anything
 * that is not a word, such as an address or markup, is broken without a hyphen. Text beyond the maximum number of lines
 * is replaced by an ellipsis, followed by the number at the end of the text, if there is one.
 *
 * @internal
 */
export const wrapped = (text: string, width: number, size: number, most: number, bold = false): readonly string[] => {
  // A title may be very long, but no more than this is ever shown.
  const words = text
    .slice(0, 40 * most + 200)
    .trim()
    .split(BREAKS);
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => textWidth(candidate, size, bold) <= width;
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    let rest = fits(word) ? [word] : clusters(word);
    // In anything that is not a word, a hyphen would be read as part of the text.
    const isWord = rest.length <= LONGEST_WORD && WORD.test(word);
    while (rest.length > 1 && !fits(rest.join(''))) {
      const length = breakIn(rest, fits, isWord);
      const part = rest.slice(0, length).join('');
      lines.push(isWord && startsSyllable(rest, length) ? hyphenated(part) : part);
      rest = rest.slice(length);
      if (lines.length > most) break;
    }
    line = rest.join('');
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return isolatedByLine(lines);
  const end = NUMBER.exec(text)?.[0] ?? '';
  const last = shortened(lines[most - 1] ?? '', width - textWidth(end, size, bold), size, bold);
  return isolatedByLine([...lines.slice(0, most - 1), `${last}${end}`]);
};

/** The number that distinguishes texts with the same beginning; it is kept when a text is truncated. */
const NUMBER = / \(\d+\)\u2069*$/;

/** Whether a text has a word that is wider than a line, and would be split. @internal */
export const hasWiderWord = (text: string, width: number, size: number): boolean =>
  text.split(BREAKS).some((word) => textWidth(word, size) > width);

/** No word of any language has more letters than this. */
const LONGEST_WORD = 45;

/**
 * A word made of letters, with any adjacent punctuation and the count of what it names; not an address, a file name or
 * markup.
 */
const WORD = /^\p{P}*\p{L}[\p{L}\p{M}'’‑-]*\p{P}*(?:\u00a0×\u00a0\S+)?$/u;

/** The characters after which an address, a file name or markup is best broken; a count stays with what it counts. */
const JOINT = /[^\p{L}\p{M}\p{N}\u00a0×]/u;

/**
 * How much of an overlong word goes on its first line: up to an existing hyphen, or else whole syllables. Anything that
 * is not a word is broken after a punctuation character, if its first line has one.
 */
const breakIn = (word: readonly string[], fits: (part: string) => boolean, isWord: boolean): number => {
  let most = 1;
  if (!isWord) {
    while (most + 1 < word.length && fits(word.slice(0, most + 1).join(''))) most += 1;
    const joint = word.slice(0, most).findLastIndex((sign) => JOINT.test(sign)) + 1;
    return joint > 0 ? joint : most;
  }
  const count = word.indexOf('\u00a0');
  const longest = count < 0 ? word.length : count;
  while (most + 1 < longest && fits(hyphenated(word.slice(0, most + 1).join('')))) most += 1;
  for (let length = most; length > 1; length -= 1) if (word[length - 1] === '-') return length;
  for (let length = most; length > 1; length -= 1) if (startsSyllable(word, length)) return length;
  return most;
};

const VOWEL = /^[aeiouy]/;
/** Consonants that form the onset of a syllable together, in English and in Spanish. */
const TOGETHER = /^(?:[bcdfgpt]r|[bcfgp]l|ch|ll|rr|qu|sh|th|ph)$/;

/** The fewest letters to carry over: shorter endings are seldom syllables, as in “evidence”. */
const LEAST_LETTERS = 3;

/** Whether a syllable begins at a letter, by a heuristic: at the consonants before a vowel. */
const startsSyllable = (word: readonly string[], index: number): boolean => {
  const letter = (offset: number): string => (word[index + offset] ?? '').normalize('NFD').slice(0, 1).toLowerCase();
  const isVowel = (offset: number): boolean => VOWEL.test(letter(offset));
  const following = word.slice(index).findIndex((each) => !/\p{L}/u.test(each));
  const left = following === -1 ? word.length - index : following;
  if (left < LEAST_LETTERS || !/^[a-z]/.test(letter(0)) || isVowel(0)) return false;
  if (TOGETHER.test(letter(-1) + letter(0))) return false;
  return TOGETHER.test(letter(0) + letter(1)) ? isVowel(2) : isVowel(1);
};

/** The part of a word before a line break, with a hyphen. */
const hyphenated = (part: string): string => (/\p{L}$/u.test(part) ? `${part}-` : part);

const shortened = (line: string, width: number, size: number, bold: boolean): string => {
  let kept = [...clusters(line)];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd().replace(/…$/u, '')}…`;
};
