const Native = WeakMap;

/** The part of a map that is forgotten as soon as a count goes on. */
class Layer<Key extends WeakKey, Value> {
  readonly #count: () => number;
  #made = 0;
  #map = new Native<Key, Value>();

  constructor(count: () => number) {
    this.#count = count;
  }

  now(): WeakMap<Key, Value> {
    if (this.#made !== this.#count()) {
      this.#made = this.#count();
      this.#map = new Native();
    }
    return this.#map;
  }
}

let loading = false;
let inTest = false;
let files = 0;
let tests = 0;

/** Keeps what is remembered while modules are loaded; anything else until the test ends, or outside tests the file. */
class ForgettingWeakMap<Key extends WeakKey, Value> extends WeakMap<Key, Value> {
  readonly #ofFile = new Layer<Key, Value>(() => files);
  readonly #ofTest = new Layer<Key, Value>(() => tests);

  override get(key: Key): Value | undefined {
    for (const layer of [this.#ofTest.now(), this.#ofFile.now()]) if (layer.has(key)) return layer.get(key);
    return super.get(key);
  }

  override has(key: Key): boolean {
    return this.#ofTest.now().has(key) || this.#ofFile.now().has(key) || super.has(key);
  }

  override set(key: Key, value: Value): this {
    if (loading) return super.set(key, value);
    (inTest ? this.#ofTest : this.#ofFile).now().set(key, value);
    return this;
  }
}

/** Maps that sources made while they were loaded, with what was in them by then. */
const maps: { readonly map: Map<unknown, unknown>; entries: readonly (readonly [unknown, unknown])[] }[] = [];

/** Whether the caller of the caller is a source of a package. */
const bySource = (): boolean => /\/packages\/[\w-]+\/src\//.test(new Error().stack?.split('\n')[3] ?? '');

/**
 * Has maps forget that sources make until they are {@link loaded}. What is remembered about an object that outlives a
 * test, such as a ready model, would hide a mutant from every test but the first, or carry what it did wrong to others.
 *
 * @returns Undoes it.
 */
export const beginLoading = (): (() => void) => {
  const native = { WeakMap, Map };
  loading = true;
  globalThis.WeakMap = new Proxy(WeakMap, {
    construct: (made, words, self) =>
      loading && bySource() ? new ForgettingWeakMap() : Reflect.construct(made, words, self),
  });
  globalThis.Map = new Proxy(Map, {
    construct: (made, words, self) => {
      const map: Map<unknown, unknown> = Reflect.construct(made, words, self);
      if (loading && bySource()) maps.push({ map, entries: [] });
      return map;
    },
  });
  return () => Object.assign(globalThis, native);
};

/** Keeps what is remembered by now. */
export const loaded = (): void => {
  loading = false;
  for (const each of maps) each.entries = [...each.map];
};

const begin = (test: boolean): void => {
  tests += 1;
  inTest = test;
  for (const { map, entries } of maps) {
    if (map.size === entries.length) continue;
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  }
};

/** Forgets what was remembered since modules were loaded. */
export const beginFile = (): void => {
  files += 1;
  begin(false);
};

/** Forgets what was remembered in the last test. */
export const beginTest = (): void => begin(true);

/** Forgets what was remembered in the test. */
export const endTest = (): void => begin(false);
