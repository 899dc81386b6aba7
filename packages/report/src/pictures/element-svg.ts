import {
  type ChartMove,
  type ChartState,
  type ElementChart,
  elementChart,
  InputError,
  type Process,
  type WorkElement,
} from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html, joined, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, LINE, MUTED, PALE } from '../markup/palette.js';
import { arrowhead, at, lineHeight, lines, picture } from '../markup/svg.js';
import type { Box, Point } from './box.js';
import { LOOP, layeredLayout } from './layered-layout.js';
import { refuseNoProcess } from './same-process.js';

const TITLE = 12.5;
const LABEL = 11;
const BOX = 150;
/** The width at which a label is wrapped. */
const BREAK = 160;
const MOST_LINES = 8;

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
 * event that every state handles alike is drawn once.
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
  const language = readOptions('elementSvg', options, {}, ['process']);
  refuseNoElement(element);
  const { process } = options;
  if (process !== undefined) refuseNoProcess(process, 'elementSvg');
  return elementPicture(element, language, process).text;
};

const refuseNoElement = (element: WorkElement): void => {
  const part = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
  if (Array.isArray(part(element, 'steps')) && part(part(element, 'machine'), 'root') !== undefined) return;
  const message =
    'expected a work element, from workElement(id) or defineElement({ … }); pass a definition through defineElement';
  throw new InputError('elementSvg', [{ path: 'element', code: 'not-an-element', message }]);
};

interface Line {
  readonly text: string;
  readonly emits: boolean;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly anywhere: boolean;
  readonly lines: readonly Line[];
}

/** The picture of an element. @internal */
export const elementPicture = (element: WorkElement, language: Language, process?: Process): Markup => {
  const chart = elementChart(element);
  const title = language.title('elements', element.id, element.title);
  const arrows = arrowsOf(chart, language, (event) => takersOf(element, language, process, event));
  const texts = new Map(
    chart.states.map((state) => [
      state.id,
      wrapped(titleOf(element, language, state), BOX - 20, TITLE, MOST_LINES, state.step),
    ]),
  );
  const anywhere = new Map(
    arrows.filter((arrow) => arrow.anywhere).map(({ from }) => [from, anywhereTitle(from, language)]),
  );
  const start = chart.initial.map((to) => ({ from: START, to, width: 0, height: 0 }));
  const layout = layeredLayout(
    chart.groups,
    [
      ...chart.states.map(({ id, within }) => ({
        id,
        within,
        width: BOX,
        height: 18 + lineHeight(TITLE) * (texts.get(id)?.length ?? 1),
      })),
      { id: START, width: 12, height: 12, within: null },
      ...[...anywhere].map(([from, text]) => ({
        id: ANYWHERE + from,
        width: textWidth(text, LABEL) + 26,
        height: 26,
        within: from === '' ? null : from,
      })),
    ],
    [
      ...start,
      ...arrows.map(({ from, to, anywhere: any, lines: own }) => ({
        from: any ? ANYWHERE + from : from,
        to,
        width: Math.max(...own.map(({ text }) => textWidth(text, LABEL))) + 12,
        height: lineHeight(LABEL) * own.length + 6,
      })),
    ],
  );
  const width = Math.max(layout.width, 220);
  const head = wrapped(title, width - 32, 16, 2, true);
  const top = 14 + head.length * lineHeight(16);
  const labels = layout.edges.slice(start.length);
  const content = html`${lines(head, 16, 8 + (head.length * lineHeight(16)) / 2, { size: 16, bold: true, anchor: 'start' })}
<g transform="translate(0 ${at(top)})">${chart.groups.map(({ id }) => frame(layout.node(id), language.word(lastOf(id))))}
${layout.edges.slice(0, start.length).map(({ points }) => path(points, false))}
${arrows.map((arrow, index) => {
  const { points = [] } = labels[index] ?? {};
  const drawn = arrow.from === arrow.to ? loop(layout.node(arrow.to)) : path(points, arrow.anywhere);
  return html`<g data-line="${arrow.from} ${arrow.to}">${drawn}</g>`;
})}
${chart.states.map((state) => box(layout.node(state.id), state, texts.get(state.id) ?? []))}
${[...anywhere].map(([from, text]) => pill(layout.node(ANYWHERE + from), text))}${dot(layout.node(START))}
${arrows.map((arrow, index) => label(labels[index]?.label ?? { x: 0, y: 0 }, arrow))}</g>`;
  const named = language.list(
    element.steps.map((step) => language.title('steps', `${element.id}/${step.id}`, step.title)),
  );
  return picture(width, layout.height + top, language.say('elementAlt', { element: title, steps: named }), content);
};

