import type { Problem } from '../documents/problem.js';
import { FOUND, INTERRUPTED, UNUSABLE } from '../terminal/exit-codes.js';

/** The problems and interruptions of a command, from which its exit code follows. */
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

  get isInterrupted(): boolean {
    return this.#interrupted;
  }

  exitCode(isStrict: boolean): number {
    if (this.#interrupted) return INTERRUPTED;
    if (this.#unusable) return UNUSABLE;
    return this.#errors > 0 || (isStrict && this.#warnings > 0) ? FOUND : 0;
  }
}
