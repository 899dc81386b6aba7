import { int, longerInts } from '../arrays/ints.js';

/** A reusable list of integers that creates no garbage. @internal */
export class IntList<Value extends number = number> {
  #items = new Int32Array(64);
  length = 0;

  push(value: Value): void {
    if (this.length === this.#items.length) this.#items = longerInts(this.#items, 2 * this.length);
    this.#items[this.length++] = value;
  }

  at(index: number): Value;
  at(index: number): number {
    return int(this.#items, index);
  }

  pop(): Value;
  pop(): number {
    this.length -= 1;
    return int(this.#items, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
