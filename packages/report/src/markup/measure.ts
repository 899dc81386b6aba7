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

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const clusters = (text: string): readonly string[] =>
  isPlain(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);

const widthOf = (cluster: string): number => {
  if (DIRECTIONS.test(cluster)) return 0;
  const code = cluster.normalize('NFD').codePointAt(0) ?? 0;
  return WIDTHS[code - 32] ?? (code < 0x1100 ? ABOVE_ASCII : /[\u2010-\u2027]/.test(cluster) ? 556 : WIDE);
};

/**
 * The width of a text in pixels: exact for Latin letters in Arial, an upper estimate for all others.
 *
 * @internal
 */
export const textWidth = (text: string, size: number, bold = false): number =>
  (clusters(text).reduce((sum, cluster) => sum + widthOf(cluster), 0) * size * (bold ? 1.08 : 1)) / 1000;

/**
 * Breaks a text into lines that fit a width, hyphenating words that are too long. Text beyond the maximum number of
 * lines is replaced by an ellipsis.
 *
 * @internal
 */
export const wrapped = (text: string, width: number, size: number, most: number, bold = false): readonly string[] => {
  // A title may be as long as a book, but no more than this is ever shown.
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
    line = '';
    for (const cluster of fits(word) ? [word] : clusters(word)) {
      if (line !== '' && !fits(hyphenated(line + cluster))) {
        lines.push(hyphenated(line));
        line = '';
      }
      line += cluster;
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, size, bold)];
};

/** A word that continues on the next line. */
const hyphenated = (part: string): string => (/\p{L}$/u.test(part) ? `${part}-` : part);

const shortened = (line: string, width: number, size: number, bold: boolean): string => {
  let kept = [...clusters(line)];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
};
