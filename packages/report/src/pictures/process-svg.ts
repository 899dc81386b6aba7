import type { Report } from '@work-elements/simulate';
import type { ImplementationModel, Process } from 'work-elements';
import * as z from 'zod';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions, readRoutes } from '../language/read-options.js';
import { html, type Markup } from '../markup/html.js';
import { ROOM_FOR } from '../markup/label.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, LINE, MUTED, PALE } from '../markup/palette.js';
import { at, lineHeight, lines, PRINTED, picture } from '../markup/svg.js';
import { modelView } from '../view/model-view.js';
import { type Grid, type LaidBand, type LaidPassage, laidOut, ROOM, TYPE } from './band-layout.js';
import { elementLanes, type Lanes, loadOf, type Passage, type ProcessShape, shapeOf } from './lanes.js';
import { legend } from './legend.js';
import { type Note, noteLines, plainNote, wholeNote } from './notes.js';
import { headOf, processSigns } from './process-signs.js';
import { roleLanes } from './role-lanes.js';
import {
  type ProcessDrawing,
  refuseNoMachines,
  refuseNoProcess,
  refuseOtherProcess,
  refuseUnknownPlaces,
} from './same-process.js';
import { inSheets, type Room, sheetHeight } from './sheets.js';

/**
 * Options for drawing a process, with lanes by element or by role of a model.
 *
 * @public
 */
export type ProcessPictureOptions = LanguageOptions & {
  /**
   * The result of a simulation: arrows are as thick as their load, and labelled with its mean over the replications.
   * Some things are not counted, and have no number: with lanes by role, whatever stays within an element, and routes
   * along which several pairs of roles pass something. Arrows without any counts are dashed.
   */
  readonly report?: Pick<Report, 'routes'> | undefined;
  /**
   * The ids of the elements (with lanes by role, also of the roles) to be drawn separately; all others share one lane.
   * By default, everything if there are up to fourteen elements and twelve lanes by role; otherwise those that pass on
   * most.
   */
  readonly unfold?: readonly string[] | undefined;
} & (
    | {
        readonly lanes?: 'element' | undefined;
        /** The model of the process, for the title. */
        readonly model?: ImplementationModel | undefined;
        readonly steps?: undefined;
      }
    | {
        readonly lanes: 'role';
        readonly model: ImplementationModel;
        /** Whether boxes list the steps of an element in a lane, rather than give their number. False by default. */
        readonly steps?: boolean | undefined;
      }
  );

const NARROWEST = ROOM_FOR.lane.width + 12;
const ROW = { height: 22, below: 6 };
/** With loads, arrows are up to seven pixels thick. */
const LOADED_ROW = { height: 27, below: 8 };
/** The most lines of a note below the picture; its description has the names for which there is no room. */
const MOST_NOTE_LINES = 12;
const { margin: MARGIN, bar: BAR, above: ABOVE } = ROOM;
const { heading: HEAD, label: SIZE } = TYPE;

/**
 * Draws a process from top to bottom in the order in which a learner meets it: a lane for each element, or for each
 * role of a model, and an arrow for everything that passes from one lane to another, in rows; parallel arrows are
 * merged. Events that begin nobody’s work, such as those that only end it, are not drawn, and neither is anything that
 * stays within a lane. With lanes by role, elements are numbered, and “→ 5” means that something goes to the fifth. If
 * no role does anything, the picture only says so.
 *
 * @param process - A process. With a model it has to be that of the model, `processOf(model)`, because hand-offs are
 * derived from the two together; any other is refused.
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
export const processSvg = (process: Process, options: ProcessPictureOptions = {}): string =>
  alone(process, options, readProcess('processSvg', process, options));

/** A standalone picture, which includes a title. */
const alone = (process: Process, options: ProcessPictureOptions, language: Language): string => {
  const title = processTitle(options, language);
  const { sheets } = drawn(
    () => shapeOf(process),
    options,
    language,
    undefined,
    () => Number.POSITIVE_INFINITY,
    title,
  );
  return html`${sheets}`.text;
};

