import type { Report } from '@work-elements/simulate';
import type { ImplementationModel, Process } from 'work-elements';
import * as z from 'zod';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions, readRoutes } from '../language/read-options.js';
import { html, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, LINE, MUTED, PALE } from '../markup/palette.js';
import { arrowhead, at, lineHeight, lines, picture } from '../markup/svg.js';
import { modelView } from '../view/model-view.js';
import { type Band, elementLanes, type Lanes, type Passage, type ProcessShape, roleLanes } from './lanes.js';
import { refuseNoProcess, refuseOtherProcess, refuseUnknownPlaces } from './same-process.js';

/**
 * How a process is drawn: with lanes by element, or by role of a model.
 *
 * @public
 */
export type ProcessPictureOptions = LanguageOptions & {
  /**
   * The result of a simulation: arrows are as thick as their load, and labelled with it, the mean over its replications.
   * What it does not count is dashed: with lanes by role, what stays within an element, and routes along which several
   * pairs of roles pass something.
   */
  readonly report?: Pick<Report, 'routes'> | undefined;
  /**
   * Ids of the elements (with lanes by role, also of the roles) to draw separately; all others share one lane. By
   * default everything if there are up to fourteen, and otherwise the thirteen that pass on most.
   */
  readonly unfold?: readonly string[] | undefined;
} & (
    | { readonly lanes?: 'element' | undefined; readonly model?: undefined }
    | { readonly lanes: 'role'; readonly model: ImplementationModel }
  );

const SIZE = 12;
const HEAD = 11.5;
const NARROW_HEAD = 10;
const ROW = 28;
const MARGIN = 12;

/**
 * Draws a process from top to bottom in the order in which a learner meets it: a lane for each element, or for each
 * role of a model, and an arrow for everything that passes from one lane to another, in rows; parallel arrows are
 * merged. What stays within a lane is not drawn. If no role does anything, the picture only says so.
 *
 * @param process - A process. With lanes by role it has to be that of the model, `processOf(model)`, because hand-offs
 * are derived from the two together; any other is refused.
 * @param options - Lanes, load and language.
 * @returns The picture as SVG.
 * @throws `ModelError` if the model is invalid, `InputError` if its process is another one, or if the options or the
 * report’s counts are malformed.
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
  const shape = { lanes: z.enum(['element', 'role']).optional(), unfold: z.array(z.string()).optional() };
  const language = readOptions('processSvg', options, shape, ['model', 'report']);
  refuseNoProcess(process);
  if (options.lanes === 'role') refuseOtherProcess(process, options.model);
  refuseUnknownPlaces(process, options.lanes, options.model, options.unfold ?? []);
  return processPicture(process, options, language).text;
};

/** How often something passes, in words, and a caption that says what the words mean. */
interface LoadWords {
  readonly often: (load: number) => string;
  readonly caption: string | null;
}

/** The least that one decimal shows. */
const LEAST = 0.05;

const perReplication = (language: Language): LoadWords => ({
  often: (load) =>
    load > 0 && load < LEAST
      ? language.say('loadRare', { least: language.number(2 * LEAST, 1) })
      : language.say('load', { n: Math.round(load * 10) / 10 }),
  caption: language.say('loadNote'),
});

/** The picture of a process. @internal */
export const processPicture = (
  process: ProcessShape,
  options: ProcessPictureOptions,
  language: Language,
  words: LoadWords = perReplication(language),
): Markup => {
  const routes = options.report === undefined ? undefined : readRoutes(options.report).routes;
  return draw(
    options.lanes === 'role'
      ? roleLanes(modelView(options.model, language), language, routes, options.unfold)
      : elementLanes(process, language, routes, options.unfold),
    language,
    routes === undefined ? null : words,
  );
};

