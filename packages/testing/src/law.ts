import fc from 'fast-check';
import type { ImplementationModel } from 'work-elements';
import { library, type Subject } from './subject.js';

/**
 * How a law is tried.
 *
 * @public
 */
export interface LawOptions {
  /** How many cases are tried. @defaultValue 100 */
  readonly numRuns?: number;
  /** The seed; the same seed tries the same cases. @defaultValue fast-check's own choice, which a failure prints */
  readonly seed?: number;
  /** The path to one case, as a failure prints it. */
  readonly path?: string;
  /**
   * Whether a case that breaks the law is made as small as it can be, which takes longer than finding it. @defaultValue
   * true
   */
  readonly shrink?: boolean;
  /** The functions that the law is checked against. @defaultValue the library's own */
  readonly subject?: Subject;
}

/**
 * A case that breaks a law, made as small as it can be unless {@link LawOptions.shrink} is off.
 *
 * @public
 */
export interface Counterexample {
  readonly model: ImplementationModel;
  /** The rest of the case in words: the edit, the events. Empty where the model is all. */
  readonly details: string;
  /** Where it breaks, and how. */
  readonly message: string;
  /**
   * The journey on which a law of assignments breaks, as a person reads it: a sentence a line, of which the last says
   * what is wrong.
   */
  readonly story?: readonly string[];
  /** Passing these as options tries this very case again. */
  readonly seed: number;
  readonly path: string;
}

/**
 * What trying a law came to.
 *
 * @public
 */
export interface LawResult {
  readonly law: string;
  readonly sentence: string;
  readonly holds: boolean;
  readonly runs: number;
  readonly counterexample?: Counterexample;
}

/**
 * A property that holds for every model.
 *
 * @public
 */
export interface Law {
  readonly id: string;
  /** What it promises. */
  readonly sentence: string;
  /** Tries it on models; pure but for the choice of a seed where none is given. */
  readonly try: (models: fc.Arbitrary<ImplementationModel>, options?: LawOptions) => LawResult;
}

/** How a law is written. @internal */
export interface LawText<Case extends { readonly model: ImplementationModel }> {
  readonly id: string;
  readonly sentence: string;
  /** The cases on which it is tried. */
  readonly cases: (models: fc.Arbitrary<ImplementationModel>) => fc.Arbitrary<Case>;
  /** Throws where it is broken; see {@link broken}. */
  readonly holds: (tried: Case, subject: Subject) => void;
  /** The rest of a case in words. */
  readonly details?: (tried: Case) => string;
  /** How many times fewer cases are tried, where one costs much. */
  readonly costs?: number;
}

/** Makes a law from how it is written. @internal */
export const defineLaw = <Case extends { readonly model: ImplementationModel }>(text: LawText<Case>): Law => ({
  id: text.id,
  sentence: text.sentence,
  try: (models, { numRuns = 100, seed, path, shrink = true, subject = library } = {}) => {
    const property = fc.property(text.cases(models), (tried) => text.holds(tried, subject));
    const tried = fc.check(property, {
      numRuns: Math.max(1, Math.ceil(numRuns / (text.costs ?? 1))),
      endOnFailure: !shrink,
      ...(seed === undefined ? {} : { seed }),
      ...(path === undefined ? {} : { path }),
    });
    const result = { law: text.id, sentence: text.sentence, holds: !tried.failed, runs: tried.numRuns };
    const found = tried.counterexample?.[0];
    if (!tried.failed || found === undefined) return result;
    const error = tried.errorInstance;
    return {
      ...result,
      counterexample: {
        model: found.model,
        details: text.details?.(found) ?? '',
        message: error instanceof Error ? error.message : String(error),
        seed: tried.seed,
        path: tried.counterexamplePath ?? '',
      },
    };
  },
});

/** Says where a law is broken, and how. @internal */
export const broken = (path: string, message: string): never => {
  throw new Error(`${path}: ${message}`);
};

/** Asks something of a case; where it is not so, the law is broken there. @internal */
export const ask = (asked: boolean, path: string, message: string): void => {
  if (!asked) broken(path, message);
};

/** Whether two values are equal as plain data, whatever the order of their keys. @internal */
export const same = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