const START = '\u0000start';
const ANYWHERE = '\u0000anywhere ';

const lastOf = (id: string): string => id.split('.').at(-1) ?? id;

const titleOf = (element: WorkElement, language: Language, { id }: ChartState): string => {
  const step = element.steps.find((each) => each.id === id);
  return step === undefined ? language.word(lastOf(id)) : language.title('steps', `${element.id}/${id}`, step.title);
};

const anywhereTitle = (from: string, language: Language): string =>
  from === '' ? language.say('anyState') : language.say('anyIn', { state: language.word(lastOf(from)) });

/** Sets apart the events that share one arrow, since each may take several lines. */
const MARK = '•\u00a0';

const sameArrow = (one: ChartMove, other: ChartMove): boolean =>
  one.from === other.from && one.to === other.to && one.anywhere === other.anywhere;

/** Groups the transitions between the same two states into one arrow. */
const arrowsOf = (chart: ElementChart, language: Language, sentTo: (event: string) => string): readonly Arrow[] => {
  const arrows = new Map<string, { from: string; to: string; anywhere: boolean; lines: Line[] }>();
  for (const move of chart.moves) {
    const key = JSON.stringify([move.from, move.to, move.anywhere]);
    const arrow = arrows.get(key) ?? { from: move.from, to: move.to, anywhere: move.anywhere, lines: [] };
    arrows.set(key, arrow);
    const several = chart.moves.some((other) => other !== move && sameArrow(other, move));
    const add = (label: string, emits: boolean): void => {
      for (const text of wrapped(label, BREAK, LABEL, MOST_LINES)) arrow.lines.push({ text, emits });
    };
    const own = move.event === null || move.emits.includes(move.event) ? '' : sentTo(move.event);
    add(`${several ? MARK : ''}${labelOf(move, language)}${own}`, false);
    for (const event of move.emits) add(`▸ ${language.word(event)}${sentTo(event)}`, true);
  }
  return [...arrows.values()];
};

/** More elements that take an event are counted, not named. */
const MOST_TAKERS = 3;

/** The elements that take an event, after an arrow; nothing if none does, or the process is not given. */
const takersOf = ({ id }: WorkElement, language: Language, process: Process | undefined, event: string): string => {
  const to = (process?.routes ?? [])
    .filter((route) => route.from === id && route.on === event)
    .map((route) => route.to);
  const titles = (process?.elements ?? [])
    .filter((each) => to.includes(each.id))
    .map((each) => language.title('elements', each.id, each.title));
  if (titles.length === 0) return '';
  return ` → ${titles.length > MOST_TAKERS ? language.say('elements', { n: titles.length }) : titles.join(', ')}`;
};

const labelOf = ({ event, guard, otherwise }: ChartMove, language: Language): string => {
  const name =
    event === null ? language.say(guard === null && !otherwise ? 'whenDone' : 'atOnce') : language.word(event);
  if (guard !== null) return `${name}, ${language.say('guard', { guard: language.guard(guard) })}`;
  return otherwise ? `${name}, ${language.say('otherwise').replaceAll(' ', '\u00a0')}` : name;
};

