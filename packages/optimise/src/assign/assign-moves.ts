import type { Chance } from '../random/chance.js';
import { at, floatAt, intAt } from '../vocabulary/at.js';
import { type AssignState, MOST_PASSED } from './assign-state.js';

/** How often each kind of move is tried, in per cent; the remaining moves are substitutions. */
const OFTEN = { portfolios: 1, blocksSwapped: 10, blocks: 8, blocksEjected: 16, ejections: 20, swaps: 25 } as const;

/**
 * Makes a random move, and returns whether the result may be kept. Moves: replace a holder; swap two jobs; pass on or
 * swap a block of jobs that share needs; swap everything between two people; or an ejection chain, in which whoever
 * receives work passes other work on.
 *
 * @internal
 */
export const moveAtRandom = (state: AssignState, chance: Chance, movable: Int32Array): boolean => {
  let possible = false;
  for (let tried = 0; tried < TRIES && state.changes === 0; tried++) possible = proposal(state, chance, movable);
  return possible;
};

/** How many times one move looks for a possible change. */
const TRIES = 4;

const proposal = (state: AssignState, chance: Chance, movable: Int32Array): boolean => {
  const slot = intAt(movable, chance.below(movable.length));
  let kind = chance.below(100);
  kind -= OFTEN.portfolios;
  if (kind < 0) return swapAll(state, chance, slot);
  kind -= OFTEN.blocksSwapped;
  if (kind < 0) return swapBlocks(state, chance, slot, intAt(movable, chance.below(movable.length)));
  kind -= OFTEN.blocks;
  if (kind < 0) return passBlock(state, chance, slot);
  kind -= OFTEN.blocksEjected;
  if (kind < 0) return ejectBlocks(state, chance, slot);
  kind -= OFTEN.ejections;
  if (kind < 0) return eject(state, chance, slot, movable);
  kind -= OFTEN.swaps;
  if (kind < 0) return swap(state, slot, intAt(movable, chance.below(movable.length)));
  return substitute(state, chance, slot);
};

/** Somebody replaces the holder of a slot. @internal */
export const substitute = (state: AssignState, chance: Chance, slot: number): boolean => {
  const job = state.job(slot);
  const to = somebodyElse(state, chance, state.holder(slot));
  if (!isFree(state, slot, to) || !state.carries(to, loadOf(state, job))) return false;
  state.put(slot, to);
  return state.feasible;
};

const swap = (state: AssignState, one: number, other: number): boolean => {
  const [from, to] = [state.holder(one), state.holder(other)];
  if (from === to || !isFree(state, one, to) || !isFree(state, other, from)) return false;
  const more = loadOf(state, state.job(one)) - loadOf(state, state.job(other));
  if (!state.carries(to, more) || !state.carries(from, -more)) return false;
  state.put(one, to);
  state.put(other, from);
  return state.feasible;
};

/** Passes a holder’s block of jobs to somebody else, as far as possible. */
const passBlock = (state: AssignState, chance: Chance, slot: number): boolean => {
  const from = state.holder(slot);
  const to = somebodyElse(state, chance, state.holder(slot));
  for (const job of blockOf(state, chance, slot)) {
    const next = state.slotOf(from, job);
    if (isFree(state, next, to) && state.carries(to, loadOf(state, job))) state.put(next, to);
  }
  return state.changes > 0 && state.feasible;
};

const swapBlocks = (state: AssignState, chance: Chance, one: number, other: number): boolean => {
  const [from, to] = [state.holder(one), state.holder(other)];
  if (from === to) return false;
  const given = blockOf(state, chance, one).map((job) => state.slotOf(from, job));
  const taken = blockOf(state, chance, other).map((job) => state.slotOf(to, job));
  if (!given.every((slot) => isFree(state, slot, to)) || !taken.every((slot) => isFree(state, slot, from)))
    return false;
  for (const slot of given) state.put(slot, to);
  for (const slot of taken) state.put(slot, from);
  return state.feasible;
};

/**
 * Swaps everything between two people that is not kept or barred; a person without work takes everything from another.
 */
