import type { Handoff } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { fits, ROOM_FOR } from '../markup/label.js';
import { wrapped } from '../markup/measure.js';
import { INK, KIND_COLOUR, MUTED, PALE } from '../markup/palette.js';
import { at, lines, picture, words } from '../markup/svg.js';
import type { ModelView } from '../view/model-view.js';
import { inGroups, KINDS, type RolePair, rolePairs } from '../view/role-pairs.js';
import { type LabelledArc, placeLabels } from './arc-labels.js';
import { ARC_TYPE, type ArcText, arcText, labelOf, NO_TEXT, type RoleNumbers, shortLabelOf } from './arc-texts.js';
import type { Area } from './area.js';
import type { Point } from './box.js';
import { REST } from './fold.js';
import { indexOf, type Layout, layoutOf, place, portsOf } from './handoff-layout.js';
import { type Legend, legend } from './legend.js';
import { readableHeight } from './paper.js';
import { arrowSign, headOf, PASSING } from './process-signs.js';
import { type RolePlace, rolePlaces } from './role-places.js';

const ROW = 46;
/** With few roles, labels get more room. */
const WIDE_ROW = 66;
const FEW = 8;
const GROUP_GAP = 26;
const LABEL = ROOM_FOR.arcs.width + 46;
/**
 * The width on either side of the column: what fits on paper without shrinking, and the most that keeps labels at 6.5
 * points there.
 */
const SIDE = { narrow: 246, wide: 298 } as const;
/** The side widths and label lines to try, in order of preference; the list below the picture has the rest. */
const ATTEMPTS: readonly (readonly [side: number, lines: number])[] = [
  ...[4, 3, 2].map((lines) => [SIDE.narrow, lines] as const),
  ...[4, 3, 2, 1].map((lines) => [SIDE.wide, lines] as const),
];
const GROWTH = 10;
/** The height that fits on a sheet of paper without shrinking. */
const SHEET = 830;
/** The height on paper of the sentence about hand-offs that are not drawn. */
const SENTENCE = 40;
const MOST_ROW = 256;
const MOST_ROLES = 14;
/** More arcs than this would be a tangle, so fewer roles get their own place. */
const MOST_ARCS = 60;
const FEWEST_ROLES = 6;
const NEAREST = 26;

/** The end of a label that counts artifacts beyond the first. */
const COUNTS_OTHERS = /(?:^|, )\+\S+$/;

/** The picture of a model’s hand-offs. @internal */
export interface HandoffPicture {
  readonly markup: Markup;
  /** The number of hand-offs that it does not draw. */
  readonly hidden: number;
  /** Whether some labels only count artifacts beyond the first, as in “+2”. */
  readonly hasOthers: boolean;
  /** Whether some labels have no room for artifacts. */
  readonly isShort: boolean;
}

/**
 * Draws hand-offs as arcs between roles in a column, staff apart from learners and systems, each labelled with the
 * artifacts. Rows grow until every label has room, and labels are shortened before the picture outgrows a sheet of
 * paper.
 *
 * @internal
 */
export const handoffPicture = (view: ModelView, language: Language): HandoffPicture => {
  const { side: left, layout, arcs, labels, isShort } = roomiest(view, language);
  const key = keyOf(
    arcs.map(({ pair }) => pair),
    left,
    language,
  );
  const content = html`${layout.headings.map(({ kind, y }) =>
    lines([language.say(`${kind}Group`)], left + LABEL / 2, y, { size: 11, colour: MUTED }),
  )}${layout.places.map(({ id, title, kind, y, number }) => {
    const { texts, size, half } = nameOf(title);
    return html`<rect data-place="${dataId(id)}" x="${left}" y="${at(y - half)}" width="${LABEL}" height="${2 * half}"
rx="${kind === 'learner' ? half : 3}" fill="${kind === 'system' ? '#fff' : PALE}"
stroke="${KIND_COLOUR[kind]}"${kind === 'system' ? html` stroke-dasharray="3 3"` : null}/>${lines(
      [String(number)],
      left + 18,
      y,
      { size: 11, colour: MUTED },
    )}${lines(texts, left + 32, y, { size, bold: true, anchor: 'start' })}`;
  })}${arcs.map((arc) => drawArc(arc, layout, language))}${arcs.map((arc, index) =>
    drawLabel(arc, labels[index] ?? null),
  )}`;
  return {
    markup: picture(
      widthOf(left),
      layout.height + key.height,
      alt(view, language),
      html`${content}${key.markup(layout.height)}`,
    ),
    hidden: shownIn(view, language).hidden,
    hasOthers: arcs.some(({ texts }) => texts.some((text) => COUNTS_OTHERS.test(text))),
    isShort,
  };
};

