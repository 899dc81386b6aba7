import type { Chance } from '../random/chance.js';
import { byteAt, intAt } from '../vocabulary/at.js';
import { isFree } from './assign-moves.js';
import { type AssignState, MOST_PASSED } from './assign-state.js';

/** The assignment at the end of a round of the search. @internal */
export interface RoundEnd {
  /** For each pair of a person and a job, 1 if the person had it. */
  readonly has: Uint8Array;
  /** The holder of each slot. */
  readonly holders: Int32Array;
}

/** Records the current assignment. @internal */
export const roundEndOf = (state: AssignState): RoundEnd => {
  const { people, jobs } = state.tables;
  const has = new Uint8Array(people * jobs);
  const holders = Int32Array.from({ length: state.slots }, (_, slot) => state.holder(slot));
  holders.forEach((person, slot) => {
    has[person * jobs + state.job(slot)] = 1;
  });
  return { has, holders };
};

/** The most people who, in one move, return to what they had at the end of a round. */
const MOST_TAKING = 8;

/**
 * Gives a person the jobs that the person had at the end of an earlier round, and passes the other jobs to those who
 * had them there; half of the time, jobs with several holders stay as they are. Anybody whose capacity this exceeds is
 * treated the same way. Returns whether the result may be kept.
 *
 * Results of rounds differ in who has which blocks of work, and each is better in some of them. Single moves do not
 * lead from one to another, because a divided block is worse than either.
 *
 * @internal
 */
export const recombine = (state: AssignState, chance: Chance, slot: number, end: RoundEnd): boolean => {
  const { people } = state.tables;
  let person = chance.below(2) === 0 ? intAt(end.holders, slot) : state.holder(slot);
  const only = chance.below(2) === 0 ? 'single' : 'all';
  const followed: number[] = [];
  while (followed.length < MOST_TAKING) {
    takeAsIn(state, chance, person, end, followed.length === 0 ? only : 'all');
    if (state.changes === 0) return false;
    if (state.feasible) return true;
    followed.push(person);
    person = 0;
    while (person < people && (followed.includes(person) || state.carries(person, 0))) person += 1;
    if (person === people) return false;
  }
  return false;
};

/** Gives a person only what the person had at the end of a round, as far as that is allowed. */
const takeAsIn = (
  state: AssignState,
  chance: Chance,
  person: number,
  { has, holders }: RoundEnd,
  which: 'single' | 'all',
): void => {
  const { jobs, firstSlot } = state.tables;
  const had = (who: number, job: number): boolean => byteAt(has, who * jobs + job) === 1;
  for (let slot = 0; slot < state.slots && state.changes < state.slots + MOST_PASSED; slot++) {
    const job = state.job(slot);
    const first = intAt(firstSlot, job);
    const count = intAt(firstSlot, job + 1) - first;
    if (which === 'single' && count > 1) continue;
    const holder = state.holder(slot);
    if (had(person, job)) {
      if (!had(holder, job) && isFree(state, slot, person)) state.put(slot, person);
    } else if (holder === person) {
      const offset = chance.below(count);
      for (let index = 0; index < count; index++) {
        const to = intAt(holders, first + ((index + offset) % count));
        if (!isFree(state, slot, to)) continue;
        state.put(slot, to);
        break;
      }
    }
  }
};
