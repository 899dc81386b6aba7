import {
  type ChartState,
  type ElementChart,
  elementChart,
  InputError,
  type Process,
  type WorkElement,
} from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { KIND_COLOUR, MUTED } from '../markup/palette.js';
import { at, lineHeight, lines, PRINTED, picture } from '../markup/svg.js';
import type { Box } from './box.js';
import { chartLayout } from './chart-layout.js';
import { type Arrow, arrowsOf, LABEL, lastOf } from './element-arrows.js';
import { originTexts } from './element-origins.js';
import { box, dot, FRAME_TYPE, frame, label, loop, path, pill, TITLE } from './element-shapes.js';
import { type LegendEntry, legend } from './legend.js';
import { refuseNoProcess } from './same-process.js';

const BOX = 150;
/** The margin, and the room between the chart and its legend. */
const MARGIN = 12;
/** The lines that the longest title of a step takes, which is never cut. */
const TITLE_LINES = 20;
/** The lines of a note: more than the names of a hundred states take. */
const NOTE_LINES = 400;

/**
 * How an element is drawn.
 *
 * @public
 */
export interface ElementPictureOptions extends LanguageOptions {
  /** The process of the element: with it, whatever the element sends is followed by where it goes. */
  readonly process?: Process | undefined;
}

/**
 * Draws an element as a state chart from top to bottom: the states in which somebody works, those in which the work
 * rests, and the transitions between them, with guards. Transitions between the same two states share one arrow, and an
 * event that every state handles alike is drawn once. A chart that would be too wide for a sheet of paper names a state
 * to which everything returns again instead of drawing lines across. It prints as wide as its page at most.
 *
 * @param element - A work element.
 * @param options - Language, and the process in which the element is.
 * @returns The picture as SVG.
 * @throws `InputError` if the element, the process or the options are malformed.
 *
 * @example
 * ```ts
 * import { elementSvg } from '@work-elements/report';
 * import { workElement } from 'work-elements';
 *
 * const svg = elementSvg(workElement('decide-advancement'));
 * console.log(svg.startsWith('<svg'), svg.includes('if the appeal is')); // true true
 * ```
 *
 * @public
 */
export const elementSvg = (element: WorkElement, options: ElementPictureOptions = {}): string => {
  const language = readElement('elementSvg', element, options);
  return elementPicture(element, language, options.process).text;
};

/**
 * The language of a picture of an element.
 * @throws `InputError` if the element, the process or the options are malformed. @internal
 */
export const readElement = (
  subject: 'elementSvg' | 'elementHtml',
  element: WorkElement,
  options: ElementPictureOptions,
): Language => {
  const language = readOptions(subject, options, {}, ['process']);
  refuseNoElement(subject, element);
  if (options.process !== undefined) refuseNoProcess(options.process, subject);
  return language;
};

const refuseNoElement = (subject: string, element: WorkElement): void => {
  const part = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
  if (Array.isArray(part(element, 'steps')) && part(part(element, 'machine'), 'root') !== undefined) return;
  const message =
    'expected a work element, from workElement(id) or defineElement({ … }); pass a definition through defineElement';
  throw new InputError(subject, [{ path: 'element', code: 'not-an-element', message }]);
};

/** A chart to draw, with all that is said in it. */
interface Drawing {
  readonly element: WorkElement;
  readonly language: Language;
  readonly chart: ElementChart;
  readonly arrows: readonly Arrow[];
  readonly titles: ReadonlyMap<string, string>;
}

/** What a picture shows of a chart: arrows, and the states that are drawn in it rather than named again. */
interface ChartPart {
  readonly arrows: readonly Arrow[];
  readonly states: ReadonlySet<string>;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  /** The smallest type in it. */
  readonly type: number;
  readonly markup: Markup;
}

const drawingOf = (element: WorkElement, language: Language, process: Process | undefined): Drawing => {
  const chart = elementChart(element);
  return {
    element,
    language,
    chart,
    arrows: arrowsOf(chart, element, language, process),
    titles: new Map(chart.states.map((state) => [state.id, titleOf(element, language, state)])),
  };
};

const wholeOf = ({ chart, arrows }: Drawing): ChartPart => ({
  arrows,
  states: new Set(chart.states.map(({ id }) => id)),
});

/** The picture of an element. @internal */
const elementPicture = (element: WorkElement, language: Language, process: Process | undefined): Markup => {
  const drawing = drawingOf(element, language, process);
  return draw(drawing, wholeOf(drawing), true).markup;
};

/** What an upright sheet of A4 has room for within its margins, in pixels; Letter is wider. */
const SHEET = { width: 688, height: 838 };
/** The smallest type that is printed, in pixels. */
const LEAST_TYPE = 8.8;

const isReadable = ({ width, height, type }: Drawn): boolean =>
  type * Math.min(1, SHEET.width / width, SHEET.height / height) >= LEAST_TYPE;

/**
 * An element in as many pictures, without its title, as have room on sheets of paper: each shows some of the states
 * with what leads from them, and names those that another shows.
 *
 * @internal
 */