const keyOf = (pairs: readonly RolePair[], side: number, language: Language): Legend =>
  legend(
    KINDS.filter((kind) => pairs.some((pair) => pair.kind === kind)).map((kind) => ({
      sign: arrowSign(kind, kind === 'system'),
      text: language.say(PASSING[kind]),
    })),
    4,
    widthOf(side) - 8,
  );

/** A role’s title in its box, in a smaller font if it would be truncated. */
const nameOf = (title: string): { readonly texts: readonly string[]; readonly size: number; readonly half: number } => {
  const [large, small] = [{ width: LABEL - 46, size: 12.5, lines: 2 }, ROOM_FOR.arcs];
  const { width, size, lines: most } = fits(title, [large]) ? large : small;
  return { texts: wrapped(title, width, size, most, true), size, half: size === large.size ? 19 : 21 };
};

interface DrawnArc extends LabelledArc {
  readonly pair: RolePair;
  readonly texts: readonly string[];
  readonly stroke: number;
  readonly edge: number;
  readonly control: number;
  readonly y1: number;
  readonly y2: number;
}

interface Drawing {
  readonly side: number;
  readonly layout: Layout;
  readonly arcs: readonly DrawnArc[];
  readonly labels: readonly (Point | null)[];
  readonly isShort: boolean;
}

/** The layout in which every label has room; layouts that print larger and label more are tried first. */
const roomiest = (view: ModelView, language: Language): Drawing => {
  const shown = shownIn(view, language);
  const numbers = numbersIn(shown);
  const first = view.roles.length <= FEW ? WIDE_ROW : ROW;
  const textsOf = (most: number): readonly ArcText[] =>
    shown.pairs.map((pair) => arcText(labelOf(pair, numbers, language, most)));
  const readable = readableHeight(ARC_TYPE) - (shown.hidden === 0 ? 0 : SENTENCE);
  const rowsIn = (side: number, most: number): number[] => {
    const highest = Math.min(most, readable - keyOf(shown.pairs, side, language).height);
    const rows: number[] = [];
    for (let row = first; row <= MOST_ROW && layoutOf(shown, row, GROUP_GAP).height <= highest; row += GROWTH)
      rows.push(row);
    return rows;
  };
  for (const [side, mostLines] of ATTEMPTS) {
    const texts = textsOf(mostLines);
    const drawing = (row: number): Drawing => drawingOf(shown, texts, { side, row }, true);
    const rows = rowsIn(side, (SHEET * widthOf(side)) / widthOf(SIDE.narrow));
    const highest = rows.pop();
    if (highest === undefined) continue;
    // Labels that do not fit into the highest rows seldom fit into lower ones, so those are tried only at the wider
    // sides.
    const last = drawing(highest);
    const fits = !last.labels.includes(null);
    if (!fits && side === SIDE.narrow) continue;
    for (const row of rows) {
      const found = drawing(row);
      if (!found.labels.includes(null)) return found;
    }
    if (fits) return last;
  }
  // Labels without room lose their artifacts and, if that is not enough, the largest of the others on their side do.
  const room = { side: SIDE.wide, row: rowsIn(SIDE.wide, readable).at(-1) ?? first };
  const short = shown.pairs.map((pair) => arcText(shortLabelOf(pair, numbers, language)));
  const shortened = new Set<number>();
  const longer = textsOf(1);
  for (;;) {
    const texts = longer.map((text, index) => (shortened.has(index) ? (short[index] ?? text) : text));
    const found = drawingOf(shown, texts, room, false);
    const without = [...found.arcs.keys()].filter((index) => found.labels[index] === null);
    const sides = new Set(without.map((index) => found.arcs[index]?.sign));
    const widest = [...found.arcs.keys()]
      .filter((index) => !shortened.has(index) && sides.has(found.arcs[index]?.sign))
      .toSorted((one, other) => areaOf(found.arcs[other]) - areaOf(found.arcs[one]));
    const next = without.filter((index) => !shortened.has(index));
    for (const index of next.length > 0 ? next : widest.slice(0, SEVERAL)) shortened.add(index);
    if (without.length === 0 || (next.length === 0 && widest.length === 0)) return { ...found, isShort: true };
  }
};

/** How many labels are shortened at a time to make room for others. */
const SEVERAL = 4;

const areaOf = (arc: LabelledArc | undefined): number => (arc === undefined ? 0 : arc.width * arc.height);

const widthOf = (side: number): number => 2 * side + LABEL;

/** The available space. */
interface Room {
  readonly side: number;
  readonly row: number;
}

