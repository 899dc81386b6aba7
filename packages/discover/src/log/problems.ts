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
  /**
   * The first ten different values that were found there, cut to sixty characters; empty where it is not about a value.
   */
  readonly found: readonly string[];
}

const SHOWN = 10;

const LONGEST = 60;

type Tally = LogProblem & { count: number; at: string[]; found: string[] };

/** Collects problems by kind. @internal */
export class Problems {
  readonly #found = new Map<string, Tally>();
  dropped = 0;

  /** Records a problem at a location in the file. */
  note(code: IssueCode, message: string, at: string, found?: string): void {
    this.#add(code, message, false, at, found);
  }

  /** Records a row that is left out, and why. */
  drop(code: IssueCode, message: string, at: string, found?: string): void {
    this.dropped += 1;
    this.#add(code, message, true, at, found);
  }

  get list(): readonly LogProblem[] {
    return [...this.#found.values()];
  }

  #add(code: IssueCode, message: string, dropped: boolean, at: string, found?: string): void {
    const kind = `${code}: ${message}`;
    const known = this.#found.get(kind);
    const value = found?.slice(0, LONGEST);
    if (known === undefined) {
      this.#found.set(kind, { code, message, dropped, count: 1, at: [at], found: value === undefined ? [] : [value] });
      return;
    }
    known.count += 1;
    if (known.at.length < SHOWN) known.at.push(at);
    if (value !== undefined && known.found.length < SHOWN && !known.found.includes(value)) known.found.push(value);
  }
}
