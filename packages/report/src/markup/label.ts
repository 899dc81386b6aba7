import { isolated } from './isolate.js';
import { clusters, textWidth, wrapped } from './measure.js';
import { tidied } from './tidied.js';

/** The room for a label: the width of a line, the font size, and the most lines. @internal */
export interface LabelRoom {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** The smallest rooms for the titles of a model; a title that fits all of them is truncated nowhere. @internal */
export const ROOM_FOR = {
  /** A rotated heading on paper, where room is tightest. */
  tall: { width: 126, size: (8.5 * 96) / 72, lines: 3 },
  /** The box of a role among arcs, in its smaller type. */
  arcs: { width: 150, size: 10.5, lines: 3 },
  /** The head of the narrowest lane, and of the narrowest lane with larger type. */
  lane: { width: 72, size: 10, lines: 6 },
  wideLane: { width: 88, size: 11.5, lines: 6 },
} as const satisfies Readonly<Record<string, LabelRoom>>;

/** All of these rooms. @internal */
export const LABEL_ROOMS: readonly LabelRoom[] = Object.values(ROOM_FOR);

/** Whether a text fits whole into all of some rooms. @internal */
export const fits = (text: string, rooms: readonly LabelRoom[] = LABEL_ROOMS): boolean =>
  rooms.every(
    (room) =>
      textWidth(text, 1, true) <= widest(room) &&
      wrapped(text, room.width, room.size, room.lines + 1, true).length <= room.lines,
  );

/** The widest text that could fit, in units of the font size. */
const widest = ({ width, size, lines }: LabelRoom): number => (lines * width) / size;

/** A title as a label: whole if it fits all rooms, otherwise truncated. @internal */
export const labelled = (title: string, rooms: readonly LabelRoom[] = LABEL_ROOMS): string => {
  const own = tidied(title);
  return fits(own, rooms) ? own : shortened(own, '', rooms);
};

/**
 * A label with its number, in the direction of the label; if the two do not fit, the label is truncated, not the
 * number.
 *
 * @internal
 */
export const numberedLabel = (label: string, number: number, rooms: readonly LabelRoom[] = LABEL_ROOMS): string => {
  const end = ` (${number})`;
  const whole = isolated(`${bare(label)}${end}`);
  return fits(whole, rooms) ? whole : shortened(label, end, rooms);
};

/** A text without the isolate around it. */
const bare = (text: string): string => text.replace(/^\u2068(.*)\u2069$/su, '$1');

const shortened = (title: string, end: string, rooms: readonly LabelRoom[]): string => {
  const most = Math.min(...rooms.map(widest));
  let kept: readonly string[] = clusters(bare(title).replace(/…$/u, '').slice(0, LONGEST));
  const text = (): string => isolated(`${kept.join('').replace(REMNANT, '$1').trimEnd()}…${end}`);
  while (kept.length > 0 && (textWidth(text(), 1, true) > most || !fits(text(), rooms))) kept = kept.slice(0, -1);
  return text();
};

/** A last word, or its beginning, of at most two letters. */
const REMNANT = /(\S)\s+\S{0,2}$/u;

/** No label has room for more letters than this, however narrow they are. */
const LONGEST = 400;
