import type { Pace, StoppedBy } from '../limits/pace.js';
import { type Chance, chanceOf } from '../random/chance.js';
import { at } from '../vocabulary/at.js';
import { type ChoiceMeasure, type ChoiceProblem, isBetter, type Taken } from './choice-problem.js';
import { ChoiceState } from './choice-state.js';

/** Options of the search. @internal */
export interface SearchOptions {
  readonly seed: number;
  readonly moves: number;
  readonly pace: Pace;
  /** A choice to start from, if it is better than the greedy one. */
  readonly start?: Taken;
}

/** Result of the search. @internal */
export interface FoundChoice {
  readonly taken: Taken;
  readonly measure: ChoiceMeasure;
  readonly stoppedBy: StoppedBy;
}

const ASKED_EVERY = 512;

/** Weights of a module in the catalogue and of an hour, in needs, during annealing. */
const MODULE_WEIGHT = 0.2;
const HOUR_WEIGHT = 0.002;

/**
 * Chooses modules and who takes which, by simulated annealing from a greedy start. In the last fifth of the moves only
 * improvements are accepted, in the order of the aims.
 *
 * @internal
 */
export const choose = async (
  problem: ChoiceProblem,
  { seed, moves, pace, start }: SearchOptions,
): Promise<FoundChoice> => {
  const chance = chanceOf(seed);
  const state = new ChoiceState(problem);
  const movable = problem.people.flatMap(({ offers }, person) => (offers.length > 0 ? [person] : []));
  const mover = new Mover(problem, state, chance, movable);
  mover.begin();
  let best = { taken: state.taken(), measure: state.measure() };
  if (start !== undefined) {
    mover.restore(start);
    if (isBetter(best.measure, state.measure())) mover.restore(best.taken);
    else best = { taken: state.taken(), measure: state.measure() };
  }
  let stoppedBy: StoppedBy = 'moves';
  if (movable.length === 0) return { ...best, stoppedBy };
  const annealed = Math.floor(moves * 0.8);
  const [hottest, coldest] = [4, 0.01];
  for (let move = 0; move < moves; move++) {
    if (move % ASKED_EVERY === 0) {
      pace.tell(move / moves);
      const asked = pace.free ? null : await pace.ask();
      if (asked !== null) {
        stoppedBy = asked;
        break;
      }
    }
    if (move === annealed) mover.restore(best.taken);
    const before = state.measure();
    state.mark();
    mover.move();
    const after = state.measure();
    if (isBetter(after, best.measure)) best = { taken: state.taken(), measure: after };
    if (move < annealed) {
      // Linear cooling uses only operations with the same result in every JavaScript engine.
      const heat = hottest + (coldest - hottest) * (move / annealed);
      if (weight(after) - weight(before) > heat * chance.patience()) state.undo();
    } else if (isBetter(before, after)) state.undo();
  }
  return { ...best, stoppedBy };
};

const weight = ({ uncovered, modules, hours }: ChoiceMeasure): number =>
  uncovered + MODULE_WEIGHT * modules + HOUR_WEIGHT * hours;

/** The moves of the search. */
class Mover {
  /** For each person, the offer of each module; for each person and need, the offers that meet it. */
  readonly #offerOf: readonly ReadonlyMap<number, number>[];
  readonly #meeting: readonly (readonly (readonly number[])[])[];