export const elementSheets = (
  element: WorkElement,
  language: Language,
  process: Process | undefined,
): readonly Markup[] => {
  const drawing = drawingOf(element, language, process);
  const whole = draw(drawing, wholeOf(drawing), false);
  if (isReadable(whole)) return [whole.markup];
  const sheets: Markup[] = [];
  let [part, drawn]: [ChartPart, Drawn | null] = [{ arrows: [], states: new Set() }, null];
  for (const item of itemsOf(drawing)) {
    const longer = { arrows: [...part.arrows, ...item.arrows], states: new Set([...part.states, ...item.states]) };
    const attempt = draw(drawing, longer, false);
    if (drawn === null || isReadable(attempt)) {
      [part, drawn] = [longer, attempt];
      continue;
    }
    sheets.push(drawn.markup);
    [part, drawn] = [item, draw(drawing, item, false)];
  }
  return drawn === null ? sheets : [...sheets, drawn.markup];
};

/** Of a state with more ways out, those to a later state are shown with that state. */
const MOST_WAYS_OUT = 6;

/**
 * The least that a picture may show: a state with its first arrow, or another arrow; in the order of the states, from
 * that in which the work begins.
 */
const itemsOf = ({ chart, arrows }: Drawing): readonly ChartPart[] => {
  const isFirst = ({ id }: ChartState): boolean => chart.initial.includes(id);
  const states = [...chart.states.filter(isFirst), ...chart.states.filter((state) => !isFirst(state))];
  const order = new Map(states.map(({ id }, index) => [id, index]));
  const leaving = new Map(states.map(({ id }) => [id, arrows.filter((each) => !each.origin && each.from === id)]));
  const isLater = ({ from, to }: Arrow): boolean => (order.get(to) ?? 0) > (order.get(from) ?? 0);
  const moved = new Set(
    [...leaving.values()].flatMap((all) =>
      all.length > MOST_WAYS_OUT ? all.slice(MOST_WAYS_OUT).filter(isLater) : [],
    ),
  );
  return [
    ...states.flatMap(({ id }): readonly ChartPart[] => {
      const arriving = [...moved].filter(({ to }) => to === id);
      const [first, ...others] = [...arriving, ...(leaving.get(id) ?? []).filter((arrow) => !moved.has(arrow))];
      return [
        { arrows: first === undefined ? [] : [first], states: new Set([id]) },
        ...others.map((arrow) => ({ arrows: [arrow], states: new Set<string>() })),
      ];
    }),
    ...arrows.flatMap((arrow) => (arrow.origin === null ? [] : [{ arrows: [arrow], states: new Set<string>() }])),
  ];
};

