import type { ProblemCode } from '../documents/command-codes.js';
import { requireWritable, type Writing, writeOutput } from '../documents/output-file.js';
import { type Problem, warningOf } from '../documents/problem.js';
import { problemText } from '../output/problems.js';
import { type Style, styleOf } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Given } from './given.js';
import { Tally } from './tally.js';
import { WrittenFiles } from './written-files.js';

/** What a command runs with: its arguments and options, and where its answer goes. */
export class Context {
  /** The style in which the answer is printed. */
  readonly style: Style;
  readonly #tally = new Tally();
  /** The requested files, and which of them have been written. */
  readonly files = new WrittenFiles();

  constructor(
    readonly terminal: Terminal,
    readonly given: Given,
  ) {
    this.style = styleOf(terminal, terminal.output);
  }

  /** Whether the answer is meant for a program. */
  get isJson(): boolean {
    return this.given.flag('json');
  }

  /** Prints the answer: as JSON if requested, otherwise as lines for people. */
  answer(value: unknown, lines: () => readonly string[]): void {
    const text = this.isJson ? JSON.stringify(value, null, 2) : lines().join('\n');
    this.terminal.output.write(`${text}\n`);
  }

  /** Answers for several files. In JSON, a single answer stands alone, and each of several comes with its file. */
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

  /** Counts problems for the exit code, and prints them to standard error. */
  note(problems: readonly Problem[]): void {
    this.count(problems);
    const style = styleOf(this.terminal, this.terminal.errors);
    for (const problem of problems) this.terminal.errors.write(`${problemText(problem, style)}\n`);
  }

  /** Warns of something that has no location within a file. */
  warn(file: string, code: ProblemCode, message: string): void {
    this.note([warningOf(file, code, message)]);
  }

  /** Counts problems that the answer itself reports. */
  count(problems: readonly Pick<Problem, 'severity'>[]): void {
    this.#tally.count(problems);
  }

  /** Records that part of the input cannot be used; the answer states which part. */
  refuse(): void {
    this.#tally.refuse();
  }

  /** Records that Ctrl-C ended the work. */
  interrupt(): void {
    this.#tally.interrupt();
  }

  get isInterrupted(): boolean {
    return this.#tally.isInterrupted;
  }

  /** Before any long work, refuses a file that cannot be written. */
  requireWritable(file: string, writing: Writing = {}): void {
    requireWritable(this.terminal, file, writing);
  }

  /** Writes a file, and reports it on standard error. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    await writeOutput(this.terminal, file, content);
    this.files.wrote(file);
    this.terminal.errors.write(`Wrote ${file}\n`);
  }

  get exitCode(): number {
    return this.#tally.exitCode(this.given.flag('strict'));
  }
}
