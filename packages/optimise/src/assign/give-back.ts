import { byteAt } from '../vocabulary/at.js';
import { isFree } from './assign-moves.js';
import { type AssignProblem, isBetterAssignment } from './assign-problem.js';
import type { AssignState } from './assign-state.js';
import type { AssignmentPool } from './assignment-pool.js';

/**
 * Gives work back to whoever has it today, alone or in exchange, until no such change leaves an assignment equally good
 * by the aims. Offers each result to the pool.
 *
 * @internal
 */
export const giveBack = (problem: AssignProblem, state: AssignState, pool: AssignmentPool): void => {
  const { people, jobs, today } = state.tables;
  const isToday = (person: number, job: number): boolean => byteAt(today, person * jobs + job) === 1;
  /** Accepts the changes if they improve the aims, or are equal and closer to today; otherwise undoes them. */
  const keeps = (
    before: number,
    measure: Pick<AssignState, 'gap' | 'handOffs' | 'peak' | 'cost' | 'dislike'>,
  ): boolean => {
    if (!state.feasible || isBetterAssignment(problem, measure, state) || state.stays <= before) {
      state.undo();
      return false;
    }
    state.settle();
    pool.offer(state);
    return true;
  };
  const returned = (slot: number): boolean => {
    const [holder, job] = [state.holder(slot), state.job(slot)];
    if (isToday(holder, job)) return false;
    const { gap, handOffs, peak, cost, dislike, stays } = state;
    const measure = { gap, handOffs, peak, cost, dislike };
    for (let person = 0; person < people; person++) {
      if (!isToday(person, job) || !isFree(state, slot, person)) continue;
      state.put(slot, person);
      if (keeps(stays, measure)) return true;
      for (let other = 0; other < state.slots; other++) {
        if (state.holder(other) !== person || !isFree(state, other, holder)) continue;
        state.put(slot, person);
        state.put(other, holder);
        if (keeps(stays, measure)) return true;
      }
    }
    return false;
  };
  for (let again = true; again; ) {
    again = false;
    for (let slot = 0; slot < state.slots; slot++) again = returned(slot) || again;
  }
};
