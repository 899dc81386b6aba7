import type { Problem } from '../documents/problem.js';
import { INTERRUPTED } from '../terminal/interruptible.js';

/** The exit code where what was given cannot be used. */
export const UNUSABLE = 2;

/** What happened to a command, of which its exit code follows. */
export class Tally {
  #errors = 0;
  #warnings = 0;
  #interrupted = false;
  #unusable = false;

  count(problems: readonly Pick<Problem, 'severity'>[]): void {
    for (const { severity } of problems) {
      if (severity === 'error') this.#errors += 1;
      else this.#warnings += 1;
    }
  }

  refuse(): void {
    this.#unusable = true;
  }

  interrupt(): void {
    this.#interrupted = true;
  }

  /** 0 where all is well, 2 where something cannot be used, 1 where errors were found, or warnings that count as errors, and 130 after Ctrl-C. */
  exitCode(isStrict: boolean): number {
    if (this.#interrupted) return INTERRUPTED;
    if (this.#unusable) return UNUSABLE;
    return this.#errors > 0 || (isStrict && this.#warnings > 0) ? 1 : 0;
  }
}
