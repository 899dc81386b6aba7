import type { ChartMove, ChartState, ChartWay } from './chart.js';

/**
 * How many states must share a move for it to be drawn as one way. Two are enough if the move ends the work, since no
 * detail is lost.
 */
const MANY = { ending: 2, other: 3 } as const;

/** A way is described by its exceptions if at least this many states have the move for each that lacks it. */
const MOST_OF_ALL = 5;

/** The ways of a chart; each move belongs to exactly one. @internal */
export const chartWays = (
  states: readonly ChartState[],
  initial: readonly string[],
  moves: readonly ChartMove[],
): readonly ChartWay[] => {
  const ends = new Set(states.filter(({ final }) => final).map(({ id }) => id));
  const sameness = ({ event, guard, otherwise, emits }: ChartMove, to: string | null): string =>
    JSON.stringify([event, to, guard, otherwise, emits]);
  // Moves out of an initial state are not merged, so that the beginning of work stays distinct from its return.
  const isShared = ({ anywhere, from, to }: ChartMove): boolean =>
    !anywhere && (ends.has(to) || from === to || !initial.includes(from));
  const open = states.filter(({ final }) => !final);
  const isAllOthers = (alike: readonly ChartMove[], to: string): boolean =>
    open.every(({ id }) => id === to || alike.some(({ from }) => from === id)) &&
    alike.every(({ from }) => from !== to);
  const shared = moves.filter(isShared);
  const alikeTo = (move: ChartMove): readonly ChartMove[] =>
    shared.filter((other) => sameness(other, other.to) === sameness(move, move.to));
  const isMany = (alike: readonly ChartMove[], { to }: ChartMove): boolean =>
    alike.length >= MANY[ends.has(to) ? 'ending' : 'other'];
  // A loop is drawn with the moves that other states share to the same target, if there are enough of those.
  const staying = shared.filter((move) => move.from === move.to && !isMany(alikeTo(move), move));
  return moves.flatMap((move): readonly ChartWay[] => {
    const { anywhere, from, to, ...rest } = move;
    if (anywhere) return [{ ...rest, from: { group: from }, to }];
    const stays = staying.includes(move);
    const alike = stays
      ? staying.filter((other) => sameness(other, null) === sameness(move, null))
      : isShared(move)
        ? alikeTo(move)
        : [];
    if (!isMany(alike, move)) return [{ ...rest, from: { state: from }, to }];
    if (alike[0] !== move) return [];
    const states = alike.map((other) => other.from);
    if (isAllOthers(alike, to) && !stays) return [{ ...rest, from: { states, others: true }, to }];
    const except = open.filter(({ id }) => !states.includes(id)).map(({ id }) => id);
    const isMostOfAll = except.length > 0 && states.length >= MOST_OF_ALL * except.length;
    return [{ ...rest, from: isMostOfAll ? { states, except } : { states }, to: stays ? null : to }];
  });
};
