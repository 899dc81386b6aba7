import type { Pace, StoppedBy } from '../limits/pace.js';
import { chanceOf } from '../random/chance.js';
import { at } from '../vocabulary/at.js';
import {
  type AssignMeasure,
  type Assignment,
  type AssignProblem,
  costOf,
  isBetterAssignment,
  worthOf,
} from './assign-problem.js';
import { AssignState } from './assign-state.js';

/** A feasible assignment with its measure. @internal */
export interface FoundAssignment {
  readonly assignment: Assignment;
  readonly measure: AssignMeasure;
}

/** The result of a search: the best assignment, and other good ones that it passed. @internal */
export interface AssignmentSearch {
  readonly best: FoundAssignment;
  readonly others: readonly FoundAssignment[];
  readonly stoppedBy: StoppedBy;
}

const ASKED_EVERY = 4096;

/** Number of distinct best assignments kept. */
const KEPT = 20;

/**
 * Improves a feasible assignment by simulated annealing: somebody replaces a holder, or two swap. For aims in order,
 * the temperature passes through the scale of each in turn.
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
  const { jobs, people } = problem;
  const scales = scalesOf(problem);
  const penalty = 4 * (problem.weights === null ? 1 : Math.max(...problem.weights));
  const value = (): number =>
    worthOf(problem, state.measure(), scales) + penalty * (state.joined + state.overload / 10);
  const pool = new Pool(problem);
  let current = value();
  pool.offer(state);
  let stoppedBy: StoppedBy = 'moves';
  const movable = jobs.flatMap(({ holders }, job) => (holders > 0 && holders < people.length ? [job] : []));
  const stages = problem.weights === null ? scales : [Math.max(...problem.weights)];
  const hottest = typicalLoss(state, chance, movable, people.length, value) / at(stages, 0);
  for (let move = 0; move < moves && movable.length > 0; move++) {
    if (move % ASKED_EVERY === 0) {
      pace.tell(move / moves);
      const asked = pace.free ? null : await pace.ask();
      if (asked !== null) {
        stoppedBy = asked;
        break;
      }
    }
    const done =
      chance.below(3) === 0 ? exchange(state, chance, movable) : substitute(state, chance, movable, people.length);
    if (done.length === 0) continue;
    const changed = value();
    if (state.joined === 0 && state.overload === 0) pool.offer(state);
    if (changed - current > heatAt(move / moves, stages, hottest) * chance.patience()) {
      for (const [job, from, to] of done.toReversed()) state.replace(job, to, from);
      continue;
    }
    current = changed;
  }
  const [best, ...others] = pool.found;
  if (best === undefined) throw new RangeError('the search started from an assignment that breaks rules');
  return { best, others, stoppedBy };
};

type Change = readonly [job: number, from: number, to: number];
type Chances = ReturnType<typeof chanceOf>;

const substitute = (
  state: AssignState,
  chance: Chances,
  movable: readonly number[],
  people: number,
): readonly Change[] => {
  const job = at(movable, chance.below(movable.length));
  const holders = state.holders(job);
  const from = at(holders, chance.below(holders.length));
  const to = chance.below(people);
  if (state.has(to, job) || !state.mayHave(to, job) || state.keeps(from, job)) return [];
  state.replace(job, from, to);
  return [[job, from, to]];
};

const exchange = (state: AssignState, chance: Chances, movable: readonly number[]): readonly Change[] => {
  const [one, other] = [at(movable, chance.below(movable.length)), at(movable, chance.below(movable.length))];
  if (one === other) return [];
  const from = at(state.holders(one), chance.below(state.holders(one).length));
  const to = at(state.holders(other), chance.below(state.holders(other).length));
  const barred = state.has(to, one) || state.has(from, other) || !state.mayHave(to, one) || !state.mayHave(from, other);
  if (from === to || barred || state.keeps(from, one) || state.keeps(to, other)) return [];
  state.replace(one, from, to);
  state.replace(other, to, from);
  return [
    [one, from, to],
    [other, to, from],
  ];
};

/** Half the mean loss of those moves that make anything worse; every move is undone. */
const typicalLoss = (
  state: AssignState,
  chance: Chances,
  movable: readonly number[],
  people: number,
  value: () => number,
): number => {
  const before = value();
  const losses: number[] = [];
  for (let tried = 0; tried < 100 && movable.length > 0; tried++) {
    const done = substitute(state, chance, movable, people);
    const loss = value() - before;
    if (loss > 0) losses.push(loss);
    for (const [job, from, to] of done.toReversed()) state.replace(job, to, from);
  }
  return losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length / 2;
};

