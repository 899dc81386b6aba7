import { html, type Markup } from '../markup/html.js';
import { textWidth } from '../markup/measure.js';
import { MUTED } from '../markup/palette.js';
import { lines } from '../markup/svg.js';

/** A sign of a picture and what it means. @internal */
export interface LegendEntry {
  /** Draws the sign around a point, thirty pixels wide and at most fourteen high. */
  readonly sign: (x: number, y: number) => Markup;
  readonly text: string;
}

/** The signs of a picture and their meanings, in rows. @internal */
export interface Legend {
  readonly height: number;
  readonly markup: (top: number) => Markup;
}

const SIGN = 30;
const SIZE = 11;
const ROW = 20;
const GAP = 18;

/** Lays out a legend in as many rows as its width requires. @internal */
export const legend = (entries: readonly LegendEntry[], left: number, width: number): Legend => {
  let [x, row] = [0, 0];
  const placed = entries.map((entry) => {
    const own = SIGN + 8 + textWidth(entry.text, SIZE);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const place = { ...entry, x: left + x, y: (row + 0.5) * ROW };
    x += own + GAP;
    return place;
  });
  return {
    height: entries.length === 0 ? 0 : (row + 1) * ROW,
    markup: (top) =>
      html`<g data-legend="">${placed.map(
        (each) =>
          html`${each.sign(each.x + SIGN / 2, top + each.y)}${lines([each.text], each.x + SIGN + 8, top + each.y, {
            size: SIZE,
            anchor: 'start',
            colour: MUTED,
          })}`,
      )}</g>`,
  };
};