const drawingOf = (shown: Shown, labelled: readonly ArcText[], { side, row }: Room, orNone: boolean): Drawing => {
  const layout = layoutOf(shown, row, GROUP_GAP);
  const { pairs } = shown;
  const distances = pairs.map(({ from, to }) => Math.abs(indexOf(layout, from) - indexOf(layout, to)));
  const stride = Math.min(64, (side - NEAREST - 14) / Math.max(1, ...distances));
  const most = Math.max(1, ...pairs.map(({ handoffs }) => handoffs.length));
  const arcs = portsOf(layout, pairs).map(({ pair, distance, y1, y2, down }, index): DrawnArc => {
    const edge = down ? side + LABEL : side;
    const sign = down ? 1 : -1;
    const control = edge + (sign * (NEAREST + distance * stride) * 4) / 3;
    const { texts, width, height } = labelled[index] ?? NO_TEXT;
    return {
      pair,
      texts,
      sign,
      edge,
      control,
      y1,
      y2,
      stroke: 1.2 + 4.8 * (pair.handoffs.length / most),
      points: alongCurve(edge, control, y1, y2),
      width,
      height,
    };
  });
  const room = ({ sign }: LabelledArc): Area => ({
    left: sign > 0 ? side + LABEL + 8 : 0,
    right: sign > 0 ? widthOf(side) : side - 8,
    top: 0,
    bottom: layout.height,
  });
  const labels = placeLabels(arcs, room, orNone);
  return { side, layout, arcs, labels, isShort: false };
};

/** The numbers of the roles, from top to bottom. */
const numbersIn = ({ roles }: Shown): RoleNumbers =>
  new Map(
    inGroups(roles)
      .flatMap((group) => group.roles)
      .map(({ id }, index) => [id, index + 1]),
  );

const POINTS = 33;

const alongCurve = (edge: number, control: number, y1: number, y2: number): readonly Point[] =>
  Array.from({ length: POINTS }, (_, index) => {
    const t = index / (POINTS - 1);
    const inner = 3 * t * (1 - t);
    const late = 3 * t * t - 2 * t * t * t;
    return { x: edge + (control - edge) * inner, y: y1 + (y2 - y1) * late };
  });

/** Arcs to and from systems are dashed, like the frames of systems. */
const dashedFor = ({ kind }: RolePair): Markup | null => (kind === 'system' ? html` stroke-dasharray="3 3"` : null);

const drawArc = (
  { pair, sign, edge, control, y1, y2, stroke }: DrawnArc,
  layout: Layout,
  language: Language,
): Markup => {
  const colour = KIND_COLOUR[pair.kind];
  const tip = 5 + stroke;
  const dashed = dashedFor(pair);
  const head = headOf(pair.kind, edge, y2, sign > 0 ? Math.PI : 0, tip + 2);
  const note = language.say('arcAlt', {
    from: place(layout, pair.from).title,
    to: place(layout, pair.to).title,
    n: pair.handoffs.length,
  });
  return html`<g data-from="${dataId(pair.from)}" data-to="${dataId(pair.to)}" data-count="${pair.handoffs.length}">
<title>${note}</title><path d="M${at(edge)} ${at(y1)}C${at(control)} ${at(y1)} ${at(control)} ${at(y2)} ${at(
    edge + sign * tip * 0.8,
  )} ${at(y2)}" fill="none" stroke="${colour}" stroke-width="${at(stroke)}"${dashed}
 stroke-opacity="0.72"/>${head}</g>`;
};

const drawLabel = ({ pair, texts, width, height }: DrawnArc, middle: Point | null): Markup | null => {
  if (middle === null) return null;
  const colour = KIND_COLOUR[pair.kind];
  return html`<g data-label="${dataId(pair.from)} ${dataId(pair.to)}"><rect x="${at(middle.x - width / 2)}"
y="${at(middle.y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="3" fill="#fff" stroke="${colour}"
stroke-width="0.8"/>${lines(texts, middle.x, middle.y, { size: ARC_TYPE, colour: INK })}</g>`;
};

/** The numbers used in the pictures, with their roles, in one line. @internal */
export const numberKey = (view: ModelView, language: Language): string =>
  layoutOf(shownIn(view, language), 1, 1)
    .places.map(({ number, title }) => `${language.number(number)}\u00a0${title}`)
    .join(' · ');

/**
 * A small picture of arcs for one artifact, with roles shown by their numbers in the large picture. If the artifact
 * passes only between roles that share a number, a sentence replaces the picture.
 *
 * @internal
 */
