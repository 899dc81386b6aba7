/** Gives each name an id of its own: lower-case words joined by hyphens. @internal */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** An id like the name; where it has no letters for one, like `otherwise`. */
  idFor(name: string, otherwise: string): string {
    const words = name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
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
