/**
 * An argument, and how deep it is mutated: data that people write anywhere; what the library makes as a whole, since
 * little or nothing inside is validated.
 */
export interface Given {
  readonly value: unknown;
  readonly depth: number;
}

/** Data as people write it. */
export const written = (value: unknown): Given => ({ value, depth: Number.POSITIVE_INFINITY });

/** The result of another function of the library. */
export const made = (value: unknown): Given => ({ value, depth: 0 });

/** The result of another function of the library whose parts are looked at. */
export const outlined = (value: unknown): Given => ({ value, depth: 1 });

/** A public function with valid arguments. */
export interface Target {
  readonly name: string;
  readonly call: (...given: readonly unknown[]) => unknown;
  readonly given: readonly Given[];
}

/** A function and its arguments, which have the right types until one of them is mutated. */
export const target = (name: string, call: (...given: never[]) => unknown, ...given: readonly Given[]): Target => ({
  name,
  call: (...values) => Reflect.apply(call, undefined, values),
  given,
});
