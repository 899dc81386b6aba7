/**
 * An argument: handwritten data is mutated anywhere; data made by the library only as a whole, since its inside is not
 * validated.
 */
export interface Given {
  readonly value: unknown;
  readonly made: boolean;
}

/** Data as people write it. */
export const written = (value: unknown): Given => ({ value, made: false });

/** The result of another function of the library. */
export const made = (value: unknown): Given => ({ value, made: true });

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
