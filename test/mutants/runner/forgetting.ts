const Native = WeakMap;

/** A layer of a map whose entries are forgotten as soon as a counter increases. */
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

/**
 * Keeps entries made while modules are loaded; forgets others at the end of the test or, outside tests, of the file.
 */
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

/** Replaces the function of the packages that makes a value once: here, it is made anew for each test. */
export const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly at: string; readonly value: Value } | null = null;
  return () => {
    const at = `${files} ${tests}`;
    if (made?.at !== at) made = { at, value: make() };
    return made.value;
  };
};

/** Maps created by package sources while modules were loaded, with their entries at the end of loading. */
const maps: { readonly map: Map<unknown, unknown>; entries: readonly (readonly [unknown, unknown])[] }[] = [];

/** Whether the caller’s caller is source code of a package. */
const bySource = (): boolean => /\/packages\/[\w-]+\/src\//.test(new Error().stack?.split('\n')[3] ?? '');

/**
 * Makes the maps that package sources create from now until {@link loaded} forget what is added to them later. A cached
 * result for an object that outlives a test, such as a ready model, would hide a mutant from every test but the first,
 * or carry the mutant’s effects into later tests.
 *
 * @returns A function that undoes this.
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

/** Keeps the entries that maps have now. */
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

/** Forgets everything cached since modules were loaded. */
export const beginFile = (): void => {
  files += 1;
  begin(false);
};

/** Forgets what was cached in the previous test. */
export const beginTest = (): void => begin(true);

/** Forgets what was cached during the test. */
export const endTest = (): void => begin(false);