/** The title of a picture of a process, with the model if given. @internal */
export const processTitle = (options: ProcessPictureOptions, language: Language): string =>
  options.model === undefined ? language.say('rProcess') : language.say('processOf', { model: options.model.title });

/** Validates a process and the options of its picture. @internal */
export const readProcess = (what: ProcessDrawing, process: Process, options: ProcessPictureOptions): Language => {
  const shape = {
    lanes: z.enum(['element', 'role']).optional(),
    unfold: z.array(z.string()).optional(),
    steps: z.boolean().optional(),
  };
  const language = readOptions(what, options, shape, ['model', 'report']);
  refuseNoProcess(process, what);
  if (options.lanes === 'role' || options.model !== undefined)
    refuseOtherProcess(what, process, options.lanes ?? 'element', options.model);
  const roles = options.lanes === 'role' ? options.model.roles : [];
  refuseUnknownPlaces(what, [...process.elements, ...roles], options.unfold ?? []);
  if (options.lanes !== 'role') refuseNoMachines(what, process);
  return language;
};

/** How often something passes, in words, and a caption that explains them. */
interface LoadWords {
  readonly often: (load: number) => string;
  readonly caption: string | null;
}

/** The smallest value that one decimal shows. */
const LEAST = 0.05;

const perReplication = (language: Language): LoadWords => ({
  often: (load) =>
    load > 0 && load < LEAST
      ? language.say('loadRare', { least: language.number(2 * LEAST, 1) })
      : language.say('load', { n: Math.round(load * 10) / 10 }),
  caption: language.say('loadNote'),
});

/** The parts of a picture, and the full sentences that it truncates. @internal */
export interface ProcessSheets {
  readonly sheets: readonly Markup[];
  readonly cut: readonly string[];
}

/** The picture of a process in parts for landscape sheets of paper, each with the headings of the lanes. @internal */
export const processSheets = (
  process: () => ProcessShape,
  options: ProcessPictureOptions,
  language: Language,
  words?: LoadWords,
): ProcessSheets => drawn(process, options, language, words, sheetHeight);

const drawn = (
  process: () => ProcessShape,
  options: ProcessPictureOptions,
  language: Language,
  words: LoadWords | undefined,
  room: Room,
  title: string | null = null,
): ProcessSheets => {
  const routes = options.report === undefined ? undefined : readRoutes(options.report).routes;
  return draw(
    options.lanes === 'role'
      ? roleLanes(modelView(options.model, language), language, {
          load: routes,
          unfold: options.unfold,
          steps: options.steps ?? false,
        })
      : elementLanes(process(), language, routes, options.unfold),
    language,
    routes === undefined ? null : (words ?? perReplication(language)),
    room,
    title,
  );
};

