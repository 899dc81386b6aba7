import type { ChartMove, ChartState, ChartWay } from './chart.js';

/** From how many states the same has to happen to be one way: where everything ends, nothing is lost by it. */
const MANY = { ending: 2, other: 3 } as const;

/** How many times as many states something has to happen in as it does not, to be told by those in which it does not. */
const MOST_OF_ALL = 5;

/** The ways of a chart: each move is in one of them. @internal */
export const chartWays = (
  states: readonly ChartState[],
  initial: readonly string[],
  moves: readonly ChartMove[],
): readonly ChartWay[] => {
  const ends = new Set(states.filter(({ final }) => final).map(({ id }) => id));
  const sameness = ({ event, guard, otherwise, emits }: ChartMove, to: string | null): string =>
    JSON.stringify([event, to, guard, otherwise, emits]);
  // How work begins is told from how it returns.
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
  // A loop that other states share as a way to its state is drawn with theirs.
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