const draw = ({ lanes, bands, elements, hidden }: Lanes, language: Language, words: LoadWords | null): Markup => {
  if (lanes.length === 0) return empty(language);
  const gutter = bands.some(({ heading }) => heading !== null) ? 132 : 0;
  const lane = Math.max(84, Math.min(180, (1060 - gutter) / Math.max(1, lanes.length)));
  const width = gutter + lane * lanes.length + 2 * MARGIN;
  const grid: Grid = { gutter, lane, width, middle: (index) => MARGIN + gutter + lane * (index + 0.5), words };
  const size = lane < 100 ? NARROW_HEAD : HEAD;
  const heads = lanes.map(({ title }) => wrapped(title, lane - 12, size, MOST_LINES, true));
  const headHeight = Math.max(...heads.map((text) => text.length)) * lineHeight(size) + 14;
  const most = Math.max(1, ...bands.flatMap(({ passages }) => passages.map(({ load }) => load ?? 0)));
  let y = MARGIN + headHeight + 10;
  const body = bands.map((band) => {
    const top = y;
    const laid = laidOut(band, grid);
    y += laid.height;
    return html`<g data-band="${band.id}">${drawBand(laid, top, grid, most)}</g>`;
  });
  const foot = y + 10;
  const repeated = foot > 760;
  const end = foot + (repeated ? headHeight : 0) + MARGIN;
  const uncounted = bands.some(({ passages }) => passages.some(({ load }) => load === null));
  const notes = [
    ...(hidden === 0 ? [] : [language.say('foldedAway', { n: hidden })]),
    ...(words?.caption == null ? [] : [words.caption]),
    ...(words === null || !uncounted ? [] : [language.say('loadUnknown')]),
  ].flatMap((note) => wrapped(note, width - 2 * MARGIN, HEAD, MOST_LINES));
  const noteHeight = notes.length * lineHeight(HEAD);
  const height = end + (notes.length === 0 ? 0 : noteHeight + MARGIN);
  const header = (top: number): Markup =>
    html`${lanes.map(({ kind, shared }, index) => {
      const x = grid.middle(index);
      return html`<g>${shared.length === 0 ? null : html`<title>${language.list(shared)}</title>`}<rect x="${at(x - lane / 2 + 3)}" y="${at(top)}" width="${at(lane - 6)}" height="${at(headHeight)}" rx="3" fill="${kind === 'system' ? '#fff' : PALE}" stroke="${KIND_COLOUR[kind]}"${kind === 'system' || shared.length > 0 ? html` stroke-dasharray="3 3"` : null}/>${lines(heads[index] ?? [], x, top + headHeight / 2, { size, bold: true })}</g>`;
    })}`;
  const label = language.say('processAlt', {
    elements: language.say('elements', { n: elements }),
    lanes: language.say('lanes', { n: lanes.length }),
  });
  return picture(
    width,
    height,
    label,
    html`${lanes.map((_, index) => html`<line x1="${at(grid.middle(index))}" x2="${at(grid.middle(index))}" y1="${at(MARGIN + headHeight)}" y2="${at(foot)}" stroke="${LINE}"/>`)}${body}${header(MARGIN)}${repeated ? header(foot) : null}${notes.length === 0 ? null : lines(notes, MARGIN, end + noteHeight / 2, { size: HEAD, anchor: 'start', colour: MUTED })}`,
  );
};

const empty = (language: Language): Markup => {
  const said = language.say('noWork');
  const width = textWidth(said, SIZE) + 2 * MARGIN;
  const height = lineHeight(SIZE) + 2 * MARGIN;
  return picture(width, height, said, lines([said], width / 2, height / 2, { size: SIZE, colour: MUTED }));
};

/** The positions of the lanes. */
interface Grid {
  readonly gutter: number;
  readonly lane: number;
  readonly width: number;
  readonly middle: (index: number) => number;
  /** Null if nothing is counted. */
  readonly words: LoadWords | null;
}

interface LaidPassage {
  readonly passage: Passage;
  readonly label: readonly string[];
  /** The centre of the label. */
  readonly x: number;
  /** The top of its row, measured from the first. */
  readonly top: number;
  readonly height: number;
}

interface LaidBand {
  readonly heading: readonly string[];
  readonly boxes: readonly { readonly lane: number; readonly texts: readonly (readonly string[])[] }[];
  /** The bottom of the lowest box with titles. */
  readonly deepest: number;
  readonly passages: readonly LaidPassage[];
  readonly height: number;
}

const BOX_SIZE = 10.5;
const MOST_LINES = 6;
const BAR = 7;

const boxHeight = (texts: readonly (readonly string[])[]): number =>
  texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length * lineHeight(BOX_SIZE) + 4, 8);

const laidOut = ({ heading, boxes, passages }: Band, grid: Grid): LaidBand => {
  const head = heading === null ? [] : wrapped(heading, grid.gutter - 14, HEAD, MOST_LINES, true);
  const written = boxes.map(({ lane, titles }) => ({
    lane,
    texts: titles.map((title) => wrapped(title, grid.lane - 14, BOX_SIZE, MOST_LINES)),
  }));
  const bars = new Set(written.filter(({ texts }) => texts.length === 0).map(({ lane }) => lane));
  const deepest = Math.max(4, ...written.map(({ texts }) => boxHeight(texts)));
  const rowsOf = (most: number): Rows => inRows(passages, grid, bars, most);
  const [first, ...others] = LABEL_WIDTHS;
  const { laid, height: top } = others
    .map(rowsOf)
    .reduce((best, each) => (each.height < best.height ? each : best), rowsOf(first));
  return {
    heading: head,
    boxes: written,
    deepest,
    passages: laid,
    height: Math.max(deepest + top, head.length * lineHeight(HEAD)) + 20,
  };
};

interface Rows {
  readonly laid: readonly LaidPassage[];
  readonly height: number;
}

/**
 * How wide labels may be that are wider than their arrows: narrower ones are taller, and leave room for other arrows beside them.
 */
const LABEL_WIDTHS = [240, 180, 100] as const;

