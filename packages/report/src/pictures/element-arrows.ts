import type { ChartOrigin, ChartWay, ElementChart, Process, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { wrapped } from '../markup/measure.js';

/** The type of labels. @internal */
export const LABEL = 11;
/** The width at which a label is wrapped. */
const BREAK = 160;
/** The most lines of a text. @internal */
export const MOST_LINES = 8;

/** A line of a label, and whether it says what is sent. */
interface Line {
  readonly text: string;
  readonly emits: boolean;
}

/** An arrow of a state chart with everything that leads from one place to another. @internal */
export interface Arrow {
  /** The key of where it begins: a state, a group of states, or several that are joined. */
  readonly from: string;
  /** A state; where several stay as they are, the same as {@link Arrow.from}. */
  readonly to: string;
  /** What it begins at, unless that is one state. */
  readonly origin: Origin | null;
  readonly lines: readonly Line[];
}

/** The part of a dotted id that names a state. @internal */
export const lastOf = (id: string): string => id.split('.').at(-1) ?? id;

/** What stands for several states. @internal */
export type Origin = Exclude<ChartOrigin, { readonly state: string }>;

/** The arrows of a chart: those between the same two places are one. @internal */
export const arrowsOf = (
  chart: ElementChart,
  element: WorkElement,
  language: Language,
  process: Process | undefined,
): readonly Arrow[] => {
  const sentTo = (event: string): string => takersOf(element, language, process, event);
  const arrows = new Map<string, Omit<Arrow, 'lines'> & { lines: Line[] }>();
  for (const way of chart.ways) {
    const key = keyOf(way);
    const arrow = arrows.get(key) ?? { ...placesOf(way), lines: [] };
    arrows.set(key, arrow);
    const several = chart.ways.some((other) => other !== way && keyOf(other) === key);
    const add = (label: string, emits: boolean): void => {
      for (const text of wrapped(label, BREAK, LABEL, MOST_LINES)) arrow.lines.push({ text, emits });
    };
    const own = way.event === null || way.emits.includes(way.event) ? '' : sentTo(way.event);
    add(`${several ? MARK : ''}${labelOf(way, language)}${own}`, false);
    for (const event of way.emits) add(`▸ ${language.word(event)}${sentTo(event)}`, true);
  }
  return [...arrows.values()];
};

/** Sets apart the events that share one arrow, since each may take several lines. */
const MARK = '•\u00a0';

const keyOf = ({ from, to }: ChartWay): string => JSON.stringify([from, to]);

const placesOf = ({ from: origin, to }: ChartWay): Omit<Arrow, 'lines'> => {
  if ('state' in origin) return { from: origin.state, to: to ?? origin.state, origin: null };
  const from = 'group' in origin ? origin.group : origin.states.join('|');
  return { from, to: to ?? from, origin };
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

const labelOf = ({ event, guard, otherwise }: ChartWay, language: Language): string => {
  const name =
    event === null ? language.say(guard === null && !otherwise ? 'whenDone' : 'atOnce') : language.word(event);
  if (guard !== null) return `${name}, ${language.say('guard', { guard: language.guard(guard) })}`;
  return otherwise ? `${name}, ${language.say('otherwise').replaceAll(' ', '\u00a0')}` : name;
};
