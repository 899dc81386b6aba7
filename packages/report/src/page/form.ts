import { wrapped } from '../markup/measure.js';

/** The layout of a form: its font size in points, and its number of columns. @internal */
export interface FormSetting {
  readonly type: number;
  readonly columns: number;
}

const pixels = (points: number): number => (points * 4) / 3;
const millimetres = (length: number): number => (length * 96) / 25.4;

/** The area that both A4 and Letter have within the page’s margins: as narrow as A4, as short as Letter. */
const SHEET = { width: millimetres(182), height: millimetres(248) };
const GAP = 30;
const INDENT = 18;
const LEADING = 1.22;
const SETTINGS: readonly FormSetting[] = [
  // Lines of more than about eighty letters are hard to read, so a single column needs large type.
  ...[15, 14, 13].map((type) => ({ type, columns: 1 })),
  ...[13, 12, 11.5, 11].map((type) => ({ type, columns: 2 })),
  ...[10.5, 10, 9.5, 9, 8.5, 8].map((type) => ({ type, columns: 2 })),
  ...[8, 7.5, 7].map((type) => ({ type, columns: 3 })),
];
// The headings of the form and of its lists, with the space around them and an allowance for letters that are wider in
// the browser than in Arial.
const HEADING = 105;
const LIST_HEADING = 35;
const SLACK = 1.02;

/**
 * The largest font size at which all lists of a form fit on one sheet; if none does, the smallest, and the form
 * continues on further sheets with its heading repeated.
 *
 * @internal
 */
export const settingOf = (paragraphs: readonly string[], lists: readonly (readonly string[])[]): FormSetting =>
  SETTINGS.find((setting) => heightOf(paragraphs, lists, setting) <= SHEET.height) ?? { type: 7, columns: 3 };

const heightOf = (
  paragraphs: readonly string[],
  lists: readonly (readonly string[])[],
  { type, columns }: FormSetting,
): number => {
  const size = pixels(type);
  const linesOf = (text: string, width: number): number => wrapped(text, width / SLACK, size, 1000).length;
  const text = paragraphs.reduce((sum, each) => sum + linesOf(each, SHEET.width) * size * LEADING + 5, 0);
  const column = (SHEET.width - INDENT - (columns - 1) * GAP) / columns;
  const heights = lists.map((items) => {
    const each = items.map((item) => linesOf(item, column) * size * LEADING + 2);
    return LIST_HEADING + balanced(each, columns);
  });
  return heights.reduce((sum, height) => sum + height, HEADING + text);
};

/** The minimum height of balanced columns into which consecutive items fit. */
const balanced = (items: readonly number[], columns: number): number => {
  const all = items.reduce((sum, item) => sum + item, 0);
  const fits = (height: number): boolean => {
    let [column, used] = [1, 0];
    for (const item of items) {
      if (used + item > height) [column, used] = [column + 1, 0];
      used += item;
    }
    return column <= columns;
  };
  let [least, most] = [Math.max(all / columns, ...items), all];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (fits(middle)) most = middle;
    else least = middle;
  }
  return most;
};
