import type { Highs } from 'highs';
import type { Program, SolveAnswer } from '../program/program.js';

/** Task of a solver thread. @public */
export interface HighsTask {
  readonly program: Program;
  readonly timeLimit: number | undefined;
  readonly gap: number;
  /** Its first element becomes 1 to stop the solver. */
  readonly stopped: Int32Array;
}

/** Reply of a solver thread: the answer, or an error. @public */
export type HighsTold = { readonly answer: SolveAnswer } | { readonly error: string };

const IMPOSSIBLE: SolveAnswer = { status: 'impossible', values: null, cost: null, bound: Number.POSITIVE_INFINITY };

/** Solves a program with HiGHS in the calling thread. @internal */
export const runHighs = (highs: Highs, { program, timeLimit, gap, stopped }: HighsTask): SolveAnswer => {
  const { variables, rows, start, unit = 0 } = program;
  // HiGHS refuses a solution of no values, and has none for an empty model.
  if (variables.length === 0)
    return rows.every(({ least, most }) => least <= 0 && most >= 0)
      ? { status: 'optimal', values: [], cost: 0, bound: 0 }
      : IMPOSSIBLE;
  const { constants } = highs;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.variables.length;
  });
  return highs.withModel(
    {
      sense: constants.objectiveSense.minimize,
      numCols: variables.length,
      numRows: rows.length,
      colCost: Float64Array.from(variables, ({ cost }) => cost),
      colLower: Float64Array.from(variables, ({ least }) => least),
      colUpper: Float64Array.from(variables, ({ most }) => most),
      rowLower: Float64Array.from(rows, ({ least }) => least),
      rowUpper: Float64Array.from(rows, ({ most }) => most),
      integrality: variables.map(({ whole }) =>
        whole ? constants.variableType.integer : constants.variableType.continuous,
      ),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: variables.length,
        starts,
        indices: Int32Array.from(rows.flatMap((row) => row.variables)),
        values: Float64Array.from(rows.flatMap((row) => row.factors)),
      },
    },
    (model): SolveAnswer => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: gap,
        mip_abs_gap: Math.max(gap > 0 ? 1e-6 : 0, unit * 0.999),
        mip_feasibility_tolerance: 1e-7,
        ...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
      });
      if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
      const interrupt = (event: { interrupt(): void }): undefined => {
        if (Atomics.load(stopped, 0) === 1) event.interrupt();
      };
      model.run({
        [constants.callbackType.mipInterrupt]: interrupt,
        [constants.callbackType.simplexInterrupt]: interrupt,
      });
      const status = model.getModelStatus();
      if (status === constants.modelStatus.infeasible) return IMPOSSIBLE;
      const found = model.info.get('primal_solution_status') === 2;
      const values = found ? Array.from(model.getSolution().colValue) : null;
      const whole = variables.some((variable) => variable.whole);
      const optimal = status === constants.modelStatus.optimal || status === constants.modelStatus.empty;
      const cost = values === null ? null : model.getObjectiveValue();
      const bound = whole
        ? Number(model.info.get('mip_dual_bound'))
        : optimal && cost !== null
          ? cost
          : Number.NEGATIVE_INFINITY;
      return { status: optimal ? 'optimal' : 'stopped', values, cost, bound };
    },
  );
};
