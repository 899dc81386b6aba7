import fc from 'fast-check';
import { expectShape, type ImplementationModel, InputError } from 'work-elements';
import { foundIn, isArbitrary, refuseOptions, wrong } from './options/check.js';
import { lawChecks, withPath } from './options/law-checks.js';
import { library, type Subject } from './subject.js';

/**
 * How a law is checked.
 *
 * @public
 */
export interface LawOptions {
  /** The number of cases, at least 1. @defaultValue 100 */
  readonly numRuns?: number;
  /** The seed; equal seeds give equal cases. @defaultValue chosen by fast-check, and printed by a failure */
  readonly seed?: number;
  /** The path to a single case, as printed by a failure. */
  readonly path?: string;
  /** Whether to shrink a case that breaks the law, which takes longer than finding it. @defaultValue true */
  readonly shrink?: boolean;
  /** The functions that the law is checked against. @defaultValue the library’s own */
  readonly subject?: Subject;
}

/**
 * A case that breaks a law, shrunk unless {@link LawOptions.shrink} is off.
 *
 * @public
 */
export interface Counterexample {
  readonly model: ImplementationModel;
  /** The rest of the case in words: the edit, the events. Empty if the model is the whole case. */
  readonly details: string;
  /** Where it breaks, and how. */
  readonly message: string;
  /**
   * The journey on which a law of assignments breaks, for people to read: one sentence per line, the last stating what
   * is wrong.
   */
  readonly story?: readonly string[];
  /** Passed as options, these reproduce this case. */
  readonly seed: number;
  readonly path: string;
}

/**
 * The result of checking a law.
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
  /** Checks it on models; pure except for the choice of a seed if none is given. */
  readonly try: (models: fc.Arbitrary<ImplementationModel>, options?: LawOptions) => LawResult;
}

/** The definition of a law. @internal */
export interface LawText<Case extends { readonly model: ImplementationModel }> {
  readonly id: string;
  readonly sentence: string;
  /** The cases on which it is checked. */
  readonly cases: (models: fc.Arbitrary<ImplementationModel>) => fc.Arbitrary<Case>;
  /** Throws if it is broken; see {@link broken}. */
  readonly holds: (tried: Case, subject: Subject) => void;
  /** The rest of a case in words. */
  readonly details?: (tried: Case) => string;
  /** The factor by which fewer cases are run, because each is expensive. */
  readonly costs?: number;
}

/** Makes a law from its definition. @internal */
export const defineLaw = <Case extends { readonly model: ImplementationModel }>(text: LawText<Case>): Law => ({
  id: text.id,
  sentence: text.sentence,
  try: (models, options = {}) => {
    const what = `law "${text.id}"`;
    refuseOptions(options, what, lawChecks);
    const { numRuns = 100, seed, path, shrink = true, subject = library } = options;
    const property = fc.property(text.cases(onlyModels(models)), (tried) => text.holds(tried, subject));
    const tried = withPath(what, path, () =>
      fc.check(property, {
        numRuns: Math.max(1, Math.ceil(numRuns / (text.costs ?? 1))),
        endOnFailure: !shrink,
        ...(seed === undefined ? {} : { seed }),
        ...(path === undefined ? {} : { path }),
      }),
    );
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

/** The same arbitrary, if it is one; what it generates is refused if it is plainly no model. */
const onlyModels = (models: fc.Arbitrary<ImplementationModel>): fc.Arbitrary<ImplementationModel> => {
  if (!isArbitrary(models)) {
    const found = foundIn(models);
    const message = `expected a fast-check arbitrary of models, such as \`fc.constant(model)\`, found ${found}`;
    throw new InputError('models', [wrong('', message)]);
  }
  return models.map((model) => {
    expectShape(model, 'model', { parts: ['id', 'roles', 'people', 'policies', 'elements'], from: 'parseModel' });
    return model;
  });
};

/** Fails a law, with the place and the message. @internal */
export const broken = (path: string, message: string): never => {
  throw new Error(`${path}: ${message}`);
};

/** Asserts a condition; the law is broken at the path if it is false. @internal */
export const ask = (asked: boolean, path: string, message: string): void => {
  if (!asked) broken(path, message);
};

/** Whether two values are equal as plain data, regardless of the order of keys. @internal */
export const same = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