const draw = (
  all: Lanes,
  language: Language,
  words: LoadWords | null,
  room: Room,
  title: string | null,
): ProcessSheets => {
  const { lanes, bands, elements, hidden, idle, numbered } = all;
  if (lanes.length === 0) return { sheets: [empty(language)], cut: [] };
  const gutter = bands.some(({ heading }) => heading !== null) ? 132 : 0;
  const lane = Math.max(NARROWEST, Math.min(180, (1060 - gutter) / Math.max(1, lanes.length)));
  const width = gutter + lane * lanes.length + 2 * MARGIN;
  const middle = (index: number): number => MARGIN + gutter + lane * (index + 0.5);
  const labelOf = ({ parts }: Passage): string =>
    parts
      .map(({ text, load }) => (load === null || words === null ? text : `${text}: ${words.often(load)}`))
      .join('; ');
  const grid: Grid = { gutter, lane, width, middle, row: words === null ? ROW : LOADED_ROW, labelOf };
  const { size, lines: headLines } = lane - 12 < ROOM_FOR.wideLane.width ? ROOM_FOR.lane : ROOM_FOR.wideLane;
  const heads = lanes.map(({ title }) => wrapped(title, lane - 12, size, headLines, true));
  const headHeight = Math.max(...heads.map((text) => text.length)) * lineHeight(size) + 14;
  const most = Math.max(1, ...bands.flatMap(({ passages }) => passages.map((passage) => loadOf(passage) ?? 0)));
  const uncounted = bands.some(({ passages }) => passages.some(({ parts }) => parts.some(({ load }) => load === null)));
  const crossing = numbered && bands.some(({ passages }) => passages.length > 0);
  const said: readonly Note[] = [
    ...(crossing ? [plainNote(language.say('processNumbers'))] : []),
    ...(hidden === 0 ? [] : [plainNote(language.say('foldedAway', { n: hidden }))]),
    ...notDrawn(all, language),
    ...(idle === 0 ? [] : [plainNote(language.say('idleAside', { n: idle }))]),
    ...(words?.caption == null ? [] : [plainNote(words.caption)]),
    ...(words === null || !uncounted ? [] : [plainNote(language.say('loadUnknown'))]),
  ];
  const noted = said.map((note) =>
    noteLines(note, { width: width - 2 * MARGIN, size: HEAD, most: MOST_NOTE_LINES }, language),
  );
  const notes = noted.flatMap(({ lines: own }) => own);
  const key = legend(processSigns(all, language), MARGIN, width - 2 * MARGIN);
  const noteHeight = key.height + notes.length * lineHeight(HEAD) + MARGIN;
  const titled = title === null ? [] : wrapped(title, width - 2 * MARGIN, TYPE.title, 2, true);
  const start = MARGIN + titled.length * lineHeight(TYPE.title) + (titled.length === 0 ? 0 : 8);
  const header = (top: number): Markup =>
    html`${lanes.map(({ kind, shared }, index) => {
      const x = middle(index);
      return html`<g data-lane="${index}">${
        shared.length === 0 ? null : html`<title>${language.list(shared)}</title>`
      }<rect x="${at(x - lane / 2 + 3)}" y="${at(top)}" width="${at(lane - 6)}" height="${at(headHeight)}" rx="3"
fill="${kind === 'system' ? '#fff' : PALE}" stroke="${KIND_COLOUR[kind]}"${
        kind === 'system' || shared.length > 0 ? html` stroke-dasharray="3 3"` : null
      }/>${lines(heads[index] ?? [], x, top + headHeight / 2, { size, bold: true })}</g>`;
    })}`;
  const counts = language.say('processAlt', {
    elements: language.say('elements', { n: elements }),
    lanes: language.say('lanes', { n: lanes.length }),
  });
  const label = [counts, ...notDrawn(all, language).map((note) => wholeNote(note, language))].join(' ');
  const laid = bands.map((band) => ({ id: band.id, laid: laidOut(band, grid) }));
  const around = 2 * MARGIN + headHeight + 20;
  const sheets = inSheets(
    laid,
    (each) => each.laid.height,
    (sheet) => room(width, sheet) - around,
    noteHeight,
  );
  const drawnSheets = sheets.map((sheet, index) => {
    let y = start + headHeight + 10;
    const body = sheet.map(({ id, laid: band }) => {
      const top = y;
      y += band.height;
      return html`<g data-band="${id}">${drawBand(band, top, grid, words === null ? null : most)}</g>`;
    });
    const foot = y + 10;
    const repeated = foot > 760 && sheets.length === 1;
    const end = foot + (repeated ? headHeight : 0) + MARGIN;
    const isLast = index === sheets.length - 1;
    const part = { text: label, n: index + 1, all: sheets.length };
    return picture(
      width,
      end + (isLast ? noteHeight : 0),
      sheets.length === 1 ? label : language.say('partOf', part),
      html`${title === null ? null : PRINTED}${
        titled.length === 0
          ? null
          : lines(titled, MARGIN, (MARGIN + start - 8) / 2, { size: TYPE.title, bold: true, anchor: 'start' })
      }${lanes.map(
        (_, each) =>
          html`<line x1="${at(middle(each))}" x2="${at(middle(each))}" y1="${at(start + headHeight)}" y2="${at(foot)}"
stroke="${LINE}"/>`,
      )}${body}${header(start)}${repeated ? header(foot) : null}${isLast ? key.markup(end) : null}${
        isLast && notes.length > 0
          ? lines(notes, MARGIN, end + key.height + (noteHeight - key.height - MARGIN) / 2, {
              size: HEAD,
              anchor: 'start',
              colour: MUTED,
            })
          : null
      }`,
    );
  });
  const cut = said.flatMap((note, index) => (noted[index]?.isCut === true ? [wholeNote(note, language)] : []));
  return { sheets: drawnSheets, cut };
};

