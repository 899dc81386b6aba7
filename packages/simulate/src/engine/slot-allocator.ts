import { IntList } from './int-list.js';

/** Numbers that are given out and given back, so that what is kept grows with what is under way at once, not with what has been. @internal */
export abstract class SlotAllocator<Id extends number> {
  readonly #free = new IntList<Id>();
  #highWater = 0;
  #capacity = 16;

  /** A number; the pool grows to hold it. */
  protected allocate(): Id;
  protected allocate(): number {
    if (this.#free.length > 0) return this.#free.pop();
    if (this.#highWater === this.#capacity) {
      this.#capacity *= 2;
      this.grow(this.#capacity);
    }
    return this.#highWater++;
  }

  release(number: Id): void {
    this.#free.push(number);
  }

  /** How many numbers have ever been out at once. */
  get highWaterMark(): number {
    return this.#highWater;
  }

  protected abstract grow(capacity: number): void;
}
