import { IntList } from './int-list.js';

/** Numbers that are given out and given back, so that what is kept grows with what is under way at once, not with what has been. @internal */
export abstract class Numbers<Id extends number> {
  readonly #free = new IntList<Id>();
  #used = 0;
  #capacity = 16;

  /** A number; the pool grows to hold it. */
  protected draw(): Id;
  protected draw(): number {
    if (this.#free.length > 0) return this.#free.pop();
    if (this.#used === this.#capacity) {
      this.#capacity *= 2;
      this.grow(this.#capacity);
    }
    return this.#used++;
  }

  give(number: Id): void {
    this.#free.push(number);
  }

  /** How many numbers have ever been out at once. */
  get used(): number {
    return this.#used;
  }

  protected abstract grow(capacity: number): void;
}
