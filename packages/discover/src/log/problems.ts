import type { IssueCode } from 'work-elements';
/**
 * A problem found in a log, with how often and where first.
 *
 * @public
 */
export interface LogProblem {
  /** For programs: `no-time`, `no-resource`, `out-of-order` … */
  readonly code: IssueCode;
  /** What it means, and what became of the rows. */
  readonly message: string;
  /** Whether the affected rows (or events) are left out of the log. */
  readonly dropped: boolean;
  readonly count: number;
  /** The first ten locations, such as `line 12`. */
  readonly at: readonly string[];
}

const SHOWN = 10;

type Tally = LogProblem & { count: number; at: string[] };

/** Collects problems by kind. @internal */
export class Problems {
  readonly #found = new Map<string, Tally>();
  dropped = 0;

  /** Records a problem at a location in the file. */
  note(code: IssueCode, message: string, at: string): void {
    this.#add(code, message, false, at);
  }

  /** Records a row that is left out, and why. */
  drop(code: IssueCode, message: string, at: string): void {
    this.dropped += 1;
    this.#add(code, message, true, at);
  }

  get list(): readonly LogProblem[] {
    return [...this.#found.values()];
  }

  #add(code: IssueCode, message: string, dropped: boolean, at: string): void {
    const kind = `${code}: ${message}`;
    const known = this.#found.get(kind);
    if (known === undefined) {
      this.#found.set(kind, { code, message, dropped, count: 1, at: [at] });
      return;
    }
    known.count += 1;
    if (known.at.length < SHOWN) known.at.push(at);
  }
}