const draw = (drawing: Drawing, part: ChartPart, titled: boolean): Drawn => {
  const { element, language, chart, titles } = drawing;
  const { arrows } = part;
  const title = language.title('elements', element.id, element.title);
  const states = chart.states.filter(({ id }) => part.states.has(id));
  const groupsOf = (id: string | null): readonly string[] =>
    id === null ? [] : [id, ...groupsOf(chart.groups.find((group) => group.id === id)?.within ?? null)];
  const shown = new Set(states.flatMap(({ within }) => groupsOf(within)));
  const groups = chart.groups.filter(({ id }) => shown.has(id));
  const elsewhere = chart.states.filter(
    ({ id }) =>
      !part.states.has(id) && arrows.some(({ from, to, origin }) => to === id || (origin === null && from === id)),
  );
  const texts = new Map(
    states.map(({ id, step }) => [id, wrapped(titles.get(id) ?? id, BOX - 20, TITLE, TITLE_LINES, step)]),
  );
  const { pills, notes } = originTexts(arrows, titles, language);
  const origins = new Map(
    arrows.flatMap((arrow) => {
      const { origin } = arrow;
      const texts = pills.get(arrow);
      if (origin === null || texts === undefined) return [];
      const within = 'group' in origin && shown.has(origin.group) ? origin.group : null;
      return [[placeOf(arrow), { texts, within }] as const];
    }),
  );
  const again = (id: string): readonly string[] => wrapped(titles.get(id) ?? id, BOX, LABEL, TITLE_LINES);
  const start = chart.initial.flatMap((to) => (part.states.has(to) ? [{ from: START, to, width: 0, height: 0 }] : []));
  const layout = chartLayout({
    frames: groups,
    nodes: [
      ...(start.length === 0 ? [] : [{ id: START, width: 12, height: 12, within: null, first: true } as const]),
      ...states.map(({ id, within }) => ({
        id,
        within,
        width: BOX,
        height: 18 + lineHeight(TITLE) * (texts.get(id)?.length ?? 1),
      })),
      ...elsewhere.map(({ id }) => ({ id, ...pillSize(again(id)), within: null })),
      ...[...origins].map(([id, { texts: said, within }]) => ({ id, ...pillSize(said), within })),
    ],
    edges: [
      ...start,
      ...arrows.map(({ lines: own, ...arrow }) => ({
        from: placeOf(arrow),
        to: arrow.from === arrow.to ? placeOf(arrow) : arrow.to,
        width: Math.max(...own.map(({ text }) => textWidth(text, LABEL))) + 12,
        height: lineHeight(LABEL) * own.length + 6,
      })),
    ],
    reference: (id) => (titles.has(id) ? pillSize(again(id)) : null),
  });
  const width = Math.max(layout.width, 220);
  const head = titled ? wrapped(title, width - 32, 16, 2, true) : [];
  const top = titled ? 14 + head.length * lineHeight(16) : 0;
  const labels = layout.edges.slice(start.length);
  const references = [...layout.references, ...elsewhere.map(({ id }) => ({ id, of: id }))];
  const signs = signsOf(states, arrows, references.length > 0, language);
  const key = legend(signs, MARGIN, width - 2 * MARGIN);
  const below = notes.flatMap((note) => wrapped(note, width - 2 * MARGIN, LABEL, NOTE_LINES));
  const noted = below.length === 0 ? 0 : MARGIN + below.length * lineHeight(LABEL);
  const heading = lines(head, 16, 8 + (head.length * lineHeight(16)) / 2, { size: 16, bold: true, anchor: 'start' });
  const content = html`${PRINTED}${titled ? heading : null}
<g transform="translate(0 ${at(top)})">${groups.map(({ id }) => frame(layout.node(id), language.word(lastOf(id))))}
${layout.edges.slice(0, start.length).map(({ points }) => path(points, false))}
${arrows.map((arrow, index) => {
  const { points = [] } = labels[index] ?? {};
  const drawn = arrow.from === arrow.to ? loop(layout.node(placeOf(arrow))) : path(points, arrow.origin !== null);
  return html`<g data-line="${arrow.from} ${arrow.to}">${drawn}</g>`;
})}
${states.map((state) => box(layout.node(state.id), state, texts.get(state.id) ?? []))}
${[...origins].map(([id, { texts: said }]) => pill(layout.node(id), said, 'several'))}
${references.map(
  ({ id, of }) => html`<g
data-again="${of}">${pill(layout.node(id), again(of), 'again')}</g>`,
)}${start.length === 0 ? null : dot(layout.node(START))}
${arrows.map((arrow, index) =>
  label(labels[index]?.label ?? { x: 0, y: 0 }, arrow),
)}</g>${key.markup(top + layout.height)}${
    noted === 0
      ? null
      : html`<g data-notes="">${lines(below, MARGIN, top + layout.height + key.height + MARGIN / 2 + noted / 2, {
          size: LABEL,
          anchor: 'start',
          colour: MUTED,
        })}</g>`
  }`;
  const steps = element.steps.filter(({ id }) => part.states.has(id));
  const named = language.list(steps.map((step) => language.title('steps', `${element.id}/${step.id}`, step.title)));
  const height = layout.height + top + key.height + noted + MARGIN;
  const markup = picture(width, height, language.say('elementAlt', { element: title, steps: named }), content);
  return { width, height, type: groups.length > 0 ? FRAME_TYPE : LABEL, markup };
};

const START = '\u0000start';
const ORIGIN = { from: '\u0000from ', in: '\u0000in ' };

/** Where an arrow begins: a state, or what stands for several. */
const placeOf = ({ from, to, origin }: Omit<Arrow, 'lines'>): string =>
  origin === null ? from : `${from === to ? ORIGIN.in : ORIGIN.from}${from}`;

const titleOf = (element: WorkElement, language: Language, { id }: ChartState): string => {
  const step = element.steps.find((each) => each.id === id);
  return step === undefined ? language.word(lastOf(id)) : language.title('steps', `${element.id}/${id}`, step.title);
};

const pillSize = (texts: readonly string[]): Pick<Box, 'width' | 'height'> => ({
  width: Math.max(...texts.map((text) => textWidth(text, LABEL))) + 26,
  height: 12 + lineHeight(LABEL) * texts.length,
});

/** What the signs of a chart mean, those that it has. */
const signsOf = (
  states: readonly ChartState[],
  arrows: readonly Arrow[],
  refers: boolean,
  language: Language,
): readonly LegendEntry[] => {
  const state =
    (step: boolean, final: boolean): LegendEntry['sign'] =>
    (x, y) =>
      box({ x, y, width: 28, height: 14 }, { step, final }, []);
  const pillOf =
    (kind: 'several' | 'again'): LegendEntry['sign'] =>
    (x, y) =>
      pill({ x, y, width: 28, height: 14 }, [], kind);
  const all: readonly (readonly [boolean, LegendEntry['sign'], string])[] = [
    [states.some(({ step }) => step), state(true, false), language.say('keyWorks')],
    [states.some(({ step, final }) => !step && !final), state(false, false), language.say('keyRests')],
    [states.some(({ final }) => final), state(false, true), language.say('keyEnds')],
    [arrows.some(({ origin }) => origin !== null), pillOf('several'), language.say('keySeveral')],
    [refers, pillOf('again'), language.say('keyAgain')],
    [
      arrows.some((arrow) => arrow.lines.some(({ emits }) => emits)),
      (x, y) => lines(['▸'], x, y, { size: LABEL, colour: KIND_COLOUR.learner }),
      language.say('keySends'),
    ],
  ];
  return all.flatMap(([occurs, sign, text]) => (occurs ? [{ sign, text }] : []));
};
