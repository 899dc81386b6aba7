import { type Content, html, Markup } from './html.js';
import { FONT } from './measure.js';
import { INK } from './palette.js';

/** A coordinate, rounded for output. @internal */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * A self-contained picture with a description in words.
 *
 * @param width - In pixels, like the height.
 * @param label - What it shows, for readers who cannot see it.
 * @param content - SVG, made by {@link html}.
 *
 * @public
 */
export const picture = (width: number, height: number, label: string, content: Content): Markup =>
  html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${at(width)}"
height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}" font-family="${FONT}" fill="${INK}">${content}</svg>`;

/** Makes a standalone picture print no wider than its page; has no effect in an HTML page. @internal */
export const PRINTED = new Markup('<style>@media print{svg:root{max-width:100%;max-height:100vh;height:auto}}</style>');

/** The style of text lines. @internal */
export interface LineStyle {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Draws a white outline behind the letters. */
  readonly halo?: boolean;
}

/** The distance between lines. @internal */
export const lineHeight = (size: number): number => Math.round(size * 1.25);

/** Lines of text centred vertically on a point. @internal */
export const lines = (texts: readonly string[], x: number, middle: number, style: LineStyle): Markup => {
  const step = lineHeight(style.size);
  const first = middle - ((texts.length - 1) * step) / 2;
  return words(
    texts.map((text, index) => ({ text, x, middle: first + index * step })),
    style,
  );
};

/** A line of text centred vertically on a point. @internal */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly middle: number;
}

/** Texts in one style, each at its own position. @internal */
export const words = (texts: readonly PlacedText[], style: LineStyle): Markup => {
  const { size, anchor = 'middle', bold = false, italic = false, colour = INK, halo = false } = style;
  return html`<text font-size="${size}" text-anchor="${anchor}"
fill="${colour}"${bold ? html` font-weight="600"` : null}${
    italic ? html` font-style="italic"` : null
  }${halo ? html` stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : null}>${texts.map(
    ({ text, x, middle }) => html`<tspan x="${at(x)}" y="${at(middle + size * 0.35)}">${text}</tspan>`,
  )}</text>`;
};

/**
 * An arrowhead with its tip at a point, for a line that arrives in a direction (in radians).
 *
 * @param hollow - Whether it is only outlined.
 *
 * @internal
 */
export const arrowhead = (
  x: number,
  y: number,
  direction: number,
  size: number,
  colour: string,
  hollow = false,
): Markup => {
  const corner = (turn: number): string =>
    `${at(x - size * Math.cos(direction + turn))} ${at(y - size * Math.sin(direction + turn))}`;
  return html`<path d="M${at(x)} ${at(y)}L${corner(0.45)}L${corner(-0.45)}Z"
fill="${hollow ? '#fff' : colour}"${hollow ? html` stroke="${colour}" stroke-linejoin="round"` : null}/>`;
};