export const artifactPicture = (view: ModelView, language: Language, artifact: string): Markup => {
  const shown = shownIn(view, language);
  const layout = layoutOf(shown, 15, 6);
  const handoffs = view.handoffs.filter((handoff) => handoff.artifact === artifact);
  const pairs = pairsIn(view, shown.fold, handoffs);
  const caption = html`<figcaption>${language.artifact(artifact)} (${language.number(handoffs.length)})</figcaption>`;
  const undrawn = notDrawn(hiddenOf(shown.fold, handoffs), language);
  if (pairs.length === 0) return html`<figure>${caption}${undrawn}</figure>`;
  const middle = 75;
  const farthest = Math.max(1, layout.places.length - 1);
  const used = new Set(pairs.flatMap(({ from, to }) => [indexOf(layout, from), indexOf(layout, to)]));
  const numbers = (own: boolean): Markup | null => {
    const shownHere = layout.places.filter(({ number }) => used.has(number - 1) === own);
    return shownHere.length === 0
      ? null
      : words(
          shownHere.map(({ y, number }) => ({ text: String(number), x: middle, middle: y })),
          { size: 10, bold: own, colour: own ? INK : MUTED },
        );
  };
  const content = html`${numbers(true)}${numbers(false)}<g fill="none" stroke-opacity="0.75">${pairs.map((pair) => {
    const [from, to] = [place(layout, pair.from), place(layout, pair.to)];
    const sign = to.y > from.y ? 1 : -1;
    const edge = middle + sign * 9;
    const control = edge + (sign * (10 + (50 * Math.abs(to.number - from.number)) / farthest) * 4) / 3;
    const width = Math.min(4, 0.8 + 0.5 * pair.handoffs.length);
    const colour = KIND_COLOUR[pair.kind];
    const bend = `C${at(control)} ${at(from.y)} ${at(control)} ${at(to.y)} ${at(edge)} ${at(to.y)}`;
    return html`<path d="M${at(edge)} ${at(from.y)}${bend}" stroke="${colour}" stroke-width="${at(width)}"${dashedFor(
      pair,
    )}/>${headOf(pair.kind, edge - sign, to.y, sign > 0 ? Math.PI : 0, 6)}`;
  })}</g>`;
  const label = pairs
    .map(({ from, to, handoffs: own }) =>
      language.say('arcAlt', { from: place(layout, from).title, to: place(layout, to).title, n: own.length }),
    )
    .join('; ');
  return html`<figure>${caption}${picture(150, layout.height, label, content)}${undrawn}</figure>`;
};

/** A note with the number of hand-offs that a picture does not draw, if any. @internal */
export const notDrawn = (hidden: number, language: Language): Markup | null =>
  hidden === 0 ? null : html`<p class="small">${language.say('withinOthers', { n: hidden })}</p>`;

const alt = (view: ModelView, language: Language): string => {
  const pairs = rolePairs(view, view.handoffs);
  const parts = KINDS.flatMap((kind) => {
    const n = pairs.reduce((sum, pair) => sum + (pair.kind === kind ? pair.handoffs.length : 0), 0);
    return n === 0 ? [] : [`${language.number(n)} ${language.say(PASSING[kind])}`];
  });
  const { hidden } = shownIn(view, language);
  const drawn = language.say('handoffsAlt', {
    handoffs: language.say('handoffs', { n: view.handoffs.length }),
    roles: language.say('roles', { n: new Set(view.handoffs.flatMap(({ from, to }) => [from.role, to.role])).size }),
    parts: language.list(parts),
  });
  return hidden === 0 ? drawn : `${drawn} ${language.say('withinOthers', { n: hidden })}`;
};

const dataId = (id: string): string => (id.startsWith(REST) ? '' : id);

const pairsIn = (view: ModelView, fold: Shown['fold'], handoffs: readonly Handoff[]): readonly RolePair[] =>
  rolePairs(view, handoffs, fold).filter(({ from, to }) => from !== to);

const hiddenOf = (fold: Shown['fold'], handoffs: readonly Handoff[]): number =>
  handoffs.filter(({ from, to }) => fold(from.role) === fold(to.role)).length;

/** The content of a picture, independent of its layout. */
interface Shown {
  readonly roles: readonly RolePlace[];
  readonly fold: (role: string) => string;
  readonly pairs: readonly RolePair[];
  /** The number of hand-offs between roles that are folded into the same place. */
  readonly hidden: number;
}

const remembered = new WeakMap<ModelView, Shown>();

/**
 * Each role; or, if there are too many roles or arcs, the roles that hand over most, and one place for the others of
 * each group.
 */
const shownIn = (view: ModelView, language: Language): Shown => {
  const known = remembered.get(view);
  if (known !== undefined) return known;
  const touched = new Set(view.handoffs.flatMap(({ from, to }) => [from.role, to.role]));
  const foldedTo = (most: number): Shown => {
    const { places: roles, placeOf: fold } = rolePlaces(view, language, touched, most);
    return { roles, fold, pairs: pairsIn(view, fold, view.handoffs), hidden: hiddenOf(fold, view.handoffs) };
  };
  let shown = foldedTo(MOST_ROLES);
  for (let most = MOST_ROLES - 1; shown.pairs.length > MOST_ARCS && most >= FEWEST_ROLES; most -= 1)
    shown = foldedTo(most);
  remembered.set(view, shown);
  return shown;
};
