import type { Program, ProgramRow, SolveAnswer, SolveOptions, Solver } from './program.js';

/** One of several sums to be minimised, most important first. @internal */
export interface LinearAim {
  readonly variables: readonly number[];
  readonly factors: readonly number[];
}

/** A solver’s answer for aims in order. @internal */
export interface OrderedAnswer {
  readonly status: SolveAnswer['status'];
  readonly values: readonly number[] | null;
  /** The value reached for each aim. */
  readonly reached: readonly number[];
  /** A lower bound of each aim, given what was reached for those before; only for aims that were started. */
  readonly bounds: readonly number[];
}

/**
 * Solves a program for several aims, each as far as those before it allow. All aims are sums of integer multiples of
 * `unit`, so that a bound can be rounded up to the next multiple.
 *
 * @internal
 */
export const solveInOrder = async (
  solver: Solver,
  program: Program,
  aims: readonly LinearAim[],
  options: SolveOptions,
  unit = 1e-6,
): Promise<OrderedAnswer> => {
  const kept: ProgramRow[] = [];
  const bounds: number[] = [];
  let best = program.start ?? null;
  let status: SolveAnswer['status'] = 'optimal';
  for (const aim of aims) {
    const costs = new Map(aim.variables.map((variable, index) => [variable, aim.factors[index] ?? 0]));
    const asked: Program = {
      variables: program.variables.map((variable, index) => ({ ...variable, cost: costs.get(index) ?? 0 })),
      rows: [...program.rows, ...kept],
      ...(best === null ? {} : { start: best }),
    };
    const answer = await solver.solve(asked, options);
    if (answer.status === 'impossible') return { status: 'impossible', values: null, reached: [], bounds };
    bounds.push(Math.ceil(answer.bound / unit - 1e-6) * unit);
    if (answer.values !== null) best = answer.values;
    if (answer.status === 'stopped') status = 'stopped';
    if (best === null || status === 'stopped') break;
    kept.push({
      ...aim,
      least: Number.NEGATIVE_INFINITY,
      most: Math.round(sumOf(aim, best) / unit) * unit + unit / 10,
    });
  }
  const values = best;
  return { status, values, reached: values === null ? [] : aims.map((aim) => sumOf(aim, values)), bounds };
};

const sumOf = ({ variables, factors }: LinearAim, values: readonly number[]): number =>
  variables.reduce((sum, variable, index) => sum + (values[variable] ?? 0) * (factors[index] ?? 0), 0);
