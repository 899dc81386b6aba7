import type { ProblemCode } from './command-codes.js';

/** A problem in a file, and where it is. */
export interface Problem {
  /** The file as the command was told of it; `-` for what was piped in, empty where it is about no file. */
  readonly file: string;
  readonly severity: 'error' | 'warning';
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** The line itself, and how many characters of it are meant. */
  readonly text: string | null;
  readonly length: number;
  /** The cell of a table that is meant, such as `Staff!C7`; null elsewhere. */
  readonly cell: string | null;
  /** What kind of problem it is, for programs; of what a policy found, the policy’s id. */
  readonly code: string;
  /** Where in the document, such as `roles[2].responsible[0]`. */
  readonly path: string;
  readonly message: string;
  /** How to fix it, where the message does not say. */
  readonly hint: string | null;
}

/** Thrown where what was given cannot be used; it lists everything that is wrong. */
export class Unusable extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'Unusable';
  }
}

/** A problem of a file as a whole, or of no file. */
export const problemOf = (file: string, code: ProblemCode, message: string, hint: string | null = null): Problem =>
  problemAt(file, code, message, hint);

/** A likely mistake in a file as a whole. */
export const warningOf = (file: string, code: ProblemCode, message: string, hint: string | null = null): Problem => ({
  ...problemOf(file, code, message, hint),
  severity: 'warning',
});

/** What a policy found in a file. */
export const findingOf = (file: string, policy: string, message: string, hint: string): Problem =>
  problemAt(file, policy, message, hint);

const problemAt = (file: string, code: string, message: string, hint: string | null): Problem => ({
  file,
  severity: 'error',
  line: null,
  column: null,
  text: null,
  length: 0,
  cell: null,
  code,
  path: '',
  message,
  hint,
});

/** Codes of problems of a whole file, wherever in it they were seen. */
const OF_FILES: ReadonlySet<string> = new Set(['other-file', 'not-decodable', 'too-much']);

/** Whether a code is of a whole file. */
export const isOfFiles = (code: string): boolean => OF_FILES.has(code);

/** Whether a problem is about a file as a whole, or about none, so that there is no place where it could be mended. */
export const isOfTheWhole = ({ file, line, cell, path, code }: Problem): boolean =>
  file === '' || isOfFiles(code) || (line === null && cell === null && path === '');
