import { int, longerInts } from './ints.js';

/** A list of integers that is filled and emptied again and again without making garbage. @internal */
export class IntList {
  #items = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) this.#items = longerInts(this.#items, 2 * this.length);
    this.#items[this.length++] = value;
  }

  at(index: number): number {
    return int(this.#items, index);
  }

  pop(): number {
    this.length -= 1;
    return int(this.#items, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
