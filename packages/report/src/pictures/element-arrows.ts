import type { ChartOrigin, ChartWay, ElementChart, Process, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { wrapped } from '../markup/measure.js';

/** The font size of labels. @internal */
export const LABEL = 11;
/** The widths at which labels are wrapped: the first at which a label is not too tall, or else the last. */
const BREAKS = [160, 240, 320];
/** The height in lines above which a label is wrapped at the next width. */
const TALLEST = 24;
/** The most lines of a text. @internal */
export const MOST_LINES = 8;

/** A line of a label, and whether it names something sent. */
interface Line {
  readonly text: string;
  readonly emits: boolean;
}

/** An arrow of a state chart, for all transitions from one place to another. @internal */
export interface Arrow {
  /** The key of its source: a state, a group of states, or several states taken together. */
  readonly from: string;
  /** The target state; for a self-transition of several states, the same as {@link Arrow.from}. */
  readonly to: string;
  /** Its source, unless that is a single state. */
  readonly origin: Origin | null;
  readonly lines: readonly Line[];
}

/** The part of a dotted id that names a state. @internal */
export const lastOf = (id: string): string => id.split('.').at(-1) ?? id;

/** A source that stands for several states. @internal */
export type Origin = Exclude<ChartOrigin, { readonly state: string }>;

/** The arrows of a chart; transitions between the same two places share one. @internal */
export const arrowsOf = (
  chart: ElementChart,
  element: WorkElement,
  language: Language,
  process: Process | undefined,
): readonly Arrow[] => {
  const sentTo = (event: string): string => takersOf(element, language, process, event);
  const arrows = new Map<string, Omit<Arrow, 'lines'> & { said: Line[] }>();
  for (const way of chart.ways) {
    const key = keyOf(way);
    const arrow = arrows.get(key) ?? { ...placesOf(way), said: [] };
    arrows.set(key, arrow);
    const several = chart.ways.some((other) => other !== way && keyOf(other) === key);
    const own = way.event === null || way.emits.includes(way.event) ? '' : sentTo(way.event);
    arrow.said.push({ text: `${several ? MARK : ''}${labelOf(way, language)}${own}`, emits: false });
    for (const event of way.emits) arrow.said.push({ text: `▸ ${language.word(event)}${sentTo(event)}`, emits: true });
  }
  return [...arrows.values()].map(({ said, ...arrow }) => ({ ...arrow, lines: linesOf(said) }));
};

const linesOf = (said: readonly Line[]): readonly Line[] => {
  const at = (width: number): readonly Line[] =>
    said.flatMap(({ text, emits }) => wrapped(text, width, LABEL, MOST_LINES).map((line) => ({ text: line, emits })));
  const narrow = BREAKS.find((width) => at(width).length <= TALLEST) ?? BREAKS.at(-1);
  return narrow === undefined ? said : at(narrow);
};

/** A bullet that separates the events that share one arrow, since each may take several lines. */
const MARK = '•\u00a0';

const keyOf = ({ from, to }: ChartWay): string => JSON.stringify([from, to]);

const placesOf = ({ from: origin, to }: ChartWay): Omit<Arrow, 'lines'> => {
  if ('state' in origin) return { from: origin.state, to: to ?? origin.state, origin: null };
  const from = 'group' in origin ? origin.group : origin.states.join('|');
  return { from, to: to ?? from, origin };
};

/** If more elements take an event, they are counted rather than named. */
const MOST_TAKERS = 3;

/** The elements that take an event, after an arrow; empty if none does, or no process is given. */
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

const labelOf = ({ event, guard, otherwise }: ChartWay, language: Language): string => {
  const name =
    event === null ? language.say(guard === null && !otherwise ? 'whenDone' : 'atOnce') : language.word(event);
  if (guard !== null) return `${name}, ${language.say('guard', { guard: language.guard(guard) })}`;
  return otherwise ? `${name}, ${language.say('otherwise').replaceAll(' ', '\u00a0')}` : name;
};