const swapAll = (state: AssignState, chance: Chance, slot: number): boolean => {
  const one = state.holder(slot);
  const other = somebodyElse(state, chance, state.holder(slot));
  const given: number[] = [];
  const taken: number[] = [];
  for (let each = 0; each < state.slots; each++) {
    const holder = state.holder(each);
    if (holder === one && isFree(state, each, other)) given.push(each);
    else if (holder === other && isFree(state, each, one)) taken.push(each);
  }
  for (const each of given) state.put(each, other);
  for (const each of taken) state.put(each, one);
  return state.feasible;
};

/** An ejection chain: gives work to somebody whether it fits or not; what no longer fits is passed on. */
const eject = (state: AssignState, chance: Chance, slot: number, movable: Int32Array): boolean => {
  let to = somebodyElse(state, chance, state.holder(slot));
  if (!isFree(state, slot, to)) return false;
  state.put(slot, to);
  let last = slot;
  for (let tried = 0; tried < 12 && !state.feasible && state.changes < MOST_PASSED; tried++) {
    const next = intAt(movable, chance.below(movable.length));
    if (next === last || state.holder(next) !== to) continue;
    const further = somebodyElse(state, chance, to);
    if (!isFree(state, next, further)) continue;
    state.put(next, further);
    [last, to] = [next, further];
  }
  return state.feasible;
};

/** The most blocks passed on in one move. */
const MOST_BLOCKS = 3;

/**
 * An ejection chain of blocks: gives a block to somebody whether it fits or not; while it does not, that person passes
 * on a block they had before. Exchanging blocks often pays only among three people together.
 */
const ejectBlocks = (state: AssignState, chance: Chance, slot: number): boolean => {
  let from = state.holder(slot);
  let block = blockOf(state, chance, slot);
  for (let passed = 0; passed < MOST_BLOCKS; passed++) {
    const to = somebodyElse(state, chance, from);
    for (const job of block) {
      const next = state.slotOf(from, job);
      if (isFree(state, next, to)) state.put(next, to);
    }
    if (state.changes === 0) return false;
    if (state.feasible) return true;
    const taken = block;
    const first = jobOf(state, chance, to, taken);
    if (first < 0) return false;
    block = blockOf(state, chance, state.slotOf(to, first)).filter((job) => !taken.includes(job));
    from = to;
  }
  return false;
};

/**
 * The jobs of a slot’s holder that go together with the slot’s job, including it: those that bring the same needs; or,
 * if hand-offs are an aim, those that hand over to it or take over from it.
 */
const blockOf = (state: AssignState, chance: Chance, slot: number): readonly number[] => {
  const { jobs, firstGroup, groups, bringing, linked } = state.tables;
  const [person, job] = [state.holder(slot), state.job(slot)];
  if (linked !== null && chance.below(2) === 0) return at(linked, job).filter((each) => state.has(person, each));
  const first = intAt(firstGroup, person * jobs + job);
  const count = intAt(firstGroup, person * jobs + job + 1) - first;
  if (count === 0) return [job];
  return at(bringing, intAt(groups, first + chance.below(count))).filter((each) => state.has(person, each));
};

const somebodyElse = (state: AssignState, chance: Chance, than: number): number => {
  const person = chance.below(state.tables.people - 1);
  return person < than ? person : person + 1;
};

/** A random job of a person outside a list; −1 if there is none. */
const jobOf = (state: AssignState, chance: Chance, person: number, but: readonly number[]): number => {
  const { jobs } = state.tables;
  const first = chance.below(jobs);
  for (let index = 0; index < jobs; index++) {
    const job = (first + index) % jobs;
    if (state.has(person, job) && !but.includes(job)) return job;
  }
  return -1;
};

/** Whether a slot may pass from its holder to another person. @internal */
export const isFree = (state: AssignState, slot: number, to: number): boolean =>
  state.mayTake(to, state.job(slot)) && !state.keeps(state.holder(slot), state.job(slot));

const loadOf = ({ tables }: AssignState, job: number): number => floatAt(tables.loads, job);