/**
 * Weights of the aims. For aims in order, the first has weight 1, and each later one so little that its largest value
 * is less than half a unit of the one before.
 */
const scalesOf = (problem: AssignProblem): readonly number[] => {
  if (problem.weights !== null) return problem.weights;
  const scales: number[] = [];
  let scale = 1;
  for (const [index] of problem.aims.entries()) {
    scales.push(scale);
    const next = problem.aims[index + 1];
    if (next !== undefined) scale /= 2 * mostOf(problem, next) + 2;
  }
  return scales;
};

/** An upper bound of an aim. */
const mostOf = ({ people, jobs, needs, flows, dislike }: AssignProblem, aim: AssignProblem['aims'][number]): number => {
  const load = jobs.reduce((sum, job) => sum + job.load * job.holders, 0);
  if (aim === 'gap') return needs.reduce((sum, _, person) => sum + (people[person]?.needs ?? 0), 0);
  if (aim === 'handOffs') return flows.reduce((sum, { weight }) => sum + weight, 0);
  if (aim === 'peak') return Math.max(...people.map(({ capacity }) => (100 * load) / capacity));
  if (aim === 'cost') {
    const dearest = Math.max(...people.map(({ costPerLoad }) => costPerLoad));
    return jobs.reduce((sum, job) => sum + job.holders * costOf(job.load, dearest), 0);
  }
  return dislike.flat().reduce((sum, each) => sum + Math.abs(each), 0);
};

/**
 * The temperature: the first aim has half of the moves, the others share the rest; in each stage it falls from a few
 * units of the aim to zero.
 */
const heatAt = (share: number, stages: readonly number[], hottest: number): number => {
  const first = stages.length === 1 ? 1 : 0.6;
  const place =
    share < first
      ? 0
      : 1 + Math.min(stages.length - 2, Math.floor(((share - first) / (1 - first)) * (stages.length - 1)));
  const length = place === 0 ? first : (1 - first) / (stages.length - 1);
  const begun = place === 0 ? share : share - first - (place - 1) * length;
  const left = 1 - begun / length;
  return at(stages, place) * (place === 0 ? Math.max(3, hottest) : 3) * left * left;
};

/** The best distinct assignments seen. */
class Pool {
  readonly #problem: AssignProblem;
  readonly #scales: readonly number[];
  #found: { readonly found: FoundAssignment; readonly worth: number; readonly key: string }[] = [];

  constructor(problem: AssignProblem) {
    this.#problem = problem;
    this.#scales = scalesOf(problem);
  }

  get found(): readonly FoundAssignment[] {
    return this.#found.map(({ found }) => found);
  }

  offer(state: AssignState): void {
    const measure = state.measure();
    const worth = worthOf(this.#problem, measure, this.#scales);
    const worst = this.#found.at(-1);
    if (worst !== undefined && this.#found.length >= KEPT && worth >= worst.worth) return;
    const assignment = state.assignment();
    const key = assignment.map((holders) => holders.join()).join(';');
    if (this.#found.some((each) => each.key === key)) return;
    const place = this.#found.findIndex(({ found }) => isBetterAssignment(this.#problem, measure, found.measure));
    this.#found.splice(place < 0 ? this.#found.length : place, 0, { found: { assignment, measure }, worth, key });
    this.#found.length = Math.min(this.#found.length, KEPT);
  }
}
