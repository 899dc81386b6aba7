/** Gives each distinct text a number. @internal */
export class Texts {
  readonly list: string[] = [];
  /** Characters of all distinct texts together. */
  characters = 0;
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // Copied, so that a slice does not keep the whole chunk of the file alive.
    const kept = ownCopy(text);
    const number = this.list.push(kept) - 1;
    this.#numbers.set(kept, number);
    this.characters += kept.length;
    return number;
  }

  /** −1 for an empty text. */
  optional(text: string): number {
    return text === '' ? -1 : this.numberOf(text);
  }

  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }
}

const ownCopy = (text: string): string => (text.length < 13 ? text : [...text].join(''));