  constructor(
    readonly problem: ChoiceProblem,
    readonly state: ChoiceState,
    readonly chance: Chance,
    readonly movable: readonly number[],
  ) {
    this.#offerOf = problem.people.map(({ offers }) => new Map(offers.map(({ module }, offer) => [module, offer])));
    this.#meeting = problem.people.map(({ before, offers }) => {
      const meeting = before.map((): number[] => []);
      for (const [offer, { covers }] of offers.entries()) for (const need of covers) at(meeting, need).push(offer);
      return meeting;
    });
  }

  /** Starts with the modules that meet most needs over all people, as far as budgets allow. */
  begin(): void {
    const { problem, state } = this;
    for (;;) {
      const gains = problem.modules.map((_, module) => ({ module, gain: this.#gain(module) }));
      const [next] = gains
        .filter(({ gain }) => gain > 0)
        .sort((one, other) => other.gain - one.gain || one.module - other.module);
      if (next === undefined) return;
      let taken = 0;
      for (const person of this.movable) {
        const offer = this.#offerOf[person]?.get(next.module);
        if (offer !== undefined && state.gain(person, offer) > 0 && state.add(person, offer)) taken += 1;
      }
      if (taken === 0) return;
    }
  }

  #gain(module: number): number {
    const { problem, state } = this;
    if (!state.inCatalogue(module) && state.modules >= problem.mostModules) return 0;
    return this.movable.reduce((sum, person) => {
      const offer = this.#offerOf[person]?.get(module);
      if (offer === undefined || state.takes(person, offer)) return sum;
      const { hours } = at(at(problem.people, person).offers, offer);
      if (hours > state.left(person) || state.lacking(person, offer).length > 0) return sum;
      return sum + at(problem.people, person).count * state.gain(person, offer);
    }, 0);
  }

  restore(taken: Taken): void {
    const { state } = this;
    for (const person of this.movable) for (const offer of state.takenBy(person)) state.drop(person, offer);
    // Repeated because an offer may depend on one later in the list.
    for (let again = true; again; ) {
      again = false;
      for (const person of this.movable)
        for (const offer of at(taken, person)) if (state.add(person, offer)) again = true;
    }
  }

  move(): void {
    const kind = this.chance.below(16);
    if (kind < 11) this.#toggle();
    else if (kind < 15) this.#refill();
    else this.#exchange();
  }

  #person(): number {
    return at(this.movable, this.chance.below(this.movable.length));
  }

  #toggle(): void {
    const { state, problem, chance } = this;
    const person = this.#person();
    const { offers } = at(problem.people, person);
    const offer = chance.below(offers.length);
    if (state.takes(person, offer)) state.drop(person, offer);
    else this.#addWithRoom(person, offer);
  }

  /** Takes an offer with its prerequisites, making room for them. */
  #addWithRoom(person: number, offer: number): void {
    const { state, problem, chance } = this;
    const { offers, budget } = at(problem.people, person);
    const wanted = this.#chain(person, offer);
    const needed = wanted.reduce((sum, each) => sum + (state.takes(person, each) ? 0 : at(offers, each).hours), 0);
    if (needed > budget) return;
    const others = state.takenBy(person).filter((each) => !wanted.includes(each));
    while (state.left(person) < needed && others.length > 0) {
      const [gone] = others.splice(chance.below(others.length), 1);
      if (gone !== undefined) state.drop(person, gone);
    }
    // The chain ends with the lowest level, which is added first.
    for (const each of [...wanted].reverse()) state.add(person, each);
  }

  /** An offer and its chain of prerequisites, picked at random among alternatives; the most basic comes last. */
  #chain(person: number, offer: number): readonly number[] {
    const { state, chance } = this;
    const chain = [offer];
    for (let index = 0; index < chain.length; index++) {
      for (const need of state.lacking(person, at(chain, index))) {
        const meeting = at(at(this.#meeting, person), need);
        if (meeting.length === 0 || meeting.some((each) => chain.includes(each))) continue;
        chain.push(at(meeting, chance.below(meeting.length)));
      }
    }
    return chain;
  }

  #refill(): void {
    const { state, chance } = this;
    const person = this.#person();
    const taken = state.takenBy(person);
    for (let count = 1 + chance.below(3); count > 0 && taken.length > 0; count--) {
      const [gone] = taken.length === 0 ? [] : [at(taken, chance.below(taken.length))];
      if (gone !== undefined) state.drop(person, gone);
    }
    this.#fill(person);
  }

  /** Fills the remaining budget with offers, in random order. */
  #fill(person: number): void {
    const { state, problem, chance } = this;
    const { offers } = at(problem.people, person);
    const order = offers.map((_, offer) => offer);
    for (let index = order.length - 1; index > 0; index--) {
      const other = chance.below(index + 1);
      [order[index], order[other]] = [at(order, other), at(order, index)];
    }
    for (let again = true; again; ) {
      again = false;
      for (const offer of order) {
        if (!state.takes(person, offer) && state.gain(person, offer) > 0 && state.add(person, offer)) again = true;
      }
    }
  }

  /** Removes a module from the catalogue, or replaces it, for everybody. */
  #exchange(): void {
    const { state, problem, chance, movable } = this;
    const used = problem.modules.flatMap((_, module) => (state.takersOf(module) > 0 ? [module] : []));
    if (used.length === 0) return;
    const closed = at(used, chance.below(used.length));
    const opened = chance.below(problem.modules.length);
    const touched = movable.filter((person) => {
      const offer = this.#offerOf[person]?.get(closed);
      return offer !== undefined && state.takes(person, offer);
    });
    for (const person of touched) {
      const offer = this.#offerOf[person]?.get(closed);
      if (offer !== undefined) state.drop(person, offer);
    }
    if (opened !== closed) {
      for (const person of movable) {
        const offer = this.#offerOf[person]?.get(opened);
        if (offer !== undefined && state.gain(person, offer) > 0) this.#addWithRoom(person, offer);
      }
    }
    for (const person of touched) this.#fillFrom(person, closed);
  }

  #fillFrom(person: number, closed: number): void {
    const { state, problem } = this;
    const { offers } = at(problem.people, person);
    for (const [offer, { module }] of offers.entries()) {
      if (module !== closed && state.inCatalogue(module) && state.gain(person, offer) > 0) state.add(person, offer);
    }
  }
}
