import type { ReadOptions } from './read-options.js';

/** How a table is written, as stated by the caller; undefined where nothing was stated. @internal */
export type Details = { readonly [Key in keyof Omit<ReadOptions, 'sheet'>]-?: ReadOptions[Key] | undefined };

/** Details that record which of them were needed. @internal */
export class AskedDetails implements Details {
  readonly #said: Partial<Details>;
  readonly #asked = new Set<keyof Details>();

  constructor(said: Partial<Details>) {
    this.#said = said;
  }

  /** The details that were given but never needed. */
  get unused(): readonly (keyof Details)[] {
    return (['delimiter', 'decimal', 'dates', 'encoding'] as const).filter(
      (key) => this.#said[key] !== undefined && !this.#asked.has(key),
    );
  }

  get delimiter(): Details['delimiter'] {
    return this.#ask('delimiter');
  }

  get decimal(): Details['decimal'] {
    return this.#ask('decimal');
  }

  get dates(): Details['dates'] {
    return this.#ask('dates');
  }

  get encoding(): Details['encoding'] {
    return this.#ask('encoding');
  }

  #ask<Key extends keyof Details>(key: Key): Partial<Details>[Key] {
    this.#asked.add(key);
    return this.#said[key];
  }
}
