import { InputError, nearest } from 'work-elements';
import { library } from '../subject.js';
import { type Check, type Checks, foundIn, isRecord, oneOf, wholeNumber, wrong, yesOrNo } from './check.js';

const path: Check = (value, at) =>
  typeof value === 'string' && /^(\d+(:\d+)*)?$/.test(value)
    ? []
    : [wrong(at, `expected a path as a failure prints it, such as "0:1", found ${foundIn(value)}`, 'invalid-format')];

const functions = Object.entries(library).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

const subject: Check = (value, at) => {
  if (typeof value !== 'object' || value === null)
    return [wrong(at, `expected the functions of the library, some of them replaced, found ${foundIn(value)}`)];
  const missing = functions.filter((name) => typeof Reflect.get(value, name) !== 'function');
  const [first] = missing;
  if (first === undefined) return [];
  const others = missing.length === 1 ? '' : ` and ${missing.length - 1} others`;
  return [wrong(at, `the function \`${first}\`${others} are missing; begin with \`...library\``, 'missing')];
};

/** @internal */
export const lawChecks: Checks = {
  numRuns: wholeNumber(1),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
  path,
  shrink: yesOrNo,
  subject,
};

/** Checks a law; one that is given by its id is told where to find it. @internal */
export const aLaw =
  (list: string, ids: readonly string[]): Check =>
  (value, at) => {
    if (isRecord(value) && 'try' in value && typeof value.try === 'function') return [];
    if (typeof value !== 'string')
      return [wrong(at, `expected a law, found ${foundIn(value)}; take it from \`${list}\``)];
    const id = nearest(value, ids) ?? ids[0] ?? '';
    const found = `expected a law, found ${foundIn(value)}`;
    return [wrong(at, `${found}; take it from \`${list}\`, such as \`${list}.filter(({ id }) => id === "${id}")\``)];
  };

/** @internal */
export const absences = oneOf('a way to treat absences', ['report', 'must-cover']);

/** Runs fast-check; a path at which there is no case is refused, since nothing would have been tried. @internal */
export const withPath = <Result extends { readonly numRuns: number }>(
  what: string,
  given: string | undefined,
  run: () => Result,
): Result => {
  const refuse = (): never => {
    const message = `no case is at "${given ?? ''}"; pass the path and the seed that one failure printed`;
    throw new InputError(`options of ${what}`, [wrong('path', message, 'invalid-value')]);
  };
  try {
    const result = run();
    return result.numRuns > 0 ? result : refuse();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Unable to replay')) return refuse();
    throw error;
  }
};
