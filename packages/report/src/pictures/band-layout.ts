import { hasWiderWord, textWidth, wrapped } from '../markup/measure.js';
import { lineHeight } from '../markup/svg.js';
import type { Band, LaneBox, Passage } from './lanes.js';

/** The font sizes of the title, of labels, of headings, and in boxes. @internal */
export const TYPE = { title: 16, label: 12, heading: 11.5, box: 10.5 } as const;

/** The margin of the picture, half the width of a bar, and the space above the content of a band. @internal */
export const ROOM = { margin: 12, bar: 7, above: 10 } as const;

/** The most lines of a text. */
const MOST_LINES = 6;

/** The positions of the lanes, and how arrows are labelled. @internal */
export interface Grid {
  /** The width of the headings on the left. */
  readonly gutter: number;
  readonly lane: number;
  readonly width: number;
  readonly middle: (index: number) => number;
  /** The height of an arrow with a one-line label, and how much of it is below the arrow. */
  readonly row: { readonly height: number; readonly below: number };
  readonly labelOf: (passage: Passage) => string;
}

/** An arrow with its position. @internal */
export interface LaidPassage {
  readonly passage: Passage;
  readonly label: readonly string[];
  /** The centre of the label. */
  readonly x: number;
  readonly start: number;
  readonly end: number;
  /** The y position of the arrow within the content of the band. */
  readonly y: number;
}

/** A box with its position. @internal */
interface LaidBox extends Pick<LaneBox, 'lane' | 'steps'> {
  readonly texts: readonly (readonly string[])[];
  /** Null for a bar, which is as high as its band. */
  readonly height: number | null;
}

/** A band with its position. @internal */
export interface LaidBand {
  readonly heading: readonly string[];
  readonly boxes: readonly LaidBox[];
  readonly passages: readonly LaidPassage[];
  readonly height: number;
}

/**
 * The widths to try for labels that are wider than their arrows: narrower ones are taller, and leave space for other
 * arrows beside them.
 */
const LABEL_WIDTHS = [240, 180, 100] as const;

/** The space between boxes and the arrows below them, and below everything. */
const GAP = 6;
const BELOW = 8;

/** Lays out a band as low as its labels allow. @internal */
export const laidOut = ({ heading, boxes, passages }: Band, grid: Grid): LaidBand => {
  const head = heading === null ? [] : wrapped(heading, grid.gutter - 14, TYPE.heading, MOST_LINES, true);
  const written = boxes.map(({ lane, titles, steps }): LaidBox => {
    const texts = titles.map((title) => wrapped(title, grid.lane - 14, TYPE.box, MOST_LINES));
    const height = texts.reduce((sum, text) => sum + text.length * lineHeight(TYPE.box) + 4, 8);
    return { lane, steps, texts, height: texts.length === 0 ? null : height };
  });
  const rowsOf = (most: number): Rows => inRows(passages, grid, written, most);
  const [first, ...others] = LABEL_WIDTHS;
  const { laid, height } = others
    .map(rowsOf)
    .reduce((best, each) => (each.height < best.height ? each : best), rowsOf(first));
  // A bar takes its height from its band, which has no rows of arrows if the element sends nothing.
  const least = written.some((box) => box.height === null) ? grid.row.height : 0;
  return {
    heading: head,
    boxes: written,
    passages: laid,
    height: ROOM.above + Math.max(height, least, head.length * lineHeight(TYPE.heading)) + BELOW,
  };
};

interface Rows {
  readonly laid: readonly LaidPassage[];
  readonly height: number;
}

interface Row {
  height: number;
  readonly taken: Span[];
  readonly own: Omit<LaidPassage, 'y'>[];
}

