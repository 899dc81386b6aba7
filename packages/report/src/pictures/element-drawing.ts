import { type ChartState, type ElementChart, elementChart, type Process, type WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { KIND_COLOUR, MUTED } from '../markup/palette.js';
import { at, lineHeight, lines, PRINTED, picture } from '../markup/svg.js';
import type { Box } from './box.js';
import { chartLayout } from './chart-layout.js';
import { type Arrow, arrowsOf, LABEL, lastOf } from './element-arrows.js';
import { originTexts } from './element-origins.js';
import {
  box,
  dot,
  FRAME_TYPE,
  frame,
  label,
  lettersOf,
  loop,
  path,
  pathAround,
  pill,
  TITLE,
} from './element-shapes.js';
import { type LegendEntry, legend } from './legend.js';

const BOX = 150;
/** The margin, and the space between the chart and its legend. */
const MARGIN = 12;
/** Enough lines for the longest title of a step, which is never truncated. */
const TITLE_LINES = 20;
/** The most lines of a note, more than the names of a hundred states take. */
const NOTE_LINES = 400;

/** A chart to be drawn, with all its texts. @internal */
export interface Drawing {
  readonly element: WorkElement;
  readonly language: Language;
  readonly chart: ElementChart;
  readonly arrows: readonly Arrow[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The part of a chart that a picture shows: arrows, and the states drawn in it rather than referred to. @internal */
export interface ChartPart {
  readonly arrows: readonly Arrow[];
  readonly states: ReadonlySet<string>;
}

/** A picture with its size. @internal */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** The smallest font size in it. */
  readonly type: number;
  readonly markup: Markup;
}

/** Prepares an element for drawing. @internal */
export const drawingOf = (element: WorkElement, language: Language, process: Process | undefined): Drawing => {
  const chart = elementChart(element);
  return {
    element,
    language,
    chart,
    arrows: arrowsOf(chart, element, language, process),
    titles: new Map(chart.states.map((state) => [state.id, titleOf(element, language, state)])),
  };
};

/** A chart as a single part. @internal */
export const wholeOf = ({ chart, arrows }: Drawing): ChartPart => ({
  arrows,
  states: new Set(chart.states.map(({ id }) => id)),
});

/** Draws a part of a chart, optionally with the title of its element. @internal */
export const drawPart = (drawing: Drawing, part: ChartPart, titled: boolean): Drawn => {
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
  const { points = [], label: place } = labels[index] ?? {};
  const letters = place === undefined ? [] : lettersOf(place, arrow);
  const drawn =
    arrow.from === arrow.to ? loop(layout.node(placeOf(arrow))) : pathAround(points, letters, arrow.origin !== null);
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

/** Where an arrow begins: a state, or the shape that stands for several. */
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

/** The legend entries for the signs that occur in a chart. */
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
