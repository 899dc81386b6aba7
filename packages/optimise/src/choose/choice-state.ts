import { at } from '../vocabulary/at.js';
import { type ChoiceMeasure, type ChoiceProblem, type Taken, TOLERANCE } from './choice-problem.js';

/** One person’s part of a choice under change. */
interface Part {
  readonly taken: Set<number>;
  /** How often each need is met. */
  readonly met: Int32Array;
  hours: number;
}

/** A choice that changes step by step and can be rolled back. @internal */
export class ChoiceState {
  readonly #problem: ChoiceProblem;
  readonly #parts: readonly Part[];
  /** For each person and need, the needs that depend on it. */
  readonly #after: readonly (readonly (readonly number[])[])[];
  readonly #takers: Int32Array;
  #undo: (readonly [person: number, offer: number])[] = [];
  uncovered = 0;
  modules: number;
  hours = 0;
  trainerHours = 0;
  taughtHours = 0;

  constructor(problem: ChoiceProblem) {
    this.#problem = problem;
    this.#takers = new Int32Array(problem.modules.length);
    this.modules = problem.modules.filter(({ offered }) => offered).length;
    this.#parts = problem.people.map(({ before }) => ({
      taken: new Set(),
      met: new Int32Array(before.length),
      hours: 0,
    }));
    this.#after = problem.people.map(({ before }) =>
      before.map((_, need) => before.flatMap((earlier, later) => (earlier === need ? [later] : []))),
    );
    for (const { count, before } of problem.people) this.uncovered += count * before.length;
  }

  takes(person: number, offer: number): boolean {
    return at(this.#parts, person).taken.has(offer);
  }

  takenBy(person: number): readonly number[] {
    return [...at(this.#parts, person).taken];
  }

  takersOf(module: number): number {
    return at(this.#takers, module);
  }

  inCatalogue(module: number): boolean {
    return at(this.#problem.modules, module).offered || at(this.#takers, module) > 0;
  }

  measure(): ChoiceMeasure {
    return { uncovered: this.uncovered, modules: this.modules, hours: this.hours + this.trainerHours };
  }

  taken(): Taken {
    return this.#parts.map(({ taken }) => [...taken].sort((one, other) => one - other));
  }

  /** Sets the point to which {@link undo} returns. */
  mark(): void {
    this.#undo = [];
  }

  undo(): void {
    const done = this.#undo;
    for (let index = done.length - 1; index >= 0; index--) {
      const [person, offer] = at(done, index);
      this.#toggle(person, offer);
    }
    this.#undo = [];
  }

  /** Drops an offer and everything that depends on it. */
  drop(person: number, offer: number): void {
    const part = at(this.#parts, person);
    if (!part.taken.has(offer)) return;
    const { offers } = at(this.#problem.people, person);
    this.#toggle(person, offer);
    this.#undo.push([person, offer]);
    for (const need of at(offers, offer).covers) {
      if (at(part.met, need) > 0) continue;
      for (const later of at(at(this.#after, person), need)) {
        if (at(part.met, later) === 0) continue;
        for (const other of part.taken) if (at(offers, other).covers.includes(later)) this.drop(person, other);
      }
    }
  }

  /** The prerequisites of an offer that are not met yet. */
  lacking(person: number, offer: number): readonly number[] {
    const { before, offers } = at(this.#problem.people, person);
    const { met } = at(this.#parts, person);
    return at(offers, offer)
      .covers.map((need) => at(before, need))
      .filter((need) => need >= 0 && at(met, need) === 0);
  }

  /** Takes an offer if all limits allow it. */
  add(person: number, offer: number): boolean {
    const { budget, offers } = at(this.#problem.people, person);
    const part = at(this.#parts, person);
    const { module, hours } = at(offers, offer);
    if (part.taken.has(offer)) return false;
    if (part.hours + hours > budget + TOLERANCE || this.lacking(person, offer).length > 0) return false;
    if (!this.inCatalogue(module) && this.modules >= this.#problem.mostModules) return false;
    this.#toggle(person, offer);
    const { trainerHours, taughtHours } = this.#problem;
    if (this.trainerHours > trainerHours + TOLERANCE || this.taughtHours > taughtHours + TOLERANCE) {
      this.#toggle(person, offer);
      return false;
    }
    this.#undo.push([person, offer]);
    return true;
  }

  /** The hours that a person has left. */
  left(person: number): number {
    return at(this.#problem.people, person).budget - at(this.#parts, person).hours;
  }

  /** The number of needs that an offer would newly meet. */
  gain(person: number, offer: number): number {
    const { met } = at(this.#parts, person);
    return at(at(this.#problem.people, person).offers, offer).covers.filter((need) => at(met, need) === 0).length;
  }

  #toggle(person: number, offer: number): void {
    const { count, offers } = at(this.#problem.people, person);
    const part = at(this.#parts, person);
    const { module, hours, coaching, covers } = at(offers, offer);
    const { capacity, trainerHours, taughtHours, offered } = at(this.#problem.modules, module);
    const sign = part.taken.has(offer) ? -1 : 1;
    if (sign > 0) part.taken.add(offer);
    else part.taken.delete(offer);
    part.hours += sign * hours;
    this.hours += sign * count * hours;
    for (const need of covers) {
      const before = at(part.met, need);
      part.met[need] = before + sign;
      if (before === 0) this.uncovered -= count;
      else if (before + sign === 0) this.uncovered += count;
    }
    const takers = at(this.#takers, module);
    const now = takers + sign * count;
    this.#takers[module] = now;
    const sessions = Math.ceil(now / capacity) - Math.ceil(takers / capacity);
    this.trainerHours += sessions * trainerHours + sign * count * coaching;
    this.taughtHours += sessions * taughtHours;
    if (!offered && takers === 0) this.modules += 1;
    if (!offered && now === 0) this.modules -= 1;
  }
}
