import { IntList } from './int-list.js';

/**
 * Allocates slots and reuses released ones, so that memory grows with the number in use at once and not with the total.
 *
 * @internal
 */
export abstract class SlotAllocator<Id extends number> {
  readonly #free = new IntList<Id>();
  #highWater = 0;
  #capacity = 16;

  /** Allocates a slot, growing the storage if needed. */
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

  /** The most slots that were ever in use at once. */
  get highWaterMark(): number {
    return this.#highWater;
  }

  protected abstract grow(capacity: number): void;
}
