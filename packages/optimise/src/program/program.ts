/**
 * One row of a linear program: a sum of variables between two bounds.
 *
 * @public
 */
export interface ProgramRow {
  /** Variables, by their index. */
  readonly variables: readonly number[];
  /** What each is multiplied by. */
  readonly factors: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * A variable of a linear program.
 *
 * @public
 */
export interface ProgramVariable {
  readonly cost: number;
  readonly least: number;
  readonly most: number;
  /** Whether it takes whole values only. */
  readonly whole: boolean;
}

/**
 * A mixed-integer linear program, whose cost is to be as small as can be: plain data, so that it can be sent to a thread.
 *
 * @public
 */
export interface Program {
  readonly variables: readonly ProgramVariable[];
  readonly rows: readonly ProgramRow[];
  /** A solution to begin with, one value a variable. */
  readonly start?: readonly number[];
}

/**
 * What a solver is asked.
 *
 * @public
 */
export interface SolveOptions {
  /** Seconds after which the solver stops with what it has. */
  readonly timeLimit?: number;
  /** The share of the cost by which the solution may be off. @defaultValue 0 */
  readonly gap?: number;
  /** Stops the solver with what it has. */
  readonly signal?: AbortSignal;
}

/**
 * What a solver answers.
 *
 * @public
 */
export interface SolveAnswer {
  /** `optimal` within the gap that was asked for; `stopped` by the limit of time or by the signal; `impossible`. */
  readonly status: 'optimal' | 'stopped' | 'impossible';
  /** One value a variable; null where none was found. */
  readonly values: readonly number[] | null;
  /** The cost of the values; null where there are none. */
  readonly cost: number | null;
  /** No solution costs less. */
  readonly bound: number;
}

/**
 * Solves mixed-integer linear programs. `highsSolver` of `@work-elements/optimise/highs` makes one.
 *
 * @public
 */
export interface Solver {
  /** Named where a proof is reported, such as `HiGHS`. */
  readonly name: string;
  solve(program: Program, options?: SolveOptions): Promise<SolveAnswer>;
}
