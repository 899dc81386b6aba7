import type { ChartState } from 'work-elements';
import { html, joined, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, LINE, MUTED } from '../markup/palette.js';
import { arrowhead, at, lineHeight, lines } from '../markup/svg.js';
import { type Area, around, inside } from './area.js';
import type { Box, Point } from './box.js';
import { type Arrow, LABEL } from './element-arrows.js';
import { LOOP } from './layered-layout.js';

/** Lighter than the letters and darker than the background, also on paper and in grey. */
const AGAIN = '#e3e8ec';

/** The font size of states. @internal */
export const TITLE = 12.5;

/** A state: square if somebody works in it, round if the work rests, with a double border if it is final. @internal */
export const box = (
  { x, y, width, height }: Box,
  { id, step, final }: Pick<ChartState, 'step' | 'final'> & { readonly id?: string },
  texts: readonly string[],
): Markup => {
  const colour = step ? KIND_COLOUR.staff : MUTED;
  const rim = html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}"
rx="${step ? 4 : height / 2}" fill="${step ? '#e7f0f7' : '#fff'}" stroke="${colour}"
stroke-width="${step ? 1.5 : 1}"/>`;
  const second = final
    ? html`<rect x="${at(x - width / 2 + 3)}" y="${at(y - height / 2 + 3)}" width="${at(width - 6)}"
height="${at(height - 6)}" rx="${at(height / 2 - 3)}" fill="none" stroke="${colour}"/>`
    : null;
  return html`<g${id === undefined ? null : html` data-state="${id}"`}>${rim}${second}${
    texts.length === 0 ? null : lines(texts, x, y, { size: TITLE, bold: step, colour: step ? INK : MUTED })
  }</g>`;
};

/**
 * A dashed shape that stands for several states as the source of an arrow, or a grey reference to a state drawn
 * elsewhere.
 *
 * @internal
 */
export const pill = ({ x, y, width, height }: Box, texts: readonly string[], kind: 'several' | 'again'): Markup =>
  html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}"
rx="13"${
    kind === 'again' ? html` fill="${AGAIN}"` : html` fill="#fff" stroke="${MUTED}" stroke-dasharray="3 3"`
  }/>${texts.length === 0 ? null : lines(texts, x, y, { size: LABEL, italic: true, colour: MUTED })}`;

/** The font size in frames. @internal */
export const FRAME_TYPE = 10;

/** A frame: a state that contains others. @internal */
export const frame = ({ x, y, width, height }: Box, text: string): Markup =>
  html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="8"
fill="none" stroke="${LINE}" stroke-width="1.5"/>${lines(
    wrapped(text, width - 16, FRAME_TYPE, 1),
    x - width / 2 + 8,
    y - height / 2 + 10,
    { size: FRAME_TYPE, anchor: 'start', colour: MUTED },
  )}`;

/** The initial dot. @internal */
export const dot = ({ x, y }: Box): Markup => html`<circle cx="${at(x)}" cy="${at(y)}" r="6" fill="${INK}"/>`;

/** A line through the points of an edge, with rounded corners and an arrowhead. @internal */
export const path = (points: readonly Point[], dashed: boolean): Markup => {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return joined([]);
  const direction = Math.atan2(end.y - before.y, end.x - before.x);
  return html`${shaft(points, dashed)}${arrowhead(end.x, end.y, direction, 9, MUTED)}`;
};

/** A line with rounded corners. */
const shaft = (points: readonly Point[], dashed: boolean): Markup => {
  const [start, ...rest] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined || rest.length === 0) return joined([]);
  const corners = rest.slice(0, -1).map((corner, index) => {
    const [last, next] = [points[index] ?? start, rest[index + 1] ?? end];
    const [from, to] = [toward(corner, last), toward(corner, next)];
    return `L${at(from.x)} ${at(from.y)}Q${at(corner.x)} ${at(corner.y)} ${at(to.x)} ${at(to.y)}`;
  });
  return html`<path d="M${at(start.x)} ${at(start.y)}${corners.join('')}L${at(end.x)} ${at(end.y)}" fill="none"
stroke="${MUTED}" stroke-width="1.2"${dashed ? html` stroke-dasharray="4 3"` : null}/>`;
};

/** A line interrupted where its label is. @internal */
export const pathAround = (points: readonly Point[], letters: readonly Area[], dashed: boolean): Markup => {
  const [before, after] = apart(points, letters);
  return after === undefined ? path(points, dashed) : html`${shaft(before, dashed)}${path(after, dashed)}`;
};

/** Splits a line: the part before it first enters any of the areas, and the part after it last leaves them. */
const apart = (points: readonly Point[], areas: readonly Area[]): readonly [readonly Point[], (readonly Point[])?] => {
  const cuts = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return areas.flatMap((area) => {
      const part = inside(from, to, area);
      return part === null ? [] : [{ enters: index + part.enters, leaves: index + part.leaves }];
    });
  });
  if (cuts.length === 0) return [points];
  const onLine = (place: number): Point => {
    const index = Math.min(Math.floor(place), points.length - 2);
    const [from = NOWHERE, to = NOWHERE] = points.slice(index, index + 2);
    const share = place - index;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  };
  const [enters, leaves] = [Math.min(...cuts.map((cut) => cut.enters)), Math.max(...cuts.map((cut) => cut.leaves))];
  return [
    [...points.slice(0, Math.ceil(enters)), onLine(enters)],
    [onLine(leaves), ...points.slice(Math.floor(leaves) + 1)],
  ];
};

const NOWHERE: Point = { x: 0, y: 0 };

/** Where a rounded corner begins: at most halfway to the next point. */
const toward = (corner: Point, other: Point): Point => {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(22, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
};

/** A self-transition, drawn as a loop to the right of its state. @internal */
export const loop = ({ x, y, width }: Box): Markup => {
  const edge = x + width / 2;
  const reach = edge + LOOP;
  const bend = `C${at(reach)} ${at(y - 16)} ${at(reach)} ${at(y + 16)} ${at(edge + 2)} ${at(y + 7)}`;
  return html`<path d="M${at(edge)} ${at(y - 7)}${bend}" fill="none" stroke="${MUTED}" stroke-width="1.2"/>${arrowhead(
    edge,
    y + 6,
    Math.PI * 1.08,
    9,
    MUTED,
  )}`;
};

/** The vertical centres of the lines of a label. */
const middlesOf = ({ x, y }: Point, own: Arrow['lines']): readonly Point[] => {
  const step = lineHeight(LABEL);
  return own.map((_, index) => ({ x, y: y + (index - (own.length - 1) / 2) * step }));
};

/** The minimum distance between a line and the letters of its label. */
const GAP = 3;

/** The areas of the letters of an arrow’s label, with a margin. @internal */
export const lettersOf = (place: Point, { lines: own }: Arrow): readonly Area[] =>
  middlesOf(place, own).map((middle, index) =>
    around(middle, textWidth(own[index]?.text ?? '', LABEL) + 2 * GAP, lineHeight(LABEL)),
  );

/** The label of an arrow. @internal */
export const label = (place: Point, { from, to, lines: own }: Arrow): Markup => {
  const middles = middlesOf(place, own);
  return html`<g data-arrow="${from} ${to}">${own.map(({ text, emits }, index) =>
    lines([text], place.x, middles[index]?.y ?? place.y, {
      size: LABEL,
      halo: true,
      italic: emits,
      colour: emits ? KIND_COLOUR.learner : INK,
    }),
  )}</g>`;
};
