import type { IssueCode } from './issue-codes/issue-codes.js';
/**
 * One thing that is wrong with an input.
 *
 * @public
 */
export interface Issue {
  /** Where, from the root of the input, such as `roles[2].responsible[0]`; empty for the input as a whole. */
  readonly path: string;
  /** What kind of problem it is, for programs: `unknown-element`, `duplicate-id`, `cycle` … */
  readonly code: IssueCode;
  /** What was expected, what was found and what to do, for people. */
  readonly message: string;
  /** The id of the list item that contains it, such as the role’s; absent where there is none. */
  readonly item?: string;
  /** Its line in the text of a file, counted from 1; absent where the input was not a text. */
  readonly line?: number;
  readonly column?: number;
  /** The number of unlisted problems that it stands for; only with the code `more`. */
  readonly more?: number;
}

/** How many problems of one input are listed. @internal */
export const MOST_ISSUES = 100;

const countOf = (issues: readonly Issue[]): number => issues.reduce((sum, { more = 1 }) => sum + more, 0);

/** An issue that stands for others. @internal */
export const moreProblems = (more: number): Issue => ({
  path: '',
  code: 'more',
  message: `and ${more} more ${more === 1 ? 'problem' : 'problems'}`,
  more,
});

/** The first problems of a long list, and how many more there are. */
const firstIssues = (issues: readonly Issue[]): readonly Issue[] => {
  const listed = issues.filter(({ more }) => more === undefined).slice(0, MOST_ISSUES);
  const others = countOf(issues) - listed.length;
  return others === 0 ? issues : [...listed, moreProblems(others)];
};

const MARK: unique symbol = Symbol.for('work-elements.input-error');

/**
 * Thrown by everything that refuses an input. It lists all problems at once; nothing has been changed by then.
 *
 * @example
 * ```ts
 * import { awardLevel, InputError } from 'work-elements';
 *
 * try {
 *   awardLevel([{ kind: 'hearsay' }] as never);
 * } catch (error) {
 *   if (error instanceof InputError) console.log(error.issues[0]?.path); // [0].kind
 * }
 * ```
 *
 * @public
 */
export class InputError extends Error {
  /** Marks this library’s errors, whichever copy of it threw them; see {@link isInputError}. @internal */
  readonly [MARK] = true;
  /** What was being read. */
  readonly what: string;
  /** Every problem found, in the order of the input; if over a hundred, the first hundred and a count of the rest. */
  readonly issues: readonly Issue[];

  /**
   * @param what - What was being read, such as `implementation model "flex-blend"`.
   * @param issues - At least one problem.
   */
  constructor(what: string, issues: readonly Issue[]) {
    const count = countOf(issues);
    const listed = firstIssues(issues);
    const counted = count === 1 ? '1 problem' : `${count} problems`;
    super([`${what}: ${counted}`, ...listed.map((issue) => `  ${describeIssue(issue)}`)].join('\n'));
    this.name = 'InputError';
    this.what = what;
    this.issues = listed;
  }
}

/**
 * Whether an error is an {@link InputError}, whichever copy of this library threw it: `instanceof` fails between the
 * CommonJS and the ES module copies, and between versions.
 *
 * @param error - Anything that was caught.
 *
 * @example
 * ```ts
 * import { isInputError, parseModel } from 'work-elements';
 *
 * try {
 *   parseModel({});
 * } catch (error) {
 *   if (isInputError(error)) console.log(error.issues.length); // 3
 * }
 * ```
 *
 * @public
 */
export const isInputError = (error: unknown): error is InputError => {
  try {
    return error instanceof InputError || (error instanceof Error && Reflect.get(error, MARK) === true);
  } catch {
    // A revoked proxy has no prototype to look at.
    return false;
  }
};

/**
 * Thrown when an implementation model is refused.
 *
 * @example
 * ```ts
 * import { ModelError, parseModel } from 'work-elements';
 *
 * try {
 *   parseModel({ id: 'Flex Blend' });
 * } catch (error) {
 *   if (error instanceof ModelError) console.log(error.issues.map((issue) => issue.path)); // ['id', 'title', 'roles']
 * }
 * ```
 *
 * @public
 */
export class ModelError extends InputError {
  constructor(what: string, issues: readonly Issue[]) {
    super(what, issues);
    this.name = 'ModelError';
  }
}

/** An issue as one line of text. @internal */
const describeIssue = ({ path, message, item, line, column }: Issue): string => {
  const place = path === '' ? [] : [item === undefined ? path : `${path} (${item})`];
  return [...(line === undefined ? [] : [`line ${line}, column ${column ?? 1}`]), ...place, message].join(': ');
};
