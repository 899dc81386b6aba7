import { Option } from 'commander';
import type { Issue } from 'work-elements';
import type { Given } from '../context/given.js';
import { inCommandWords } from '../documents/command-words.js';
import { type Problem, problemOf, Unusable } from '../documents/problem.js';
import type { OptionSpec } from './command-spec.js';

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'code', 'message'].every((key) => typeof Reflect.get(value, key) === 'string');

/**
 * The library’s issues with options (rather than a file), with the options as they were given; null for any other
 * error. The error is recognised by its shape, so that help need not load the library.
 */
export const refusedInput = (error: unknown, options: readonly OptionSpec[], given: Given): Unusable | null => {
  const issues: unknown = error instanceof Error && 'issues' in error ? error.issues : null;
  if (!Array.isArray(issues) || !issues.every(isIssue)) return null;
  return new Unusable(issues.map((issue) => problemIn(issue, options, given)));
};

/** A problem with the option that the library calls by the path; if there is none, the path is kept. */
const problemIn = ({ path, code, message: said }: Issue, options: readonly OptionSpec[], given: Given): Problem => {
  const message = inCommandWords(said);
  const wordsOf = options.flatMap((option) => {
    const { long, attribute } = namesOf(option);
    const values = given.words(attribute);
    const rest = restOf(path, option.library ?? attribute);
    return values.length === 0 || rest === null
      ? []
      : [[long, ...valueAt(values, rest).map((value) => (value === '' ? '""' : value))].join(' ')];
  });
  const [words] = wordsOf;
  return words === undefined ? { ...problemOf('', code, message), path } : problemOf('', code, `${words}: ${message}`);
};

const namesOf = ({ flags }: OptionSpec): { readonly long: string; readonly attribute: string } => {
  const option = new Option(flags);
  return { long: option.long ?? flags, attribute: option.attributeName() };
};

/** The rest of a path after a name; null if the path does not begin with it. */
const restOf = (path: string, name: string): string | null =>
  path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`) ? path.slice(name.length) : null;

/**
 * The value that a path refers to, by its index or by the role before its equals sign; all values if it refers to none.
 */
const valueAt = (values: readonly string[], rest: string): readonly string[] => {
  const [, index, key] = /^(?:\[(\d+)\]|[.[]"?([\w/-]+))/.exec(rest) ?? [];
  const meant = values.find((value, at) => String(at) === index || value.startsWith(`${key}=`));
  return meant === undefined ? values : [meant];
};