/** The roles without a lane, and the elements that are not drawn. */
const notDrawn = ({ without }: Lanes, language: Language): readonly Note[] => [
  ...(without.lane.length === 0
    ? []
    : [{ names: without.lane, say: (roles: string) => language.say('noLane', { roles }) }]),
  ...(without.band.length === 0
    ? []
    : [{ names: without.band, say: (elements: string) => language.say('noBand', { elements }) }]),
];

const empty = (language: Language): Markup => {
  const said = language.say('noWork');
  const width = textWidth(said, SIZE) + 2 * MARGIN;
  const height = lineHeight(SIZE) + 2 * MARGIN;
  return picture(width, height, said, lines([said], width / 2, height / 2, { size: SIZE, colour: MUTED }));
};

const drawBand = (
  { heading, boxes, passages, height }: LaidBand,
  top: number,
  { lane, middle, width }: Grid,
  most: number | null,
): Markup => {
  const rule = html`<line x1="${MARGIN}" x2="${at(width - MARGIN)}" y1="${at(top)}" y2="${at(top)}" stroke="${LINE}"
stroke-dasharray="2 4"/>`;
  return html`${rule}${
    heading.length === 0
      ? null
      : lines(heading, MARGIN, top + 12 + (heading.length * lineHeight(HEAD)) / 2, {
          size: HEAD,
          bold: true,
          anchor: 'start',
        })
  }${boxes.map(({ lane: index, texts, steps, height: own }) => {
    const bar = own === null;
    let y = top + ABOVE + 6;
    return html`<g data-steps="${steps.length}">${
      bar ? null : html`<title>${steps.join(' · ')}</title>`
    }<rect${bar ? html` data-bar=""` : null} x="${at(middle(index) - (bar ? BAR : lane / 2 - 4))}"
y="${at(top + ABOVE)}" width="${at(bar ? 2 * BAR : lane - 8)}" height="${at(own ?? height - 2 * ABOVE)}" rx="3"
fill="#e7f0f7" stroke="${KIND_COLOUR.staff}" stroke-width="0.8"/>${texts.map((text) => {
      const block = text.length * lineHeight(TYPE.box);
      const drawn = lines(text, middle(index), y + block / 2, { size: TYPE.box });
      y += block + 4;
      return drawn;
    })}</g>`;
  })}${passages.map((passage) => drawPassage(passage, top + ABOVE, most))}`;
};

/** @param most - The greatest load of all arrows; null if nothing is counted. */
const drawPassage = (
  { passage, label, x, start, end, y: below }: LaidPassage,
  top: number,
  most: number | null,
): Markup => {
  const { from, to, kind, count, both } = passage;
  const load = loadOf(passage);
  const sign = end > start ? 1 : -1;
  const stroke = load === null || most === null ? 1.4 : 1 + 6 * Math.sqrt(load / most);
  const colour = KIND_COLOUR[kind];
  const y = top + below;
  const tip = 8 + stroke;
  const middleOfLabel = y - 12 - ((label.length - 1) * lineHeight(SIZE)) / 2;
  return html`<g data-from="${from}" data-to="${to}"
data-count="${count}"${load === null ? null : html` data-load="${load}"`}>
<line x1="${at(start + (both ? sign * (tip - 2) : 0))}" x2="${at(end - sign * (tip - 2))}" y1="${at(y)}" y2="${at(y)}"
stroke="${colour}" stroke-width="${at(stroke)}"
stroke-opacity="0.8"${
    most !== null && load === null ? html` stroke-dasharray="5 3"` : null
  }/>${headOf(kind, end - sign, y, sign > 0 ? 0 : Math.PI, tip)}${
    both ? headOf(kind, start + sign, y, sign > 0 ? Math.PI : 0, tip) : null
  }${lines(label, x, middleOfLabel, { size: SIZE, halo: true, colour: kind === 'system' ? MUTED : INK })}</g>`;
};
