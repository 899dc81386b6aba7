/** How high a picture of some width may be, by the number of its sheet from 0. @internal */
export type Room = (width: number, sheet: number) => number;

/** What a sheet of A4 across has room for within its margins, in pixels. Letter is narrower and higher. */
const SHEET = { width: 1047, height: 690 };

/** What a heading and a note above the picture take of its first sheet, in pixels. */
const HEADINGS = 155;

/** What the title above the picture takes of each other sheet, in pixels. */
const RUNNING = 26;

/**
 * How high a picture may be that fits a sheet of paper across, where it is no smaller than its width makes it.
 *
 * @internal
 */
export const sheetHeight: Room = (width, sheet) =>
  (SHEET.height - (sheet === 0 ? HEADINGS : RUNNING)) / Math.min(1, SHEET.width / width);

/** As parts of the room, from the least that is tried. */
const SHARES = [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/**
 * Deals items to as few sheets as they fit, in their order, at least one to each and about as much. An item higher than
 * a sheet has a sheet of its own.
 *
 * @param room - The room for items, by the number of the sheet from 0.
 * @param below - What comes below the items of the last sheet.
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
