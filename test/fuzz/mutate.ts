/** What a mutation can do to the value at its path. */
export const kinds = [
  'null',
  'undefined',
  'empty-text',
  'long-text',
  'prototype-word',
  'misspelt',
  'control-characters',
  'negative',
  'fraction',
  'not-a-number',
  'huge-number',
  'endless',
  'true',
  'empty-list',
  'empty-record',
  'sparse-list',
  'long-list',
  'list-of-null',
  'cycle',
  'cyclic-list',
  'deep',
  'function',
  'symbol',
  'big-integer',
  'date',
  'map',
  'getter',
  'trapped-proxy',
  'revoked-proxy',
  'remove',
  'repeat',
  'unknown-key',
  'wrap',
] as const;

/** What a mutation does to the value at its path. */
type Kind = (typeof kinds)[number];

/** One change to a value: where, and of which kind. Plain data, so that a failure can be stored and replayed. */
export interface Mutation {
  readonly path: readonly (string | number)[];
  readonly kind: Kind;
}

/** Validates the kind of a mutation. */
export const kindOf = (word: unknown): Kind => {
  const found = kinds.find((kind) => kind === word);
  if (found === undefined) throw new Error(`${String(word)} is no kind of mutation`);
  return found;
};

/** The message that a getter set by a mutation throws. */
export const TRAP = 'a trap';

/** A seeded source of integers from 0 up to a bound. */
export type Draw = (below: number) => number;

/** Mulberry32: small, and the same on every machine. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
};

/** A mutation somewhere in a value, near the root as often as deep inside. */
export const drawMutation = (value: unknown, draw: Draw, depth = Number.POSITIVE_INFINITY): Mutation => {
  const path: (string | number)[] = [];
  let inside = value;
  while (path.length < depth && typeof inside === 'object' && inside !== null && draw(5) > 0) {
    const keys = Array.isArray(inside) ? inside.map((_, index) => index) : Object.keys(inside);
    const key = keys[draw(Math.max(1, keys.length))];
    if (key === undefined) break;
    path.push(key);
    inside = Reflect.get(inside, key);
  }
  return { path, kind: kinds[draw(kinds.length)] ?? 'null' };
};

/**
 * A copy of a value in which only the path to the mutated place is copied; a value that an earlier mutation made
 * unreadable stays as it is.
 */
export const mutate = (value: unknown, mutation: Mutation): unknown => {
  try {
    return mutated(value, mutation);
  } catch {
    return value;
  }
};

const mutated = (value: unknown, { path, kind }: Mutation): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return changed(value, kind);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const last = rest.length === 0;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (last && kind === 'remove') return value.filter((_, index) => index !== at);
    if (last && kind === 'repeat') return [...value.slice(0, at), value[at], ...value.slice(at)];
    return value.map((item: unknown, index) => (index === at ? mutated(item, { path: rest, kind }) : item));
  }
  const own = Object.getOwnPropertyDescriptors(value);
  // A trap set by an earlier mutation is left as it is; what the library has frozen can be changed in the copy.
  if (own[String(key)]?.get !== undefined) return value;
  const copy: Record<string, unknown> = Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(own).map(([name, each]) => [name, unfrozen(each)])),
  );
  if (last && kind === 'remove') delete copy[key];
  else if (last && kind === 'getter') Object.defineProperty(copy, key, { enumerable: true, get: spring });
  else copy[key] = mutated(Reflect.get(value, key), { path: rest, kind });
  return copy;
};

const unfrozen = (property: PropertyDescriptor): PropertyDescriptor =>
  'value' in property ? { ...property, writable: true, configurable: true } : { ...property, configurable: true };

const spring = (): never => {
  throw new Error(TRAP);
};

/** A record with the same keys, each of which throws when it is read. */
const trapped = (value: unknown): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      [...Object.keys(Object(value)), 'id'].map((key) => [key, { enumerable: true, configurable: true, get: spring }]),
    ),
  );

const changed = (value: unknown, kind: Kind): unknown => {
  switch (kind) {
    case 'null':
    case 'remove':
      return null;
    case 'undefined':
      return undefined;
    case 'empty-text':
      return '';
    case 'long-text':
      return 'x'.repeat(100_000);
    case 'prototype-word':
      return ['__proto__', 'constructor', 'toString', 'hasOwnProperty'][
        typeof value === 'string' ? value.length % 4 : 0
      ];
    case 'misspelt':
      return typeof value === 'string' ? `${value.slice(0, 1)}${value.slice(2)}` : 'techer';
    case 'control-characters':
      return `a\u0000b\u2028\ud800`;
    case 'negative':
      return -1;
    case 'fraction':
      return 0.5;
    case 'not-a-number':
      return Number.NaN;
    case 'huge-number':
      return Number.MAX_VALUE;
    case 'endless':
      return Number.POSITIVE_INFINITY;
    case 'true':
      return true;
    case 'empty-list':
      return [];
    case 'empty-record':
      return {};
    case 'sparse-list': {
      const list: unknown[] = [];
      list.length = 4_294_967_295;
      return list;
    }
    case 'long-list':
      return Array.from({ length: 300_000 }, () => value);
    case 'list-of-null':
      return [null];
    case 'cyclic-list': {
      const around: unknown[] = [value];
      around.push(around);
      return around;
    }
    case 'cycle': {
      const around: Record<string, unknown> = { value };
      around.self = around;
      return around;
    }
    case 'deep': {
      let inside: unknown = value;
      for (let depth = 0; depth < 5000; depth++) inside = [inside];
      return inside;
    }
    case 'function':
      return () => value;
    case 'symbol':
      return Symbol(TRAP);
    case 'big-integer':
      return 10n;
    case 'date':
      return new Date(0);
    case 'map':
      return new Map([[value, value]]);
    case 'getter':
      return trapped(value);
    case 'trapped-proxy':
      return new Proxy({}, { get: spring, has: spring, ownKeys: spring, getOwnPropertyDescriptor: spring });
    case 'revoked-proxy': {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    }
    case 'wrap':
      return [value];
    case 'repeat':
      return [value, value];
    case 'unknown-key':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, roless: value }
        : { id: value };
  }
};
