import { InputError } from 'work-elements';
import { coreTargets } from './core-targets.js';
import { type Draw, drawMutation, kindOf, kinds, type Mutation, mutate, TRAP } from './mutate.js';
import type { Target } from './target.js';
import { targets } from './targets.js';

/** An input that a function did not answer correctly: which argument was mutated, and how. */
export interface Failure {
  readonly target: string;
  readonly argument: number;
  readonly mutations: readonly Mutation[];
}

/** Reads a stored failure. */
export const readFailure = (text: string): Failure => {
  const { target, argument, mutations }: Failure = JSON.parse(text);
  return { target, argument, mutations: mutations.map(({ path, kind }) => ({ path, kind: kindOf(kind) })) };
};

/**
 * Whether an error comes from the input itself, such as a getter that throws. The core tells it in its own words; the
 * other packages do not copy their input, so it passes through.
 */
const isOfInput = (error: unknown): boolean =>
  error instanceof Error && (error.message === TRAP || error.message.endsWith('on a proxy that has been revoked'));

const inCore = new Set(coreTargets.map(({ name }) => name));

/** Calls a function with one argument mutated; returns what is wrong with its answer, or undefined. */
export const tryOut = async (
  { name, call, given }: Target,
  { argument, mutations }: Omit<Failure, 'target'>,
): Promise<string | undefined> => {
  const values = given.map(({ value }, index) =>
    index === argument ? mutations.reduce<unknown>((changed, mutation) => mutate(changed, mutation), value) : value,
  );
  try {
    await call(...values);
  } catch (error) {
    if (!inCore.has(name) && isOfInput(error)) return undefined;
    if (!(error instanceof InputError))
      return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
    if (error.issues.length === 0) return 'it is refused without a problem';
    if (error.message.length > 100_000) return `an error of ${error.message.length} characters`;
    const words = /\b(zod|immer|YAMLParseError|undefined is not|Cannot read prop)/i.exec(error.message);
    if (words !== null) return `the words of a part: ${error.message.slice(0, 200)}`;
  }
  return Reflect.get({}, 'polluted') === undefined && Object.keys(Object.prototype).length === 0
    ? undefined
    : 'the prototype is polluted';
};

/** One or two random mutations of one argument. */
export const drawFailure = (target: Target, draw: Draw): Failure => {
  const argument = draw(target.given.length);
  const { value, depth } = target.given[argument] ?? { value: null, depth: 0 };
  const first = drawMutation(value, draw, depth);
  const mutations = draw(4) > 0 || depth === 0 ? [first] : [first, drawMutation(value, draw, depth)];
  return { target: target.name, argument, mutations };
};

/** Each kind of mutation in the place of each argument, and of each part of an argument that is {@link outlined}. */
export const everyKind = ({ name, given }: Target): readonly Failure[] =>
  given.flatMap(({ value, depth }, argument) =>
    [[], ...(depth === 1 ? Object.keys(Object(value)).map((key) => [key]) : [])].flatMap((path) =>
      kinds.map((kind) => ({ target: name, argument, mutations: [{ path, kind }] })),
    ),
  );

/** The target of a stored failure; undefined if the function no longer exists. */
export const targetOf = ({ target: name }: Failure): Target | undefined => targets.find((each) => each.name === name);