/** Arrows in rows, beside the boxes and below them; arrows share a row if neither they nor their labels overlap. */
const inRows = (passages: readonly Passage[], grid: Grid, boxes: readonly LaidBox[], most: number): Rows => {
  const bars = new Set(boxes.filter(({ height }) => height === null).map(({ lane }) => lane));
  const half = grid.lane / 2 - 4;
  const taken = boxes.flatMap(({ lane, height }) =>
    height === null ? [] : [{ lane, left: grid.middle(lane) - half, right: grid.middle(lane) + half }],
  );
  const beside: LaidPassage[] = [];
  const rows: Row[] = [];
  for (const passage of passages) {
    const level = besideBoxes(passage, grid, boxes, half);
    const ends = [passage.from, passage.to];
    const others = [...taken.filter(({ lane }) => !ends.includes(lane)), ...beside.map(extent)];
    if (level !== null && others.every((other) => isApart(extent(level), other))) {
      beside.push(level);
      continue;
    }
    const own = below(passage, grid, bars.has(passage.from), most);
    const span = extent(own);
    const free = rows.find((each) => each.taken.every((other) => isApart(span, other)));
    const row = free ?? { height: 0, taken: [], own: [] };
    if (free === undefined) rows.push(row);
    row.height = Math.max(row.height, rowHeight(own.label, grid));
    row.taken.push(span);
    row.own.push(own);
  }
  let bottom = Math.max(0, ...boxes.map(({ height }) => height ?? 0)) + GAP;
  const laid = rows.flatMap(({ height, own }) => {
    bottom += height;
    return own.map((each): LaidPassage => ({ ...each, y: bottom - grid.row.below }));
  });
  return { laid: [...beside, ...laid], height: bottom };
};

const rowHeight = (label: readonly string[], { row }: Grid): number =>
  row.height + (label.length - 1) * lineHeight(TYPE.label);

/** The horizontal extent of an arrow with its label in its row. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Less than half a bar, so that arrows may leave one lane on both sides. */
const APART = 3;

const isApart = (one: Span, other: Span): boolean => one.right < other.left || one.left > other.right;

const widest = (label: readonly string[]): number => Math.max(...label.map((line) => textWidth(line, TYPE.label)));

const extent = ({ label, x, start, end }: Omit<LaidPassage, 'y'>): Span => ({
  left: Math.min(start, end, x - widest(label) / 2) - APART,
  right: Math.max(start, end, x + widest(label) / 2) + APART,
});

/**
 * An arrow from the side of the box where its work is done; null if it does not fit there, or if its label would have
 * to split a word.
 */
const besideBoxes = (passage: Passage, grid: Grid, boxes: readonly LaidBox[], half: number): LaidPassage | null => {
  const { from, to } = passage;
  const heightIn = (lane: number): number | null => boxes.find((box) => box.lane === lane)?.height ?? null;
  const [own, other] = [heightIn(from), heightIn(to)];
  if (own === null) return null;
  const sign = Math.sign(to - from);
  const start = grid.middle(from) + sign * half;
  const end = grid.middle(to) - (other === null ? 0 : sign * half);
  const room = Math.abs(end - start) - 12;
  const text = grid.labelOf(passage);
  if (hasWiderWord(text, room, TYPE.label)) return null;
  const label = wrapped(text, room, TYPE.label, MOST_LINES);
  const y = rowHeight(label, grid) - grid.row.below;
  const fits = widest(label) <= room && y <= Math.min(own, other ?? own) - 3;
  return fits ? { passage, label, x: (start + end) / 2, start, end, y } : null;
};

/** An arrow below the boxes, with its label above it, on the side of the bar where it starts. */
const below = (passage: Passage, grid: Grid, barred: boolean, most: number): Omit<LaidPassage, 'y'> => {
  const { gutter, width, middle } = grid;
  const [from, end] = [middle(passage.from), middle(passage.to)];
  const rightward = end > from;
  const left = barred && rightward ? from + ROOM.bar + 4 : gutter + ROOM.margin + 2;
  const right = barred && !rightward ? from - ROOM.bar - 4 : width - ROOM.margin - 2;
  const room = Math.min(right - left, Math.max(most, Math.abs(end - from) - 2 * ROOM.bar));
  const label = wrapped(grid.labelOf(passage), room, TYPE.label, MOST_LINES);
  const half = widest(label) / 2;
  const x = Math.min(Math.max((from + end) / 2, left + half), Math.max(left + half, right - half));
  return { passage, label, x, start: from + Math.sign(end - from) * ROOM.bar, end };
};
