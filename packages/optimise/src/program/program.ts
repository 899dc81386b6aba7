/** One row of a linear program: a sum of variables between two bounds. @public */
export interface ProgramRow {
  /** Variables, by index. */
  readonly variables: readonly number[];
  /** The coefficient of each variable. */
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
  /** Whether it takes integer values only. */
  readonly whole: boolean;
}

/** A mixed-integer linear program to be minimised: plain data, so that it can be sent to a thread. @public */
export interface Program {
  readonly variables: readonly ProgramVariable[];
  readonly rows: readonly ProgramRow[];
  /** A starting solution, one value per variable. */
  readonly start?: readonly number[];
  /** The cost of every solution is a multiple of this, so a solution closer than this to the bound is optimal. */
  readonly unit?: number;
}

/** Options for a solver. @public */
export interface SolveOptions {
  /** Seconds after which the solver stops with the best solution so far. */
  readonly timeLimit?: number;
  /** Relative gap allowed. @defaultValue 0 */
  readonly gap?: number;
  /** Stops the solver with the best solution so far. */
  readonly signal?: AbortSignal;
}

/** Answer of a solver. @public */
export interface SolveAnswer {
  /** `optimal` within the gap asked for; `stopped` by the time limit or the signal; `impossible`. */
  readonly status: 'optimal' | 'stopped' | 'impossible';
  /** One value per variable; null if no solution was found. */
  readonly values: readonly number[] | null;
  /** Cost of the values; null if there are none. */
  readonly cost: number | null;
  /** A lower bound of the cost. */
  readonly bound: number;
}

/**
 * Solves mixed-integer linear programs. `highsSolver` of `@work-elements/optimise/highs` creates one.
 *
 * @public
 */
export interface Solver {
  /** Name for reporting a proof, such as `HiGHS`. */
  readonly name: string;
  solve(program: Program, options?: SolveOptions): Promise<SolveAnswer>;
}
