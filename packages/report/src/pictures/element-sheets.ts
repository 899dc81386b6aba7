import type { ChartState, Process, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import type { Arrow } from './element-arrows.js';
import { type ChartPart, type Drawing, type Drawn, drawingOf, drawPart, wholeOf } from './element-drawing.js';

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
  const whole = drawPart(drawing, wholeOf(drawing), false);
  if (isReadable(whole)) return [whole.markup];
  const items = itemsOf(drawing);
  const sheets: Markup[] = [];
  for (let first = 0; first < items.length; ) {
    const { count, markup } = fullest(items.slice(first), (some) => drawPart(drawing, some, false));
    sheets.push(markup);
    first += count;
  }
  return sheets;
};

/** As many of the first items as can be read on one sheet, at least one: found by doubling, then by halving. */
const fullest = (
  items: readonly ChartPart[],
  drawn: (part: ChartPart) => Drawn,
): { readonly count: number; readonly markup: Markup } => {
  const pictureOf = (count: number): Drawn => {
    const some = items.slice(0, count);
    return drawn({
      arrows: some.flatMap(({ arrows }) => arrows),
      states: new Set(some.flatMap(({ states }) => [...states])),
    });
  };
  let [count, best] = [1, pictureOf(1)];
  let most = items.length + 1;
  for (let step = 1; most - count > 1; ) {
    const tried = Math.min(count + step, most - 1);
    const picture = pictureOf(tried);
    if (isReadable(picture)) [count, best] = [tried, picture];
    else most = tried;
    step = most > items.length ? step * 2 : Math.max(1, Math.floor((most - count) / 2));
  }
  return { count, markup: best.markup };
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
