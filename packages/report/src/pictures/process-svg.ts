import type { Report } from '@work-elements/simulate';
import type { ImplementationModel, Process } from 'work-elements';
import { type Language, type LanguageOptions, languageOf } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, LINE, MUTED, PALE } from '../markup/palette.js';
import { arrowhead, at, lineHeight, lines, picture } from '../markup/svg.js';
import { modelView } from '../view/model-view.js';
import { type Band, elementLanes, type Lanes, type Passage, type ProcessShape, roleLanes } from './lanes.js';
import { refuseOtherProcess } from './same-process.js';

/**
 * How a process is drawn: in lanes by element, or by role of a model.
 *
 * @public
 */
export type ProcessPictureOptions = LanguageOptions & {
  /** What a simulation found: arrows become as thick as what went along them, with how often. */
  readonly report?: Pick<Report, 'routes'> | undefined;
} & (
    | { readonly lanes?: 'element' | undefined; readonly model?: undefined }
    | { readonly lanes: 'role'; readonly model: ImplementationModel }
  );

const SIZE = 12;
const HEAD = 11.5;
const NARROW_HEAD = 10;
const ROW = 32;
const MARGIN = 12;

/**
 * Draws a process from top to bottom in the order in which a learner meets it: a lane for each element, or for each
 * role of a model, and a row for everything that passes from one lane to another, arrows that run side by side made
 * one. What stays in a lane is not drawn. Where no role does anything, the picture says that alone.
 *
 * @param process - A process. With lanes by role it has to be that of the model, `processOf(model)`: who hands work to
 *   whom is derived from the two together. Another one is refused.
 * @param options - Lanes, load and language.
 * @returns The picture as SVG.
 * @throws `ModelError` if the model is not one, `InputError` if its process is another, `RangeError` if the locale is
 *   none.
 *
 * @example
 * ```ts
 * import { processSvg } from '@work-elements/report';
 * import { learningProcess, models, processOf } from 'work-elements';
 *
 * const byElement = processSvg(learningProcess);
 * const byRole = processSvg(processOf(models.validator), { lanes: 'role', model: models.validator });
 * console.log(byElement.includes('assessment result'), byRole.includes('Proficiency Validator')); // true true
 * ```
 *
 * @public
 */
export const processSvg = (process: Process, options: ProcessPictureOptions = {}): string => {
  if (options.lanes === 'role') refuseOtherProcess(process, options.model);
  return processPicture(process, options, languageOf(options)).text;
};

/** The picture of a process. @internal */
export const processPicture = (process: ProcessShape, options: ProcessPictureOptions, language: Language): Markup => {
  const routes = options.report?.routes;
  return draw(
    options.lanes === 'role'
      ? roleLanes(modelView(options.model, language), language, routes)
      : elementLanes(process, language, routes),
    language,
  );
};

const draw = ({ lanes, bands }: Lanes, language: Language): Markup => {
  if (lanes.length === 0) return empty(language);
  const gutter = bands.some(({ heading }) => heading !== null) ? 132 : 0;
  const lane = Math.max(84, Math.min(180, (1060 - gutter) / Math.max(1, lanes.length)));
  const width = gutter + lane * lanes.length + 2 * MARGIN;
  const middle = (index: number): number => MARGIN + gutter + lane * (index + 0.5);
  const size = lane < 100 ? NARROW_HEAD : HEAD;
  const heads = lanes.map(({ title }) => wrapped(title, lane - 12, size, 5, true));
  const headHeight = Math.max(...heads.map((text) => text.length)) * lineHeight(size) + 14;
  const most = Math.max(1, ...bands.flatMap(({ passages }) => passages.map(({ load }) => load ?? 0)));
  let y = MARGIN + headHeight + 10;
  const body = bands.map((band) => {
    const top = y;
    const height = heightOf(band, lane, gutter);
    y += height;
    return html`<g data-band="${band.id}">${drawBand(band, top, height, gutter, width, lane, middle, most, language)}</g>`;
  });
  const foot = y + 10;
  const repeated = foot > 760;
  const height = foot + (repeated ? headHeight : 0) + MARGIN;
  const header = (top: number): Markup =>
    html`${lanes.map(
      ({ kind }, index) =>
        html`<rect x="${at(middle(index) - lane / 2 + 3)}" y="${at(top)}" width="${at(lane - 6)}" height="${at(headHeight)}" rx="3" fill="${kind === 'system' ? '#fff' : PALE}" stroke="${KIND_COLOUR[kind]}"${kind === 'system' ? html` stroke-dasharray="3 3"` : null}/>${lines(heads[index] ?? [], middle(index), top + headHeight / 2, { size, bold: true })}`,
    )}`;
  const label = language.say('processAlt', {
    elements: language.say('elements', { n: bands.length }),
    lanes: language.say('lanes', { n: lanes.length }),
  });
  return picture(
    width,
    height,
    label,
    html`${lanes.map((_, index) => html`<line x1="${at(middle(index))}" x2="${at(middle(index))}" y1="${at(MARGIN + headHeight)}" y2="${at(foot)}" stroke="${LINE}"/>`)}${body}${header(MARGIN)}${repeated ? header(foot) : null}`,
  );
};

