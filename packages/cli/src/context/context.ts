import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ProblemCode } from '../documents/command-codes.js';
import { type Problem, problemOf, Unusable } from '../documents/problem.js';
import { problemText } from '../output/problems.js';
import { INTERRUPTED } from '../terminal/interruptible.js';
import { type Style, styleOf } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Given } from './given.js';

/** The exit code where what was given cannot be used. */
export const UNUSABLE = 2;

/** What a command is run with: what it was given, and where it answers. */
export class Context {
  /** How what is printed is painted. */
  readonly style: Style;
  #errors = 0;
  #warnings = 0;
  #interrupted = false;
  #unusable = false;

  constructor(
    readonly terminal: Terminal,
    readonly given: Given,
  ) {
    this.style = styleOf(terminal, terminal.output);
  }

  /** Whether the answer is for a program. */
  get isJson(): boolean {
    return this.given.flag('json');
  }

  /** Gives the answer: as JSON where that is asked for, otherwise as lines for people. */
  answer(value: unknown, lines: () => readonly string[]): void {
    const text = this.isJson ? JSON.stringify(value, null, 2) : lines().join('\n');
    this.terminal.output.write(`${text}\n`);
  }

  /** Answers for each of several files; for programs, of a single one the answer itself, and of several each with its file. */
  answerEach<Read extends { readonly file: string }, Value>(
    read: readonly Read[],
    valueFrom: (read: Read) => Value,
    linesOf: (read: Read, value: Value) => readonly string[],
  ): void {
    const answers = read.map((each) => ({ each, value: valueFrom(each) }));
    const [only] = answers;
    const whole =
      answers.length === 1 ? only?.value : answers.map(({ each, value }) => ({ file: each.file, answer: value }));
    this.answer(whole, () =>
      answers.flatMap(({ each, value }, index) => [...(index === 0 ? [] : ['']), ...linesOf(each, value)]),
    );
  }

  /** Counts problems for the exit code, and tells a person of them beside the answer. */
  note(problems: readonly Problem[]): void {
    this.count(problems);
    const style = styleOf(this.terminal, this.terminal.errors);
    for (const problem of problems) this.terminal.errors.write(`${problemText(problem, style)}\n`);
  }

  /** Warns of something that is about no place in a file. */
  warn(file: string, code: ProblemCode, message: string): void {
    this.note([{ ...problemOf(file, code, message), severity: 'warning' }]);
  }

  /** Counts problems that the answer itself tells of. */
  count(problems: readonly Pick<Problem, 'severity'>[]): void {
    for (const { severity } of problems) {
      if (severity === 'error') this.#errors += 1;
      else this.#warnings += 1;
    }
  }

  /** Says that something of what was given cannot be used, where the answer tells what. */
  refuse(): void {
    this.#unusable = true;
  }

  /** Says that Ctrl-C ended the work. */
  interrupt(): void {
    this.#interrupted = true;
  }

  /** Writes a file, and says so to a person. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    try {
      await writeFile(resolve(this.terminal.cwd, file), content);
    } catch (error) {
      const message = `"${file}" cannot be written: ${error instanceof Error ? error.message : String(error)}`;
      throw new Unusable([problemOf(file, 'not-written', message)]);
    }
    this.terminal.errors.write(`Wrote ${file}\n`);
  }

  /** 0 where all is well, 2 where something cannot be used, 1 where errors were found, or warnings that count as errors, and 130 after Ctrl-C. */
  get exitCode(): number {
    if (this.#interrupted) return INTERRUPTED;
    if (this.#unusable) return UNUSABLE;
    return this.#errors > 0 || (this.given.flag('strict') && this.#warnings > 0) ? 1 : 0;
  }
}