const box = ({ x, y, width, height }: Box, { id, step, final }: ChartState, texts: readonly string[]): Markup => {
  const colour = step ? KIND_COLOUR.staff : MUTED;
  const rim = html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="${step ? 4 : height / 2}" fill="${step ? '#e7f0f7' : '#fff'}" stroke="${colour}" stroke-width="${step ? 1.5 : 1}"/>`;
  const second = final
    ? html`<rect x="${at(x - width / 2 + 3)}" y="${at(y - height / 2 + 3)}" width="${at(width - 6)}" height="${at(height - 6)}" rx="${at(height / 2 - 3)}" fill="none" stroke="${colour}"/>`
    : null;
  return html`<g data-state="${id}">${rim}${second}${lines(texts, x, y, { size: TITLE, bold: step, colour: step ? INK : MUTED })}</g>`;
};

const pill = ({ x, y, width, height }: Box, text: string): Markup =>
  html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="13" fill="${PALE}" stroke="${MUTED}" stroke-dasharray="3 3"/>${lines([text], x, y, { size: LABEL, italic: true, colour: MUTED })}`;

const frame = ({ x, y, width, height }: Box, text: string): Markup =>
  html`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="8" fill="none" stroke="${LINE}" stroke-width="1.5"/>${lines(wrapped(text, width - 16, 10, 1), x - width / 2 + 8, y - height / 2 + 10, { size: 10, anchor: 'start', colour: MUTED })}`;

const dot = ({ x, y }: Box): Markup => html`<circle cx="${at(x)}" cy="${at(y)}" r="6" fill="${INK}"/>`;

/** A line through the points of an edge, with rounded corners and an arrowhead. */
const path = (points: readonly Point[], dashed: boolean): Markup => {
  const [start, ...rest] = points;
  const end = points.at(-1);
  const before = points.at(-2);
  if (start === undefined || end === undefined || before === undefined) return joined([]);
  const corners = rest.slice(0, -1).map((corner, index) => {
    const [last, next] = [points[index] ?? start, rest[index + 1] ?? end];
    const [from, to] = [toward(corner, last), toward(corner, next)];
    return `L${at(from.x)} ${at(from.y)}Q${at(corner.x)} ${at(corner.y)} ${at(to.x)} ${at(to.y)}`;
  });
  const direction = Math.atan2(end.y - before.y, end.x - before.x);
  return html`<path d="M${at(start.x)} ${at(start.y)}${corners.join('')}L${at(end.x)} ${at(end.y)}" fill="none" stroke="${MUTED}" stroke-width="1.2"${dashed ? html` stroke-dasharray="4 3"` : null}/>${arrowhead(end.x, end.y, direction, 9, MUTED)}`;
};

/** Where a rounded corner begins: at most halfway to the next point. */
const toward = (corner: Point, other: Point): Point => {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(22, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
};

/** A self-transition, drawn as a loop at the right of its state. */
const loop = ({ x, y, width }: Box): Markup => {
  const edge = x + width / 2;
  const reach = edge + LOOP;
  return html`<path d="M${at(edge)} ${at(y - 7)}C${at(reach)} ${at(y - 16)} ${at(reach)} ${at(y + 16)} ${at(edge + 2)} ${at(y + 7)}" fill="none" stroke="${MUTED}" stroke-width="1.2"/>${arrowhead(edge, y + 6, Math.PI * 1.08, 9, MUTED)}`;
};

const label = ({ x, y }: Point, { from, to, lines: own }: Arrow): Markup => {
  const step = lineHeight(LABEL);
  const first = y - ((own.length - 1) * step) / 2;
  return html`<g data-arrow="${from} ${to}">${own.map(({ text, emits }, index) =>
    lines([text], x, first + index * step, {
      size: LABEL,
      halo: true,
      italic: emits,
      colour: emits ? KIND_COLOUR.learner : INK,
    }),
  )}</g>`;
};
