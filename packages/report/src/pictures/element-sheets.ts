import type { ChartState, Process, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import type { Arrow } from './element-arrows.js';
import { type ChartPart, type Drawing, type Drawn, drawingOf, drawPart, wholeOf } from './element-drawing.js';

/** The printable area of a portrait A4 sheet, in pixels; Letter is wider. */
const SHEET = { width: 688, height: 838 };
/** The smallest font size to be printed, in pixels. */
const LEAST_TYPE = 8.8;

/** The scale at which a picture is printed. */
const scaleOf = ({ width, height }: Drawn): number => Math.min(1, SHEET.width / width, SHEET.height / height);

/** The fraction of a sheet’s height that a picture takes. */
const shareOf = (drawn: Drawn): number => (drawn.height * scaleOf(drawn)) / SHEET.height;

const isReadable = (drawn: Drawn): boolean => drawn.type * scaleOf(drawn) >= LEAST_TYPE;

/** A last sheet filled to less than this fraction is a remnant. */
const REMNANT = 0.4;
/** The fractions of the items on the last two sheets to try for the last one, in order of preference. */
const LAST = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/**
 * An element in as few pictures as fit on sheets of paper, without its title: each shows some of the states with the
 * arrows leading from them, and refers to states shown elsewhere.
 *
 * @internal
 */
export const elementSheets = (
  element: WorkElement,
  language: Language,
  process: Process | undefined,
): readonly Markup[] => {
  const drawing = drawingOf(element, language, process);
  const whole = drawPart(drawing, wholeOf(drawing), false);
  if (isReadable(whole)) return [whole.markup];
  const items = itemsOf(drawing);
  const pictureOf = (some: readonly ChartPart[]): Drawn =>
    drawPart(
      drawing,
      {
        arrows: some.flatMap(({ arrows }) => arrows),
        states: new Set(some.flatMap(({ states }) => [...states])),
      },
      false,
    );
  const sheets: Sheet[] = [];
  for (let first = 0; first < items.length; ) {
    const sheet = fullest(items.slice(first), pictureOf);
    sheets.push(sheet);
    first += sheet.items.length;
  }
  return evenedOut(sheets, pictureOf).map(({ drawn }) => drawn.markup);
};

/** The content of a sheet, and its picture. */
interface Sheet {
  readonly items: readonly ChartPart[];
  readonly drawn: Drawn;
}

/** The same sheets, but if the last has only a remnant, some items move to it from the one before. */
const evenedOut = (sheets: readonly Sheet[], pictureOf: (some: readonly ChartPart[]) => Drawn): readonly Sheet[] => {
  const [before, last] = sheets.slice(-2);
  if (before === undefined || last === undefined || shareOf(last.drawn) >= REMNANT) return sheets;
  const items = [...before.items, ...last.items];
  const least = (both: readonly Sheet[]): number => Math.min(...both.map(({ drawn }) => shareOf(drawn)));
  let best: readonly Sheet[] = [before, last];
  for (const share of LAST) {
    const count = Math.round(items.length * share);
    const both = [items.slice(0, items.length - count), items.slice(items.length - count)].map(
      (some): Sheet => ({ items: some, drawn: pictureOf(some) }),
    );
    if (both.every(({ drawn }) => isReadable(drawn)) && least(both) > least(best)) best = both;
    if (least(best) >= REMNANT) break;
  }
  return [...sheets.slice(0, -2), ...best];
};

/** The longest prefix of the items that fits on one sheet, at least one item; found by doubling, then by bisection. */
const fullest = (items: readonly ChartPart[], pictureOf: (some: readonly ChartPart[]) => Drawn): Sheet => {
  const firstOf = (count: number): Drawn => pictureOf(items.slice(0, count));
  let [count, best] = [1, firstOf(1)];
  let most = items.length + 1;
  for (let step = 1; most - count > 1; ) {
    const tried = Math.min(count + step, most - 1);
    const picture = firstOf(tried);
    if (isReadable(picture)) [count, best] = [tried, picture];
    else most = tried;
    step = most > items.length ? step * 2 : Math.max(1, Math.floor((most - count) / 2));
  }
  return { items: items.slice(0, count), drawn: best };
};

/** If a state has more outgoing arrows than this, those to a later state are shown with that state. */
const MOST_WAYS_OUT = 6;

/**
 * The smallest units that a picture may show: a state with its first arrow, or another arrow; in the order of the
 * states, starting from the initial one.
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
