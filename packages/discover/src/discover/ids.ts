import { plainLetters } from 'work-elements';

/** Gives each name a unique id: lower-case words joined by hyphens. @internal */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** An id derived from the name, or from `otherwise` if the name has no usable letters. */
  idFor(name: string, otherwise: string): string {
    const words = plainLetters(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
    const plain = words === '' ? otherwise : /^[a-z]/.test(words) ? words : `${otherwise}-${words}`;
    let id = plain;
    for (let number = 2; this.#taken.has(id) || id === 'constructor'; number++) id = `${plain}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
