/**
 * The room for a picture on an upright sheet, in millimetres: as narrow as A4, and as high as Letter below a heading.
 *
 * @internal
 */
export const PAPER = { width: 182, height: 222 } as const;

const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;

/** The smallest type that is printed, in points. */
const LEAST = 6.5;

/** The greatest height at which a picture can be read on paper, given its smallest font size. @internal */
export const readableHeight = (size: number): number => (pixels(PAPER.height) * size * 0.75) / LEAST;