const empty = (language: Language): Markup => {
  const said = language.say('noWork');
  const width = textWidth(said, SIZE) + 2 * MARGIN;
  const height = lineHeight(SIZE) + 2 * MARGIN;
  return picture(width, height, said, lines([said], width / 2, height / 2, { size: SIZE, colour: MUTED }));
};

const BOX_SIZE = 10.5;

const boxLines = (titles: readonly string[], lane: number): readonly (readonly string[])[] =>
  titles.map((title) => wrapped(title, lane - 18, BOX_SIZE, 3));

const boxHeight = (texts: readonly (readonly string[])[]): number =>
  texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length * lineHeight(BOX_SIZE) + 4, 8);

const headingLines = (heading: string | null, gutter: number): readonly string[] =>
  heading === null ? [] : wrapped(heading, gutter - 14, HEAD, 4, true);

const heightOf = (band: Band, lane: number, gutter: number): number => {
  const boxes = Math.max(4, ...band.boxes.map(({ titles }) => boxHeight(boxLines(titles, lane))));
  return (
    Math.max(boxes + band.passages.length * ROW, headingLines(band.heading, gutter).length * lineHeight(HEAD)) + 20
  );
};

const drawBand = (
  band: Band,
  top: number,
  height: number,
  gutter: number,
  width: number,
  lane: number,
  middle: (index: number) => number,
  most: number,
  language: Language,
): Markup => {
  const boxes = band.boxes.map(({ lane: index, titles }) => ({ index, texts: boxLines(titles, lane) }));
  const deepest = Math.max(4, ...boxes.map(({ texts }) => boxHeight(texts)));
  const heading = headingLines(band.heading, gutter);
  const rule = html`<line x1="${MARGIN}" x2="${at(width - MARGIN)}" y1="${at(top)}" y2="${at(top)}" stroke="${LINE}" stroke-dasharray="2 4"/>`;
  let rowTop = top + 10 + deepest;
  return html`${rule}${heading.length === 0 ? null : lines(heading, MARGIN, top + 12 + (heading.length * lineHeight(HEAD)) / 2, { size: HEAD, bold: true, anchor: 'start' })}${boxes.map(
    ({ index, texts }) => {
      const tall = boxHeight(texts);
      let y = top + 14;
      return html`<rect x="${at(middle(index) - (texts.length === 0 ? 7 : lane / 2 - 4))}" y="${at(top + 10)}" width="${at(texts.length === 0 ? 14 : lane - 8)}" height="${at(texts.length === 0 ? height - 20 : tall)}" rx="3" fill="#e7f0f7" stroke="${KIND_COLOUR.staff}" stroke-width="0.8"/>${texts.map(
        (text) => {
          const block = text.length * lineHeight(BOX_SIZE);
          const drawn = lines(text, middle(index), y + block / 2, { size: BOX_SIZE });
          y += block + 4;
          return drawn;
        },
      )}`;
    },
  )}${band.passages.map((passage) => {
    const drawn = drawPassage(passage, rowTop, width, gutter, middle, most, language);
    rowTop += ROW;
    return drawn;
  })}`;
};

const drawPassage = (
  { from, to, text, kind, load, count }: Passage,
  top: number,
  width: number,
  gutter: number,
  middle: (index: number) => number,
  most: number,
  language: Language,
): Markup => {
  const [start, end] = [middle(from), middle(to)];
  const sign = end > start ? 1 : -1;
  const stroke = load === null ? 1.4 : 1 + 6 * Math.sqrt(load / most);
  const colour = KIND_COLOUR[kind];
  const y = top + 24;
  const said = load === null ? text : `${text}: ${language.say('load', { n: Math.round(load) })}`;
  const [label = ''] = wrapped(said, width - gutter - 4 * MARGIN, SIZE, 1);
  const half = textWidth(label, SIZE) / 2;
  const low = gutter + MARGIN + half + 2;
  const x = Math.min(Math.max((start + end) / 2, low), Math.max(low, width - MARGIN - half - 2));
  const tip = 8 + stroke;
  return html`<g data-from="${from}" data-to="${to}" data-count="${count}"${load === null ? null : html` data-load="${load}"`}>
<line x1="${at(start + sign * 7)}" x2="${at(end - sign * (tip - 2))}" y1="${at(y)}" y2="${at(y)}" stroke="${colour}" stroke-width="${at(stroke)}" stroke-opacity="0.8"/>${arrowhead(end - sign * 1, y, sign > 0 ? 0 : Math.PI, tip, colour)}${lines([label], x, top + 11, { size: SIZE, halo: true, colour: kind === 'system' ? MUTED : INK })}</g>`;
};