/** Arrows in rows, several in one where neither they nor their labels meet. */
const inRows = (passages: readonly Passage[], grid: Grid, bars: ReadonlySet<number>, most: number): Rows => {
  const rows: { height: number; readonly taken: Span[]; readonly own: Omit<LaidPassage, 'top' | 'height'>[] }[] = [];
  for (const passage of passages) {
    const { label, x } = labelOf(passage, grid, bars.has(passage.from), most);
    const span = spanOf(passage, label, x, grid);
    const free = rows.find(({ taken }) => taken.every((other) => span.right < other.left || span.left > other.right));
    const row = free ?? { height: 0, taken: [], own: [] };
    if (free === undefined) rows.push(row);
    row.height = Math.max(row.height, ROW + (label.length - 1) * lineHeight(SIZE));
    row.taken.push(span);
    row.own.push({ passage, label, x });
  }
  let bottom = 0;
  const laid = rows.flatMap(({ height, own }) => {
    bottom += height;
    return own.map((each): LaidPassage => ({ ...each, top: bottom - height, height }));
  });
  return { laid, height: bottom };
};

/** What an arrow and its label take of the width of their row. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Less than a bar’s half, so that arrows may leave one lane to both sides. */
const APART = 3;

const spanOf = ({ from, to }: Passage, label: readonly string[], x: number, { middle }: Grid): Span => {
  const half = Math.max(...label.map((line) => textWidth(line, SIZE))) / 2;
  const start = middle(from) + Math.sign(to - from) * BAR;
  return {
    left: Math.min(start, middle(to), x - half) - APART,
    right: Math.max(start, middle(to), x + half) + APART,
  };
};

/** The label above an arrow, on the side of the bar where it starts, towards where it leads. */
const labelOf = (
  { from, to, text, load }: Passage,
  { gutter, width, middle, words }: Grid,
  barred: boolean,
  most: number,
): { readonly label: readonly string[]; readonly x: number } => {
  const said = load === null || words === null ? text : `${text}: ${words.often(load)}`;
  const [start, end] = [middle(from), middle(to)];
  const rightward = end > start;
  const left = barred && rightward ? start + BAR + 4 : gutter + MARGIN + 2;
  const right = barred && !rightward ? start - BAR - 4 : width - MARGIN - 2;
  const label = wrapped(said, Math.min(right - left, Math.max(most, Math.abs(end - start) - 2 * BAR)), SIZE, 6);
  const half = Math.max(...label.map((line) => textWidth(line, SIZE))) / 2;
  return { label, x: Math.min(Math.max((start + end) / 2, left + half), Math.max(left + half, right - half)) };
};

const drawBand = (
  { heading, boxes, deepest, passages, height }: LaidBand,
  top: number,
  grid: Grid,
  most: number,
): Markup => {
  const { lane, middle, width } = grid;
  const rule = html`<line x1="${MARGIN}" x2="${at(width - MARGIN)}" y1="${at(top)}" y2="${at(top)}" stroke="${LINE}" stroke-dasharray="2 4"/>`;
  return html`${rule}${heading.length === 0 ? null : lines(heading, MARGIN, top + 12 + (heading.length * lineHeight(HEAD)) / 2, { size: HEAD, bold: true, anchor: 'start' })}${boxes.map(
    ({ lane: index, texts }) => {
      const bar = texts.length === 0;
      let y = top + 14;
      return html`<rect${bar ? html` data-bar=""` : null} x="${at(middle(index) - (bar ? BAR : lane / 2 - 4))}" y="${at(top + 10)}" width="${at(bar ? 2 * BAR : lane - 8)}" height="${at(bar ? height - 20 : boxHeight(texts))}" rx="3" fill="#e7f0f7" stroke="${KIND_COLOUR.staff}" stroke-width="0.8"/>${texts.map(
        (text) => {
          const block = text.length * lineHeight(BOX_SIZE);
          const drawn = lines(text, middle(index), y + block / 2, { size: BOX_SIZE });
          y += block + 4;
          return drawn;
        },
      )}`;
    },
  )}${passages.map((passage) => drawPassage(passage, top + 10 + deepest, grid, most))}`;
};

const drawPassage = (
  { passage: { from, to, kind, load, count }, label, x, top, height }: LaidPassage,
  first: number,
  { middle, words }: Grid,
  most: number,
): Markup => {
  const [start, end] = [middle(from), middle(to)];
  const sign = end > start ? 1 : -1;
  const stroke = load === null ? 1.4 : 1 + 6 * Math.sqrt(load / most);
  const colour = KIND_COLOUR[kind];
  const y = first + top + height - 8;
  const tip = 8 + stroke;
  const middleOfLabel = y - 13 - ((label.length - 1) * lineHeight(SIZE)) / 2;
  return html`<g data-from="${from}" data-to="${to}" data-count="${count}"${load === null ? null : html` data-load="${load}"`}>
<line x1="${at(start + sign * BAR)}" x2="${at(end - sign * (tip - 2))}" y1="${at(y)}" y2="${at(y)}" stroke="${colour}" stroke-width="${at(stroke)}" stroke-opacity="0.8"${words !== null && load === null ? html` stroke-dasharray="5 3"` : null}/>${arrowhead(end - sign * 1, y, sign > 0 ? 0 : Math.PI, tip, colour)}${lines(label, x, middleOfLabel, { size: SIZE, halo: true, colour: kind === 'system' ? MUTED : INK })}</g>`;
};
