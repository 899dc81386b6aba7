/** The height available to a picture of some width, by the index of its sheet. @internal */
export type Room = (width: number, sheet: number) => number;

/** The printable area of a landscape A4 sheet, in pixels. Letter is narrower and taller. */
const SHEET = { width: 1047, height: 690 };

/** The height of the heading and note above the picture on the first sheet, in pixels. */
const HEADINGS = 155;

/** The height of the title above the picture on each further sheet, in pixels. */
const RUNNING = 26;

/** The height of a picture that fits a landscape sheet of paper when scaled to the sheet’s width. @internal */
export const sheetHeight: Room = (width, sheet) =>
  (SHEET.height - (sheet === 0 ? HEADINGS : RUNNING)) / Math.min(1, SHEET.width / width);

/** Fractions of the available height to try, smallest first. */
const SHARES = [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/**
 * Distributes items in order over as few sheets as possible, at least one on each, and as evenly as possible. An item
 * taller than a sheet gets its own.
 *
 * @param room - The height available to items, by the index of the sheet.
 * @param below - The height needed below the items on the last sheet.
 *
 * @internal
 */
export const inSheets = <Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: (sheet: number) => number,
  below = 0,
): readonly (readonly Item[])[] => {
  const tall = (sheet: readonly Item[]): number => sheet.reduce((sum, item) => sum + heightOf(item), 0);
  const dealt = SHARES.map((share) => deal(items, heightOf, (sheet) => room(sheet) * share));
  const whole = dealt.at(-1) ?? [];
  const evenly = dealt.find(({ length }) => length === whole.length) ?? whole;
  const fits = (sheets: readonly (readonly Item[])[]): boolean =>
    tall(sheets.at(-1) ?? []) + below <= room(sheets.length - 1);
  return fits(evenly) ? evenly : deal(items, heightOf, (sheet) => room(sheet) - below);
};

const deal = <Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: (sheet: number) => number,
): readonly (readonly Item[])[] => {
  const sheets: Item[][] = [[]];
  let used = 0;
  for (const item of items) {
    const height = heightOf(item);
    const sheet = sheets.at(-1);
    if (sheet === undefined || (sheet.length > 0 && used + height > room(sheets.length - 1))) {
      sheets.push([item]);
      used = height;
    } else {
      sheet.push(item);
      used += height;
    }
  }
  return sheets;
};
