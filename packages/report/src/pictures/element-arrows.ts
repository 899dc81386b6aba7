import type { ChartMove, ElementChart, Process, WorkElement } from 'work-elements';
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
  /** A state; or the key of an {@link Origin}. */
  readonly from: string;
  readonly to: string;
  /** Whether it comes from several states. */
  readonly origin: Origin | null;
  readonly lines: readonly Line[];
}

/** What several states have in common: those of a group, of the whole machine (`''`), or some, which may all stay as they are. @internal */
export type Origin = { readonly group: string } | { readonly states: readonly string[]; readonly stays?: true };

interface Way extends Omit<ChartMove, 'anywhere'> {
  readonly origin: Origin | null;
}

/** The arrows of a chart: those between the same two places are one. @internal */
export const arrowsOf = (
  chart: ElementChart,
  element: WorkElement,
  language: Language,
  process: Process | undefined,
): readonly Arrow[] => {
  const sentTo = (event: string): string => takersOf(element, language, process, event);
  const ways = waysOf(chart);
  const arrows = new Map<string, { from: string; to: string; origin: Origin | null; lines: Line[] }>();
  for (const way of ways) {
    const key = keyOf(way);
    const arrow = arrows.get(key) ?? { from: way.from, to: way.to, origin: way.origin, lines: [] };
    arrows.set(key, arrow);
    const several = ways.some((other) => other !== way && keyOf(other) === key);
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

const keyOf = ({ from, to, origin }: Way): string => JSON.stringify([from, to, origin]);

/** From how many states the same has to happen to be drawn once: where everything ends, nothing is lost by it. */
const MANY = { ending: 2, other: 3 } as const;

/** The ways of a chart; what an event does alike in several states is one of them. */
const waysOf = ({ states, initial, moves }: ElementChart): readonly Way[] => {
  const ends = new Set(states.filter(({ final }) => final).map(({ id }) => id));
  const sameness = ({ event, to, guard, otherwise, emits }: ChartMove): string =>
    JSON.stringify([event, to, guard, otherwise, emits]);
  const isLoop = ({ from, to }: ChartMove): boolean => from === to;
  const isShared = ({ anywhere, from, to }: ChartMove): boolean =>
    !anywhere && (ends.has(to) || !initial.includes(from));
  const alikeTo = (move: ChartMove): readonly ChartMove[] =>
    moves.filter((other) => isShared(other) && sameness(other) === sameness(move));
  const isMany = (alike: readonly ChartMove[], { to }: ChartMove): boolean =>
    alike.length >= MANY[ends.has(to) ? 'ending' : 'other'];
  /** Moves that stay where they are, but for those that others share which lead to the same state. */
  const staying = moves.filter((move) => isShared(move) && isLoop(move) && !isMany(alikeTo(move), move));
  return moves.flatMap((move): readonly Way[] => {
    const { anywhere, ...rest } = move;
    if (anywhere) return [{ ...rest, origin: { group: move.from } }];
    const stays = staying.includes(move);
    const alike = stays
      ? staying.filter((other) => sameness({ ...other, to: move.to }) === sameness(move))
      : isShared(move)
        ? alikeTo(move)
        : [];
    if (!isMany(alike, move)) return [{ ...rest, origin: null }];
    if (alike[0] !== move) return [];
    const states = alike.map((other) => other.from);
    const from = states.join('|');
    return [{ ...rest, from, ...(stays ? { to: from, origin: { states, stays } } : { origin: { states } }) }];
  });
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

const labelOf = ({ event, guard, otherwise }: Way, language: Language): string => {
  const name =
    event === null ? language.say(guard === null && !otherwise ? 'whenDone' : 'atOnce') : language.word(event);
  if (guard !== null) return `${name}, ${language.say('guard', { guard: language.guard(guard) })}`;
  return otherwise ? `${name}, ${language.say('otherwise').replaceAll(' ', '\u00a0')}` : name;
};
