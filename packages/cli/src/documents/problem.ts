import type { ProblemCode } from './command-codes.js';

/** A problem in a file, and its location. */
export interface Problem {
  /** The file as it was given; `-` for standard input, empty if it is about no file. */
  readonly file: string;
  readonly severity: 'error' | 'warning';
  /** From 1; null for the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** The line itself, and the number of its characters that are marked. */
  readonly text: string | null;
  readonly length: number;
  /** The cell of a table, such as `Staff!C7`; null elsewhere. */
  readonly cell: string | null;
  /** The kind of problem, for programs; for a finding of a policy, the policy’s id. */
  readonly code: string;
  /** The path in the document, such as `roles[2].responsible[0]`. */
  readonly path: string;
  readonly message: string;
  /** How to fix it; null if the message states that. */
  readonly hint: string | null;
}

/** Thrown if the input cannot be used; it lists everything that is wrong. */
export class Unusable extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'Unusable';
  }
}

/** A problem of a file as a whole, or of no file. */
export const problemOf = (file: string, code: ProblemCode, message: string, hint: string | null = null): Problem =>
  problemAt(file, code, message, hint);

/** A warning about a file as a whole. */
export const warningOf = (file: string, code: ProblemCode, message: string, hint: string | null = null): Problem => ({
  ...problemOf(file, code, message, hint),
  severity: 'warning',
});

/** A finding of a policy about a file. */
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

/** Codes of problems that concern a whole file, even if they were noticed at one place in it. */
const OF_FILES: ReadonlySet<string> = new Set(['other-file', 'not-decodable', 'too-much']);

/** Whether problems with a code concern a whole file. */
export const isOfFiles = (code: string): boolean => OF_FILES.has(code);

/** Whether a problem is about a file as a whole, or about no file, so that it has no location to be fixed at. */
export const isOfTheWhole = ({ file, line, cell, path, code }: Problem): boolean =>
  file === '' || isOfFiles(code) || (line === null && cell === null && path === '');
