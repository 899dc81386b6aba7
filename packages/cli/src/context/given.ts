/** The arguments and options of a command, each read as its type. */
export class Given {
  readonly #arguments: readonly unknown[];
  readonly #options: Readonly<Record<string, unknown>>;
  readonly #asked = new Set<string>();
  readonly #spared = new Map<string, string>();

  constructor(args: readonly unknown[], options: Readonly<Record<string, unknown>>) {
    this.#arguments = args;
    this.#options = options;
  }

  /** A required argument, by its position. */
  argument(index: number): string {
    const value = this.optional(index);
    if (value === undefined) throw new RangeError(`there is no argument ${index}`);
    return value;
  }

  /** The argument at a position, if it was given. */
  optional(index: number): string | undefined {
    const value = this.#arguments[index];
    return typeof value === 'string' ? value : undefined;
  }

  /** The remaining arguments, from a position on. */
  rest(index: number): readonly string[] {
    return texts(this.#arguments[index]);
  }

  /** Whether an option was given that the command never read, so that it had no effect. */
  isIdle(name: string): boolean {
    return this.#options[name] !== undefined && !this.#asked.has(name);
  }

  /** Records that something did not need an option, which then counts as idle unless something else reads it. */
  spare(name: string, by: string): void {
    this.#spared.set(name, by);
  }

  /** What did not need an option; undefined if nothing was recorded. */
  sparedBy(name: string): string | undefined {
    return this.#spared.get(name);
  }

  /** The values of an option, as texts. */
  words(name: string): readonly string[] {
    const value = this.#options[name];
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    return texts(value);
  }

  /** The text of an option, without marking it as read. */
  peek(name: string): string | undefined {
    const value = this.#options[name];
    return typeof value === 'string' ? value : undefined;
  }

  #option(name: string): unknown {
    this.#asked.add(name);
    return this.#options[name];
  }

  flag(name: string): boolean {
    return this.#option(name) === true;
  }

  text(name: string): string | undefined {
    const value = this.#option(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.#option(name);
    return typeof value === 'number' ? value : undefined;
  }

  /** An option that can be given several times. */
  list(name: string): readonly string[] {
    return texts(this.#option(name));
  }

  /** A numeric option as a property to spread into an options object; empty if it was not given. */
  part<Name extends string>(name: Name): { readonly [Key in Name]?: number } {
    const value = this.number(name);
    return value === undefined ? {} : numbered(name, value);
  }
}

const numbered = <Name extends string>(name: Name, value: number): { readonly [Key in Name]?: number } => {
  const part: { [Key in Name]?: number } = {};
  part[name] = value;
  return part;
};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
