import type { Pace, StoppedBy } from '../limits/pace.js';
import { type Chance, chanceOf } from '../random/chance.js';
import { at, intAt } from '../vocabulary/at.js';
import { AimScales, factorsOf, scalesOf } from './aim-scales.js';
import { moveAtRandom, substitute } from './assign-moves.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import { AssignState } from './assign-state.js';
import { AssignmentPool, type FoundAssignment } from './assignment-pool.js';
import { giveBack } from './give-back.js';
import { type RoundEnd, recombine, roundEndOf } from './recombine.js';
import { ROUNDS, temperatureAt } from './temperature.js';

/** The result of a search: the best assignment, and other good ones found on the way. @internal */
export interface AssignmentSearch {
  readonly best: FoundAssignment;
  readonly others: readonly FoundAssignment[];
  readonly stoppedBy: StoppedBy;
}

const ASKED_EVERY = 4096;

/**
 * The share of moves spent on the aims if people have work today; the remaining moves look for equally good answers
 * that change less.
 */
const ANNEALED = 0.9;

/** How often, per hundred moves of the last round, a person takes what they had at the end of an earlier round. */
const RECOMBINED = 35;

/**
 * Improves a feasible assignment by simulated annealing, in rounds that each start from the best so far; the last round
 * recombines the results of the others. For aims in order, the temperature passes through the scale of each in turn. If
 * people have work today, the last moves keep the aims and give back what they can. A move that changes more than two
 * holders counts as more moves.
 *
 * @internal
 */
export const searchAssignment = async (
  problem: AssignProblem,
  start: Assignment,
  seed: number,
  moves: number,
  pace: Pace,
): Promise<AssignmentSearch> => {
  const chance = chanceOf(seed);
  const state = new AssignState(problem, start);
  const pool = new AssignmentPool(problem);
  pool.offer(state);
  const movable = movableSlots(problem, state);
  const scales = scalesOf(problem);
  const hottest = hottestOf(problem, state, chance, movable);
  scales.keep(state);
  /** The move at which the search starts to give back what people have today. */
  const annealed = problem.today.some((those) => those.length > 0) ? moves * ANNEALED : moves;
  let returning = false;
  const ends: RoundEnd[] = [];
  let stays = 0;
  let stoppedBy: StoppedBy = 'moves';
  let [round, made, asked] = [0, 0, 0];
  while (made < moves && movable.length > 0) {
    if (made >= asked) {
      pace.tell(asked / moves);
      asked += ASKED_EVERY;
      const stopped = pace.free ? null : await pace.ask();
      if (stopped !== null) {
        stoppedBy = stopped;
        break;
      }
    }
    const place = (made / annealed) * ROUNDS.length;
    if (made >= annealed && !returning) {
      returning = true;
      state.reset(at(pool.found, 0).assignment);
      giveBack(problem, state, pool);
      scales.keep(state);
      stays = state.stays;
    } else if (!returning && place >= round + 1) {
      round = Math.floor(place);
      ends.push(roundEndOf(state));
      state.reset(at(pool.found, 0).assignment);
      scales.keep(state);
    }
    const recombines = round === ROUNDS.length - 1 && !returning && chance.below(100) < RECOMBINED;
    const possible = recombines
      ? recombine(state, chance, intAt(movable, chance.below(movable.length)), at(ends, chance.below(ends.length)))
      : moveAtRandom(state, chance, movable);
    made += Math.max(1, state.changes - 1);
    if (!possible) {
      state.undo();
      continue;
    }
    pool.offer(state);
    const loss = scales.loss(state);
    const rejected = returning
      ? loss > 0 || (loss === 0 && state.stays < stays)
      : loss > at(ROUNDS, round) * temperatureAt(place - round, hottest) * chance.patience();
    if (rejected) {
      state.undo();
      continue;
    }
    state.settle();
    scales.keep(state);
    stays = state.stays;
  }
  state.reset(at(pool.found, 0).assignment);
  giveBack(problem, state, pool);
  const [best, ...others] = pool.found;
  if (best === undefined) throw new RangeError('the search started from an assignment that breaks rules');
  return { best, others, stoppedBy };
};

/** The slots that can pass to somebody else; empty if there is nobody else. */
const movableSlots = ({ people, jobs }: AssignProblem, state: AssignState): Int32Array =>
  Int32Array.from({ length: state.slots }, (_, slot) => slot).filter(
    (slot) => at(jobs, state.job(slot)).holders < people.length,
  );

/** Number of losses sampled to find a typical one. */
const TRIED = 200;

/**
 * The initial temperature of each aim: the mean loss caused by random substitutions; for weighted aims, that of their
 * sum. The state is left unchanged.
 */
const hottestOf = (
  problem: AssignProblem,
  state: AssignState,
  chance: Chance,
  movable: Int32Array,
): readonly number[] => {
  const factors = factorsOf(problem);
  const stages =
    problem.weights === null
      ? problem.aims.map((aim, index) => new AimScales({ [aim]: at(factors, index) }))
      : [scalesOf(problem)];
  for (const stage of stages) stage.keep(state);
  const losses = stages.map((): number[] => []);
  for (let tried = 0; tried < TRIED && movable.length > 0; tried++) {
    substitute(state, chance, intAt(movable, chance.below(movable.length)));
    stages.forEach((stage, index) => {
      const loss = stage.loss(state);
      if (loss > 0) at(losses, index).push(loss);
    });
    state.undo();
  }
  return losses.map((those, index) =>
    Math.max(
      3 * (problem.weights === null ? at(factors, index) : Math.max(...problem.weights)),
      those.length === 0 ? 0 : those.reduce((sum, loss) => sum + loss, 0) / those.length,
    ),
  );
};
